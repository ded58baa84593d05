import { Router } from 'express'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { beaconWaitedFor, type WaitedBeacon } from '../../shared/meeting/errands.ts'
import type { HttpParts } from './http-parts.ts'
import { Problem } from './problem.ts'
import { askRelay, type AskRelay } from './relay-answer.ts'

interface BeaconParts {
  /** Addresses of relays, the first one first. */
  readonly relays: readonly string[]
  readonly ask?: AskRelay
}

/**
 * What the public beacon said in the round that the tables of a meeting wait for, read from its relays. Nothing is believed here:
 * the page checks the signature before it sends it on, and whoever checks the draw does so again.
 */
export function beaconRoute({ callers, clock }: HttpParts, { relays, ask = askRelay }: BeaconParts): Router {
  const router = Router()
  const asking = new Map<MeetingId, Promise<string | undefined>>()

  /** All who run a meeting wait for one and the same answer. */
  function answerFor(meetingId: MeetingId, { path }: WaitedBeacon): Promise<string | undefined> {
    const before = asking.get(meetingId)
    if (before) return before
    const answer = firstAnswer(relays, path, ask).finally(() => asking.delete(meetingId))
    asking.set(meetingId, answer)
    return answer
  }

  router.post('/meetings/:meetingId/beacon', async (request, response) => {
    const { meeting } = await callers.podium(request)
    const waited = beaconWaitedFor(meeting.state)
    if (!waited) throw new Problem(404, 'not_found', 'No tables wait for the beacon.')
    if (clock.nowMs() < waited.atMs) throw new Problem(409, 'too_early', 'That round of the beacon is not out yet.')
    const signature = await answerFor(meeting.meetingId, waited)
    if (!signature) throw new Problem(502, 'beacon_silent', 'No relay of the beacon gave an answer.')
    response.json({ round: waited.round, signature })
  })

  return router
}

async function firstAnswer(relays: readonly string[], path: string, ask: AskRelay): Promise<string | undefined> {
  for (const relay of relays) {
    const signature = await ask(`${relay}${path}`).catch(() => undefined)
    if (signature) return signature
  }
  return undefined
}
