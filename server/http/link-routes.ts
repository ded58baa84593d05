import { Router } from 'express'
import { z } from 'zod'
import { linkIdSchema, type DeviceId } from '../../shared/lib/ids.ts'
import { MODES } from '../../shared/lib/mode.ts'
import { nameSchema, shortTextSchema } from '../../shared/lib/name.ts'
import { accessOf, doorwayOf, type Access } from '../../shared/meeting/access.ts'
import {
  codeSerialOf,
  joinCommand,
  linksOf,
  noteWrongCodesCommand,
  readmissionsOf,
  rolesOfPerson,
  sharedLinkOf,
  summaryOf,
} from '../../shared/meeting/errands.ts'
import { readCode } from '../access/secrets.ts'
import { networkOf } from '../access/wrong-codes.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import { accepted, fresh } from './caller.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, parsed, Problem } from './problem.ts'
import { readableMeetings } from './readable-meetings.ts'

/** What opening a link takes: its secret, and what the link asks of a newcomer. */
export const openLinkSchema = z.strictObject({
  linkId: linkIdSchema,
  secret: z.string().max(64),
  name: nameSchema.optional(),
  organisation: shortTextSchema.optional(),
  mode: z.enum(MODES).optional(),
  /** A random name of this attempt: sent again after a lost answer, it lets the same newcomer in and no second one. */
  attempt: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional(),
})
type OpenLink = z.infer<typeof openLinkSchema>

/** So many wrong codes are no slips of fingers. */
const ALARM_EACH = 100

/** What typing a code takes. */
export const typedCodeSchema = z.strictObject({ code: z.string().min(1).max(20) })

/** The ways in: opening a link, typing a code, and reprinting the links of a meeting. */
export function linkRoutes(parts: HttpParts): Router {
  const router = Router()

  router.post('/meetings/:meetingId/open', async (request, response) => {
    const body = parsed(openLinkSchema, request.body)
    const meeting = await parts.callers.meeting(request)
    const { meetingId } = meeting
    if (!parts.secrets.accepts(body.secret, (its) => its.ofLink(meetingId, body.linkId))) throw linkInvalid()
    const known = parts.cookies.deviceOf(request.headers.cookie, meetingId, body.linkId)
    const access = known && (await fresh(meeting, () => accessOf(meeting.state, known, parts.clock.nowMs())))
    if (access) {
      // Of a former key until now, perhaps.
      response.setHeader('Set-Cookie', parts.cookies.forDevice(meetingId, body.linkId, known))
      return response.json(insideAs(access))
    }
    const doorway = await fresh(meeting, () => doorwayOf(meeting.state, body.linkId, parts.clock.nowMs()))
    if (!doorway) throw linkInvalid()
    if (request.query.look === 'true')
      return response.json({ state: 'outside', title: summaryOf(meeting.state).title, ...doorway })
    const deviceId = await join(meeting, body)
    response.setHeader('Set-Cookie', parts.cookies.forDevice(meetingId, body.linkId, deviceId))
    return response.status(201).json(insideAs(accessOf(meeting.state, deviceId, parts.clock.nowMs())))
  })

  async function join(meeting: ServedMeeting, { linkId, name, organisation, mode, attempt }: OpenLink) {
    const deviceId = attempt
      ? parts.secrets.deviceOfAttempt(meeting.meetingId, linkId, attempt)
      : parts.newId<DeviceId>('dev')
    const command = joinCommand({ linkId, deviceId, name, organisation, mode })
    accepted(await meeting.submitAsSystem(command, parts.newId('cmd')))
    return deviceId
  }

  router.post('/code', async (request, response) => {
    const address = networkOf(request.ip ?? 'unknown')
    if (!(await parts.wrongCodes.mayTry(address)))
      throw new Problem(429, 'too_many_codes', 'Too many wrong codes. Use a link.')
    const code = readCode(parsed(typedCodeSchema, request.body).code)
    const [way] = (await readableMeetings(parts)).flatMap((meeting) => wayBy(meeting, code) ?? [])
    if (way) {
      await parts.wrongCodes.know(address)
      return response.json(way)
    }
    const tries = await parts.wrongCodes.count(address)
    if (tries % ALARM_EACH === 0) await raiseAlarm()
    throw new Problem(404, 'wrong_code', 'No meeting has this code.')
  })

  /** The link that a code stands for: a meeting's own, or that of somebody of a podium who comes back on another device. */
  function wayBy(meeting: ServedMeeting, code: string) {
    const { meetingId, state } = meeting
    if (hasCode(meeting, code)) return wayInto(meeting)
    const back = readmissionsOf(state, parts.clock.nowMs()).find(({ linkId }) =>
      parts.secrets.accepts(code, (its) => its.ofReadmission(meetingId, linkId)),
    )
    return back && { meetingId, linkId: back.linkId, secret: parts.secrets.ofLink(meetingId, back.linkId) }
  }

  /** Nobody can know which meeting is meant: each that a code leads into is told. */
  async function raiseAlarm(): Promise<void> {
    const open = (await readableMeetings(parts)).filter((meeting) => wayInto(meeting))
    await Promise.all(open.map((meeting) => meeting.submitAsSystem(noteWrongCodesCommand, parts.newId('cmd'))))
  }

  const hasCode = ({ meetingId, state }: ServedMeeting, code: string): boolean =>
    parts.secrets.accepts(code, (its) => its.ofCode(meetingId, codeSerialOf(state)))

  function wayInto({ meetingId, state }: ServedMeeting) {
    const linkId = sharedLinkOf(state, parts.clock.nowMs())
    return linkId && { meetingId, linkId, secret: parts.secrets.ofLink(meetingId, linkId) }
  }

  router.get('/meetings/:meetingId/code', async (request, response) => {
    const { meeting, audiences } = await parts.callers.caller(request)
    if (!audiences.some((audience) => audience === 'screen' || audience === 'door')) throw notAllowed()
    const { meetingId } = meeting
    const linkId = sharedLinkOf(meeting.state, parts.clock.nowMs())
    if (!linkId) throw new Problem(409, 'no_shared_link', 'Nobody can come in by a code at the moment.')
    response.json({
      code: parts.secrets.ofCode(meetingId, codeSerialOf(meeting.state)),
      url: parts.linkUrl(request, meetingId, linkId),
    })
  })

  router.get('/meetings/:meetingId/links', async (request, response) => {
    const { meeting, roles } = await parts.callers.podium(request)
    const { meetingId } = meeting
    const links = linksOf(meeting.state, roles, parts.clock.nowMs()).map((link) => ({
      ...link,
      url: parts.linkUrl(request, meetingId, link.linkId),
    }))
    response.json({ code: parts.secrets.ofCode(meetingId, codeSerialOf(meeting.state)), links })
  })

  /** Who may let somebody of the podium back in reads the code out. */
  router.get('/meetings/:meetingId/readmissions', async (request, response) => {
    const { meeting, roles } = await parts.callers.podium(request)
    const isSecretariat = roles.includes('secretariat')
    if (!isSecretariat && !roles.includes('chair')) throw notAllowed()
    const { meetingId, state } = meeting
    const readmissions = readmissionsOf(state, parts.clock.nowMs())
      .filter(({ personId }) => isSecretariat || !rolesOfPerson(state, personId).includes('secretariat'))
      .map((readmission) => ({
        ...readmission,
        code: parts.secrets.ofReadmission(meetingId, readmission.linkId),
      }))
    response.json({ readmissions })
  })

  return router
}

/** Wrong, revoked and expired links look the same from outside. */
const linkInvalid = () => new Problem(403, 'link_invalid', 'This link does not open anything any more.')

/** Who may not follow the hall cannot ask there for the page of their roles: they are told which one is theirs. */
function insideAs(access: Access | undefined) {
  const only = access?.audiences.includes('hall') ? undefined : access?.audiences[0]
  return { state: 'in', ...(only && { only }) }
}
