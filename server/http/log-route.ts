import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Router } from 'express'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { NO_HASH, seal } from '../log/chain.ts'
import type { EventLog, Head } from '../log/event-log.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed } from './problem.ts'

/** The log of a meeting as a file: a record a line, as it was hashed, and at last the head. No names and no texts are in it. */
export function logRoute(parts: HttpParts): Router {
  const router = Router()

  router.get('/meetings/:meetingId/log.jsonl', async (request, response) => {
    const { meeting, roles } = await parts.callers.caller(request)
    if (!roles.includes('secretariat')) throw notAllowed()
    response.type('application/jsonl').attachment(`${meeting.meetingId}.jsonl`)
    await pipeline(Readable.from(linesOf(parts.eventLog, meeting.meetingId)), response)
  })

  return router
}

async function* linesOf(log: Pick<EventLog, 'read'>, meetingId: MeetingId): AsyncGenerator<string> {
  let head: Head = { epoch: '', version: 0, hash: NO_HASH }
  for await (const record of log.read(meetingId, 0)) {
    const { json, hash } = seal(record)
    head = { epoch: record.epoch, version: record.version, hash }
    yield `${json}\n`
  }
  yield `${JSON.stringify({ head })}\n`
}
