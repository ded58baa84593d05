import { Router } from 'express'
import { z } from 'zod'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import { joinCommand, makeLinkCommand } from '../../shared/meeting/errands.ts'
import type { ScreenPairings } from '../access/screen-pairings.ts'
import { readCode } from '../access/secrets.ts'
import { accepted } from './caller.ts'
import type { HttpParts } from './http-parts.ts'
import { parsed, Problem } from './problem.ts'

/** The code that a moderator reads off a screen. */
export const pairingSchema = z.strictObject({ code: z.string().min(1).max(20) })

/**
 * Pairing of room screens: the screen shows a code, a moderator approves it, the screen finds itself in the meeting. Its
 * cookies stay, so that it comes back unaided after a reboot, and gets a new code only when it was revoked.
 */
export function screenRoutes(parts: HttpParts, pairings: ScreenPairings): Router {
  const router = Router()

  router.post('/screen', async (request, response) => {
    const cookie = request.headers.cookie
    const screenId = parts.cookies.screenOf(cookie) ?? parts.newId<string>('scr')
    const pairing = pairings.stateOf(screenId)
    if (!pairing) throw new Problem(503, 'too_many_screens', 'Too many screens wait for their pairing.')
    const setCookies = [parts.cookies.forScreen(screenId)]
    if (pairing.state === 'paired') setCookies.push(await entered(pairing.meetingId, pairing.linkId, screenId))
    response.setHeader('Set-Cookie', setCookies)
    response.json(pairing)
  })

  /** The screen's device joins by its link once; asking again changes nothing. */
  async function entered(meetingId: Parameters<typeof parts.meetings.find>[0], linkId: LinkId, screenId: string) {
    const meeting = await parts.meetings.find(meetingId)
    const deviceId = `dev_${linkId}_${screenId}`.slice(0, 64) as DeviceId
    if (meeting && !accessOf(meeting.state, deviceId, parts.clock.nowMs())) {
      await meeting.submitAsSystem(joinCommand({ linkId, deviceId }), `join_${deviceId}`.slice(0, 64))
    }
    return parts.cookies.forDevice(meetingId, linkId, deviceId)
  }

  router.post('/meetings/:meetingId/screens', async (request, response) => {
    const caller = await parts.callers.podium(request)
    const code = readCode(parsed(pairingSchema, request.body).code)
    if (!pairings.isShown(code))
      throw new Problem(404, 'wrong_pairing_code', 'No screen shows this code.', [
        { field: 'code', code: 'wrong_pairing_code', reason: 'No screen shows this code.' },
      ])
    const linkId = parts.newId<LinkId>('link')
    const { meetingId } = caller.meeting
    accepted(
      await caller.meeting.submitAsSystem(
        makeLinkCommand({ linkId, kind: 'screen', role: 'screen' }),
        parts.newId('cmd'),
      ),
    )
    pairings.approve(code, meetingId, linkId)
    response.status(201).json({ linkId })
  })

  return router
}
