import { z } from 'zod'
import {
  readAgendaCsv,
  readAgendaJson,
  readSchedule,
  shiftTo,
  type AgendaReading,
} from '../features/agenda/agenda-file.ts'
import type { AgendaForm } from '../features/agenda/agenda-csv.ts'
import { agendaChanges, type AgendaChanges } from '../features/agenda/agenda-changes.ts'
import { hasBegun } from '../features/agenda/agenda-phase.ts'
import type { AgendaPlan } from '../features/agenda/agenda-plan.ts'
import { planForMeeting } from '../features/agenda/plan-for-meeting.ts'
import type { ScheduleForm } from '../features/agenda/schedule-file.ts'
import { problem } from '../features/agenda/agenda-problem.ts'
import { isMeetingDate } from '../features/agenda/agenda-shape.ts'
import type { LinkId, MeetingId } from '../lib/ids.ts'
import { ROLES, type Role } from '../lib/roles.ts'
import { linkKindOf, makeLinkCommand } from './errands.ts'
import type { Command, MeetingState } from './meeting.ts'

/** The day on which a meeting is to begin. */
export const firstDaySchema = z.iso.date().refine(isMeetingDate, 'lies too far away')

export type { AgendaForm, AgendaPlan, AgendaReading }

/** An agenda as somebody hands it in: our JSON, a conference's schedule, or CSV, with what such a file cannot say. */
export type AgendaUpload =
  | { readonly format: 'json'; readonly bytes: Uint8Array; readonly form?: ScheduleForm }
  /** `document` is the tree of the file; undefined where it was not XML. */
  | { readonly format: 'xml'; readonly document: unknown; readonly form?: ScheduleForm }
  | { readonly format: 'csv'; readonly bytes: Uint8Array; readonly form: AgendaForm }

/** The plan in an agenda file, or everything that is wrong with it; never throws. */
export function readAgenda(upload: AgendaUpload): AgendaReading {
  if (upload.format === 'csv') return readAgendaCsv(upload.bytes, upload.form)
  const { form = {} } = upload
  return upload.format === 'json' ? readAgendaJson(upload.bytes, form) : readSchedule(upload.document, form)
}

/** What a meeting is made of. */
export interface MeetingPlan {
  readonly meetingId: MeetingId
  readonly plan: AgendaPlan
  /** `YYYY-MM-DD`; absent: the dates of the file. */
  readonly firstDay?: string | undefined
  readonly newId: <Id extends string>(prefix: string) => Id
}

/** What the system does to set a meeting up, one after the other, and the link of each role. */
export interface NewMeeting {
  readonly commands: readonly Command[]
  readonly links: { readonly [R in Role]: LinkId }
}

/** A meeting with its agenda, from its first day on, and a way in for each role. */
export function newMeeting({ meetingId, plan, firstDay, newId }: MeetingPlan): NewMeeting {
  const { title, zone, languages } = plan
  const links = Object.fromEntries(ROLES.map((role) => [role, newId<LinkId>('link')])) as Record<Role, LinkId>
  return {
    commands: [
      { type: 'meeting.create', meetingId, title, zone, languages: [...languages] },
      importAgendaCommand(plan, firstDay),
      ...ROLES.map((role) => makeLinkCommand({ linkId: links[role], kind: linkKindOf(role), role })),
    ],
    links,
  }
}

/** A file for a meeting that is there, with the room of a schedule that it is. */
export type OtherAgenda =
  | { readonly format: 'csv' | 'json'; readonly bytes: Uint8Array; readonly room?: string | undefined }
  | { readonly format: 'xml'; readonly document: unknown; readonly room?: string | undefined }

/** A file for a meeting that is there: its title and zone stand, whatever a CSV file's form would say. */
export function readAgendaFor({ meeting: { title, zone, languages } }: MeetingState, file: OtherAgenda): AgendaReading {
  if (file.format === 'csv') return readAgenda({ ...file, format: 'csv', form: { title, zone, languages } })
  const form = { zone, room: file.room }
  const reading = readAgenda(file.format === 'xml' ? { ...file, form } : { ...file, format: 'json', form })
  // Its days are dates of its own zone's calendar: elsewhere they would be other days.
  return reading.outcome === 'read' && reading.plan.zone !== zone
    ? { outcome: 'refused', problems: [problem('meeting.timezone', 'other_zone', { allowed: zone })] }
    : reading
}

/** What a file does to the agenda of a meeting that is there, and the command that does it. */
export interface AgendaUpdate extends AgendaChanges {
  readonly command: Command
}

/** A file replaces the agenda until something was opened; from then on it changes what is still ahead. */
export function agendaUpdate({ agenda }: MeetingState, plan: AgendaPlan, firstDay: string | undefined): AgendaUpdate {
  const days = planForMeeting(agenda, firstDay ? shiftTo(plan, firstDay) : plan)
  return {
    ...agendaChanges(agenda, days),
    command: { type: hasBegun(agenda) ? 'agenda.update' : 'agenda.import', days },
  }
}

/** The agenda of a meeting is the plan's, from this first day on; absent: the dates of the file. */
export function importAgendaCommand(plan: AgendaPlan, firstDay: string | undefined): Command {
  const { days } = firstDay ? shiftTo(plan, firstDay) : plan
  return { type: 'agenda.import', days: [...days] }
}
