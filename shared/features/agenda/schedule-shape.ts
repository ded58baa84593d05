import { z } from 'zod'
import { defined } from '../../lib/defined.ts'
import { problem, type AgendaProblem } from './agenda-problem.ts'

/** A text in JSON, or an element of XML, which is an object where it has attributes. */
const textSchema = z
  .union([
    z.string(),
    z.number().transform(String),
    z.object({ '#text': z.union([z.string(), z.number().transform(String)]) }).transform((it) => it['#text']),
  ])
  .transform((text) => text.trim())
  .optional()
  .catch(undefined)

const eventSchema = z.object({
  guid: textSchema,
  id: textSchema,
  date: textSchema,
  start: textSchema,
  duration: textSchema,
  title: textSchema,
  language: textSchema,
  type: textSchema,
  abstract: textSchema,
})

const eventsSchema = z.array(z.unknown()).max(1000)
const jsonDaySchema = z.object({ date: textSchema, rooms: z.record(z.string(), eventsSchema) })
const xmlDaySchema = z.object({
  date: textSchema,
  room: z.array(z.object({ name: textSchema, event: eventsSchema.default([]) })).default([]),
})
const conferenceSchema = z.object({ title: textSchema, time_zone_name: textSchema })
const jsonSchema = z.object({
  schedule: z.object({ conference: conferenceSchema.extend({ days: z.array(z.unknown()).max(60) }) }),
})
const xmlSchema = z.object({ schedule: z.object({ conference: conferenceSchema, day: z.array(z.unknown()).max(60) }) })

/** An event as its file gives it; what it has not is empty. */
export interface ScheduleEvent {
  /** Its path in the file. */
  readonly field: string
  readonly room: string
  readonly guid: string | undefined
  readonly id: string | undefined
  /** Instant with offset; the day it names may be after that of the event's day. */
  readonly date: string | undefined
  readonly start: string
  readonly duration: string
  readonly title: string
  readonly language: string
  readonly type: string
  readonly abstract: string
}

/** A schedule as far as an agenda needs it. */
export interface Schedule {
  readonly title: string | undefined
  readonly zone: string | undefined
  readonly days: readonly { readonly date: string; readonly events: readonly ScheduleEvent[] }[]
  readonly problems: readonly AgendaProblem[]
}

/** Reads the tree of a `schedule.json` or of a parsed `schedule.xml`; never throws. */
export function scheduleOf(document: unknown): Schedule {
  const json = jsonSchema.safeParse(document)
  if (json.success) {
    const { title, time_zone_name: zone, days } = json.data.schedule.conference
    return { title, zone, ...joined(days.map((day, at) => jsonDay(day, `schedule.conference.days[${at}]`))) }
  }
  const xml = xmlSchema.safeParse(document)
  if (!xml.success)
    return { title: undefined, zone: undefined, days: [], problems: [problem('schedule', 'not_schedule')] }
  const { conference, day: days } = xml.data.schedule
  const { title, time_zone_name: zone } = conference
  return { title, zone, ...joined(days.map((day, at) => xmlDay(day, `schedule.day[${at}]`))) }
}

type Read = { readonly day: Schedule['days'][number] } | { readonly problem: AgendaProblem }

function joined(read: readonly Read[]): Pick<Schedule, 'days' | 'problems'> {
  const problems = read.flatMap((each) => ('problem' in each ? [each.problem] : []))
  const days = read.flatMap((each) => ('day' in each ? [each.day] : []))
  const isEmpty = problems.length === 0 && days.every(({ events }) => events.length === 0)
  return { days, problems: isEmpty ? [problem('schedule', 'empty')] : problems }
}

function jsonDay(tree: unknown, field: string): Read {
  const read = jsonDaySchema.safeParse(tree)
  if (!read.success) return { problem: problem(field, 'wrong_type') }
  const { date = '', rooms } = read.data
  const events = Object.entries(rooms).flatMap(([room, inRoom]) =>
    inRoom.map((event, at) => eventOf(event, room, `${field}.rooms.${room}[${at}]`)),
  )
  return { day: { date, events } }
}

function xmlDay(tree: unknown, field: string): Read {
  const read = xmlDaySchema.safeParse(tree)
  if (!read.success) return { problem: problem(field, 'wrong_type') }
  const { date = '', room: rooms } = read.data
  const events = rooms.flatMap(({ name = '', event: inRoom }, roomAt) =>
    inRoom.map((event, at) => eventOf(event, name, `${field}.room[${roomAt}].event[${at}]`)),
  )
  return { day: { date, events } }
}

function eventOf(tree: unknown, room: string, field: string): ScheduleEvent {
  const { guid, id, date, ...words } = eventSchema.catch({}).parse(tree)
  return {
    ...NO_WORDS,
    ...defined(words),
    field,
    room,
    guid: guid || undefined,
    id: id || undefined,
    date: date || undefined,
  }
}

const NO_WORDS = { start: '', duration: '', title: '', language: '', type: '', abstract: '' }
