import { defined } from '../../lib/defined.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { utf8Text } from '../../lib/utf8.ts'
import { agendaCsv, type AgendaForm } from './agenda-csv.ts'
import { problem, type AgendaProblem } from './agenda-problem.ts'
import type { AgendaPlan } from './agenda-plan.ts'
import { agendaFileSchema, presentJson, shapeProblems, type AgendaFile } from './agenda-shape.ts'
import { agendaSchedule, isSchedule, type ScheduleForm } from './schedule-file.ts'
import { dateLater, daysBetween, daysLater, timesOf, type AgendaTimes } from './agenda-times.ts'
import { plannedDaySchema } from './messages-importing.ts'
import type { DayRule } from './state.ts'

/** A plan, or everything that is wrong with the file, up to a hundred problems. */
export type AgendaReading =
  | { readonly outcome: 'read'; readonly plan: AgendaPlan }
  | { readonly outcome: 'refused'; readonly problems: readonly AgendaProblem[] }

/** Reads an agenda in our JSON, or a conference's `schedule.json`. */
export function readAgendaJson(bytes: Uint8Array, form: ScheduleForm = {}): AgendaReading {
  const text = utf8Text(bytes)
  if (text === undefined) return refused([problem('', 'wrong_encoding')])
  const json = presentJson(text)
  if (json === undefined) return refused([problem('', 'not_json')])
  return isSchedule(json) ? readSchedule(json, form) : readAgenda(json)
}

/** Reads a conference's schedule, of JSON or of XML that was parsed; undefined where it was not XML. */
export function readSchedule(document: unknown, form: ScheduleForm): AgendaReading {
  if (document === undefined) return refused([problem('', 'not_xml')])
  const { json, problems, inFile } = agendaSchedule(document, form)
  if (problems.length > 0) return refused(problems)
  const reading = readAgenda(json)
  return reading.outcome === 'read'
    ? { outcome: 'read', plan: { ...reading.plan, format: 'schedule' } }
    : refused(reading.problems.map(inFile))
}

/** Reads an agenda in CSV, with what such a file cannot say. */
export function readAgendaCsv(bytes: Uint8Array, form: AgendaForm): AgendaReading {
  const text = utf8Text(bytes)
  if (text === undefined) return refused([problem('', 'wrong_encoding')])
  const { json, problems, inFile } = agendaCsv(text, form)
  if (problems.length > 0) return refused(problems)
  const reading = readAgenda(json)
  return reading.outcome === 'read'
    ? { outcome: 'read', plan: { ...reading.plan, format: 'csv' } }
    : refused(reading.problems.map(inFile))
}

/** The plan with all days moved by as many days as the first one, at the same wall times. */
export function shiftTo(plan: AgendaPlan, firstDay: string): AgendaPlan {
  const days = plan.days[0] ? daysBetween(plan.days[0].date, firstDay) : 0
  const later = (atMs: number) => daysLater(atMs, days, plan.zone)
  return {
    ...plan,
    days: plan.days.map((day) => ({
      ...day,
      date: dateLater(day.date, days),
      ...(day.hardStop && { hardStop: { ...day.hardStop, atMs: later(day.hardStop.atMs) } }),
      items: day.items.map((item) => ({ ...item, startMs: later(item.startMs), endMs: later(item.endMs) })),
    })),
  }
}

const MAX_PROBLEMS = 100

const refused = (problems: readonly AgendaProblem[]): AgendaReading => ({
  outcome: 'refused',
  problems: problems.slice(0, MAX_PROBLEMS),
})

function readAgenda(json: unknown): AgendaReading {
  const file = agendaFileSchema.safeParse(json)
  const times = timesOf(typeof json === 'object' && json !== null && 'meeting' in json ? json.meeting : undefined)
  const problems = [...(file.success ? [] : shapeProblems(file.error, json)), ...times.problems]
  return file.success && problems.length === 0 ? { outcome: 'read', plan: planOf(file.data, times) } : refused(problems)
}

/** What a day without a rule allows: nobody is shut out, and observers ask by the chair's leave. */
const OPEN_RULE: DayRule = { member: 'yes', participant: 'yes', observer: 'leave' }

function planOf({ meeting: { title, timezone, languages, days } }: AgendaFile, times: AgendaTimes): AgendaPlan {
  return {
    title,
    zone: timezone,
    languages: languages ?? LANGUAGES.filter((language) => title[language] !== undefined),
    days: days.map(({ id: _id, items, rule = OPEN_RULE, hardStop, ...day }, dayAt) =>
      plannedDaySchema.parse({
        ...day,
        rule,
        dayId: times.days[dayAt]?.id,
        ...(hardStop && { hardStop: { atMs: times.days[dayAt]?.hardStopMs, ...defined({ label: hardStop.label }) } }),
        items: items.map(({ id: _itemId, start: _start, end: _end, outputs = [], pinned, ...item }, itemAt) => {
          const { id: itemId, ...instants } = times.days[dayAt]!.items[itemAt]!
          return { ...item, ...instants, itemId, outputs, ...(pinned && { isPinned: true }) }
        }),
      }),
    ),
  }
}
