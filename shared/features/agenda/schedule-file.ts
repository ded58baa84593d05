import { LANGUAGES, type Language } from '../../lib/languages.ts'
import { dayTitle } from './agenda-csv.ts'
import { problem, type AgendaProblem } from './agenda-problem.ts'
import { calendarDateSchema } from './agenda-shape.ts'
import { daysBetween } from './agenda-times.ts'
import { scheduleOf, type ScheduleEvent } from './schedule-shape.ts'
import { GUID_PREFIX } from './schedule-writing.ts'
import { ITEM_KINDS } from './state.ts'

/** What a schedule may leave open: the zone of its times, and which of its rooms the meeting is. */
export interface ScheduleForm {
  readonly zone?: string | undefined
  readonly room?: string | undefined
}

/** A conference's schedule in the shape of our JSON; `inFile` leads a problem of that shape back to its event. */
export interface AgendaSchedule {
  readonly json: unknown
  readonly problems: readonly AgendaProblem[]
  readonly inFile: (found: AgendaProblem) => AgendaProblem
}

/** Whether a document is a conference's schedule and not an agenda of ours. */
export const isSchedule = (document: unknown): document is { readonly schedule: unknown } =>
  typeof document === 'object' && document !== null && 'schedule' in document

/** Reads the schedule of a conference, from JSON or from parsed XML: the events of one room become the items of its days. */
export function agendaSchedule(document: unknown, form: ScheduleForm): AgendaSchedule {
  const { title, zone, days, problems } = scheduleOf(document)
  const rooms = [...new Set(days.flatMap(({ events }) => events.map(({ room }) => room)))]
  const room = form.room ?? (rooms.length === 1 ? rooms[0] : undefined)
  const ofRoom = days
    .map(({ date, events }) => ({
      date,
      events: inOrder(
        date,
        events.filter((event) => event.room === room),
      ),
    }))
    .filter(({ events }) => events.length > 0)
  const meeting = {
    title: { en: title },
    timezone: zone ?? form.zone,
    days: ofRoom.map(({ date, events }, at) => ({
      date,
      title: { en: dayTitle('en', at + 1) },
      items: events.map(({ event, ...times }) => ({ ...itemOf(event), ...times })),
    })),
  }
  return {
    json: { meeting },
    problems: [...problems, ...roomProblems(rooms, form.room)],
    inFile: (found) =>
      inFile(
        found,
        ofRoom.map(({ events }) => events.map(({ event }) => event.field)),
      ),
  }
}

function roomProblems(rooms: readonly string[], wanted: string | undefined): AgendaProblem[] {
  const isClear = wanted === undefined ? rooms.length === 1 : rooms.includes(wanted)
  if (isClear || rooms.length === 0) return []
  return [problem('room', 'which_room', { allowed: rooms.join(', '), values: rooms })]
}

interface Timed {
  readonly event: ScheduleEvent
  readonly start: string
  readonly end: string
}

function inOrder(date: string, events: readonly ScheduleEvent[]): Timed[] {
  return events
    .map((event) => {
      const fromMinute = minutesOf(event.start) + 24 * 60 * daysLater(date, event.date)
      const start = wallTime(fromMinute, event.start)
      return { event, start, end: wallTime(fromMinute + minutesOf(event.duration), event.duration) }
    })
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

/** By how many days an event begins after the date of its day: past midnight a conference's day goes on. */
function daysLater(date: string, begins = date): number {
  const day = begins.slice(0, 10)
  return [date, day].every((each) => calendarDateSchema.safeParse(each).success) ? daysBetween(date, day) : 0
}

const minutesOf = (time: string): number => {
  const [hours = NaN, minutes = NaN] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** What is no time stays as it is written, for the reader to complain of. */
function wallTime(minutes: number, written: string): string {
  if (!Number.isSafeInteger(minutes) || minutes < 0) return written
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

const KINDS: readonly string[] = ITEM_KINDS

function itemOf({ guid, id, title, language, type, abstract }: ScheduleEvent) {
  const spoken = languageOf(language)
  const itemId = guid === undefined ? id && `event-${id}` : `${GUID_PREFIX}${guid}`
  return {
    ...(itemId && { id: itemId }),
    kind: KINDS.includes(type) ? type : 'plenary',
    ...(title && { title: { [spoken]: title } }),
    ...(abstract && { focus: { [spoken]: abstract } }),
  }
}

const languageOf = (said: string): Language =>
  LANGUAGES.find((language) => said.toLowerCase().startsWith(language)) ?? 'en'

/** `end` is told of the duration; what is about the file as a whole stays as it is. */
function inFile(found: AgendaProblem, fields: readonly (readonly string[])[]): AgendaProblem {
  if (found.field === 'timezone') return { ...found, field: 'schedule.conference.time_zone_name' }
  const [, day, item, field = ''] = /^days\[(\d+)\]\.items\[(\d+)\]\.?([a-z]*)/.exec(found.field) ?? []
  const event = fields[Number(day)]?.[Number(item)]
  return event === undefined ? found : { ...found, field: `${event}.${NAMES[field] ?? field}` }
}

const NAMES: { readonly [field: string]: string } = { end: 'duration', focus: 'abstract', id: 'guid', kind: 'type' }
