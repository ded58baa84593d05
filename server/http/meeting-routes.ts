import express, { Router, type Request } from 'express'
import { z } from 'zod'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { makePersonalLinksCommand, roleLinkOf, summaryOf } from '../../shared/meeting/errands.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import {
  firstDaySchema,
  agendaUpdate,
  newMeeting,
  readAgenda,
  readAgendaFor,
  type AgendaReading,
  type AgendaUpload,
  type OtherAgenda,
} from '../../shared/meeting/new-meeting.ts'
import { utf8Text } from '../../shared/lib/utf8.ts'
import { importRoster, readRosterFile } from '../../shared/meeting/roster.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import { readSample } from '../sample.ts'
import { accepted, carryOut } from './caller.ts'
import { commandIdOf } from './command-id.ts'
import type { HttpParts } from './http-parts.ts'
import { notAllowed, parsed, Problem } from './problem.ts'
import { readableMeetings } from './readable-meetings.ts'
import { xmlDocument } from './xml-document.ts'

const MOST_BYTES = '1mb'
/** Enough of a file to see how it begins. */
const FIRST_BYTES = 16

/** What a new meeting takes besides its agenda: the day it begins, or the sample; for CSV what such a file cannot say. */
export const newMeetingSchema = z.strictObject({
  firstDay: firstDaySchema.optional(),
  sample: z.literal('igf-2021').optional(),
  title: z.string().trim().min(1).max(300).optional(),
  zone: z.string().min(1).max(64).optional(),
  room: z.string().min(1).max(300).optional(),
})
type NewMeeting = z.infer<typeof newMeetingSchema>

/** What another agenda for a meeting takes besides the file. */
export const otherAgendaSchema = newMeetingSchema
  .pick({ firstDay: true, room: true })
  .extend({ apply: z.literal('false').optional() })

/** Meetings of this server: made from an agenda, listed. */
export function meetingRoutes(parts: HttpParts): Router {
  const router = Router()
  const bytes = express.raw({ type: () => true, limit: MOST_BYTES })

  router.get('/meetings', async (request, response) => {
    if (!parts.callers.isAdmin(request)) throw notAllowed()
    const meetings = (await readableMeetings(parts)).filter(({ version }) => version > 0)
    response.json({ meetings: meetings.map((meeting) => lineOf(request, meeting)) })
  })

  router.get('/meetings/:meetingId', async (request, response) => {
    const { meeting, audiences } = await parts.callers.caller(request)
    if (audiences.length === 0) throw notAllowed()
    response.json({ meetingId: meeting.meetingId, ...summaryOf(meeting.state) })
  })

  router.post('/meetings', bytes, async (request, response) => {
    if (!parts.callers.isAdmin(request)) throw notAllowed()
    const wish = parsed(newMeetingSchema, request.query)
    const sample = wish.sample && (await readSample())
    const plan = planIn(readAgenda(sample ? { format: 'json', bytes: sample.agenda } : uploadOf(request, wish)))
    const meetingId = parts.newId<MeetingId>('m')
    const { commands, links } = newMeeting({
      meetingId,
      plan,
      firstDay: wish.firstDay,
      newId: parts.newId,
    })
    const meeting = await parts.meetings.create(meetingId)
    // Handed in during one turn of the loop they are one append: a meeting is made whole or not at all.
    await Promise.all(commands.map((command, at) => carriedOut(meeting, command, `setup_${at}`)))
    if (sample) await takeRoster(meeting, sample.roster)
    const urls = Object.entries(links).map(([role, linkId]) => [role, parts.linkUrl(request, meetingId, linkId)])
    response.status(201).json({ meetingId, links: Object.fromEntries(urls) })
  })

  router.post('/meetings/:meetingId/agenda', bytes, async (request, response) => {
    const caller = await parts.callers.podium(request)
    const { firstDay, room, apply } = parsed(otherAgendaSchema, withoutLink(request.query))
    const plan = planIn(readAgendaFor(caller.meeting.state, { ...fileOf(request), room }))
    const { command, ...update } = agendaUpdate(caller.meeting.state, plan, firstDay)
    if (apply !== 'false') await carryOut(caller, command, commandIdOf(request, parts.newId), parts.clock)
    response.json(update)
  })

  /** A meeting of the list, with the way in for whoever administers the server. */
  const lineOf = (request: Request, meeting: ServedMeeting) => {
    const linkId = roleLinkOf(meeting.state, 'secretariat', parts.clock.nowMs())
    const url = linkId && parts.linkUrl(request, meeting.meetingId, linkId)
    return { meetingId: meeting.meetingId, ...summaryOf(meeting.state), ...(url && { url }) }
  }

  return router
}

async function takeRoster(meeting: ServedMeeting, roster: Uint8Array): Promise<void> {
  const { command } = importRoster(meeting.state, readRosterFile(roster))
  if (command) await carriedOut(meeting, command, 'setup_roster')
  await carriedOut(meeting, makePersonalLinksCommand, 'setup_links')
}

const carriedOut = async (meeting: ServedMeeting, command: Command, commandId: string): Promise<void> =>
  accepted(await meeting.submitAsSystem(command, commandId))

/** The plan that was read; throws everything that is wrong with it. */
function planIn(reading: AgendaReading) {
  if (reading.outcome === 'read') return reading.plan
  throw new Problem(422, 'bad_agenda', 'This agenda cannot be used.', reading.problems)
}

/** The file in a request: XML and JSON by how they begin, else CSV by its content type. */
function fileOf(request: Request): OtherAgenda {
  const body: unknown = request.body
  const bytes = body instanceof Uint8Array ? body : new Uint8Array()
  const [first] = /[^\s\uFEFF]/.exec(utf8Text(bytes.subarray(0, FIRST_BYTES)) ?? '') ?? []
  if (first === '<') return { format: 'xml', document: xmlDocument(bytes) }
  return { format: request.is('text/csv') && first !== '{' ? 'csv' : 'json', bytes }
}

/** The agenda in a request, with what a CSV file or a schedule cannot say. */
function uploadOf(request: Request, { title, zone, room }: NewMeeting): AgendaUpload {
  const file = fileOf(request)
  if (file.format === 'xml') return { ...file, form: { zone, room } }
  if (file.format === 'json') return { format: 'json', bytes: file.bytes, form: { zone, room } }
  const form = { title: { en: title ?? '' }, zone: zone ?? '', languages: ['en', 'ar'] as const }
  return { format: 'csv', bytes: file.bytes, form }
}

/** `?link=` says who calls and is no field of the wish. */
const withoutLink = ({ link: _caller, ...wish }: Request['query']) => wish
