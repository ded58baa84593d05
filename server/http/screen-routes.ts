import { Router } from 'express'
import { z } from 'zod'
import type { DeviceId, LinkId } from '../../shared/lib/ids.ts'
import { accessOf } from '../../shared/meeting/access.ts'
import { joinCommand, makeLinkCommand } from '../../shared/meeting/errands.ts'
import type { ScreenPlace } from '../access/cookies.ts'
import { readCode } from '../access/secrets.ts'
import { accepted } from './caller.ts'
import type { HttpParts } from './http-parts.ts'
import { parsed, Problem } from './problem.ts'

/** The code that a moderator reads off a screen. */
export const pairingSchema = z.strictObject({ code: z.string().min(1).max(20) })

/**
 * Pairing of room screens: the screen shows a code, a moderator approves it, the screen finds itself in the meeting. Its
 * cookies stay, so that it comes back unaided after a reboot of either side, and gets a new code only when it was ended.
 */
export function screenRoutes(parts: HttpParts): Router {
  const { pairings } = parts
  const router = Router()

  router.post('/screen', async (request, response) => {
    const cookie = request.headers.cookie
    const screenId = parts.cookies.screenOf(cookie) ?? parts.newId<string>('scr')
    const place = await placeOf(screenId, parts.cookies.screenPlaceOf(cookie))
    response.setHeader('Set-Cookie', [parts.cookies.forScreen(screenId), ...(place ? cookiesAt(place, screenId) : [])])
    response.json(place ? { state: 'paired', ...place } : { state: 'waiting', code: await codeOf(screenId) })
  })

  /** Where the screen is in now: where a moderator took it in, else where it was before it was switched off. */
  async function placeOf(screenId: string, before: ScreenPlace | undefined): Promise<ScreenPlace | undefined> {
    const approved = await pairings.placeOf(screenId)
    if (approved && (await joins(approved, screenId))) return approved
    // It was paired and has been ended since: only a fresh code leads back.
    if (approved) await pairings.forget(screenId)
    return before && (await isIn(before, screenId)) ? before : undefined
  }

  /** The screen's device joins by its link once; asking again changes nothing. */
  async function joins(place: ScreenPlace, screenId: string): Promise<boolean> {
    if (await isIn(place, screenId)) return true
    const meeting = await parts.meetings.find(place.meetingId)
    const deviceId = deviceAt(place, screenId)
    await meeting?.submitAsSystem(joinCommand({ linkId: place.linkId, deviceId }), `join_${deviceId}`.slice(0, 64))
    return isIn(place, screenId)
  }

  async function isIn(place: ScreenPlace, screenId: string): Promise<boolean> {
    const meeting = await parts.meetings.find(place.meetingId)
    return (
      meeting !== undefined && accessOf(meeting.state, deviceAt(place, screenId), parts.clock.nowMs()) !== undefined
    )
  }

  const cookiesAt = (place: ScreenPlace, screenId: string) => [
    parts.cookies.forScreenPlace(place),
    parts.cookies.forDevice(place.meetingId, place.linkId, deviceAt(place, screenId)),
  ]

  async function codeOf(screenId: string): Promise<string> {
    const code = await pairings.codeOf(screenId)
    if (code === undefined) throw new Problem(503, 'too_many_screens', 'Too many screens wait for their pairing.')
    return code
  }

  router.post('/meetings/:meetingId/screens', async (request, response) => {
    const caller = await parts.callers.podium(request)
    const code = readCode(parsed(pairingSchema, request.body).code)
    if (!(await pairings.isShown(code)))
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
    await pairings.approve(code, { meetingId, linkId })
    response.status(201).json({ linkId })
  })

  return router
}

const deviceAt = ({ linkId }: ScreenPlace, screenId: string): DeviceId =>
  `dev_${linkId}_${screenId}`.slice(0, 64) as DeviceId
