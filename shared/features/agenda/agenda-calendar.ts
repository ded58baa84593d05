import type { Calendar, CalendarEntry } from '../../lib/calendar.ts'
import { textIn, type Language, type Localized } from '../../lib/languages.ts'
import { forecast, itemsInOrder, type Expected, type IdentifiedItem } from './forecast.ts'
import type { AgendaSees } from './refusals.ts'
import { viewAgenda, type LinesView } from './view.ts'

/** When a calendar is read, and in which language. */
interface Reading {
  readonly nowMs: number
  readonly language: Language
}

/** The agenda as a calendar: every item when it is to be expected, and what was left out or put off as cancelled. */
export function agendaCalendar(state: AgendaSees, { nowMs, language }: Reading): Calendar {
  const view = viewAgenda(state.agenda, state.people)
  const changedAtMs = state.agenda.changedAtMs ?? 0
  const [now, before] = [forecast(view, nowMs).expected, forecast(view, changedAtMs).expected]
  const entries = itemsInOrder(view).map((item): CalendarEntry => {
    const isCancelled = item.status === 'skipped' || item.status === 'postponed'
    const { startMs, endMs } = (isCancelled ? undefined : now[item.itemId]) ?? item
    const movedAtMs = !isCancelled && isAdrift(item, { nowMs, now, before }) ? nowMs : changedAtMs
    return {
      uid: `${item.itemId}@${state.meeting.meetingId ?? 'meeting'}.rostrum`,
      startMs,
      endMs,
      title: textIn(item.title, language).text,
      description: descriptionOf(item, language),
      isCancelled,
      sequence: sequenceAt(movedAtMs),
      changedAtMs: movedAtMs,
    }
  })
  return { name: textIn(state.meeting.title, language).text, entries }
}

interface Forecasts {
  readonly nowMs: number
  readonly now: { readonly [itemId: string]: Expected }
  readonly before: { readonly [itemId: string]: Expected }
}

/** Whether an item's times went on with the clock since the agenda was last touched. */
function isAdrift({ itemId, status, startMs }: IdentifiedItem, { nowMs, now, before }: Forecasts): boolean {
  const [is, was] = [now[itemId], before[itemId]]
  return is?.startMs !== was?.startMs || is?.endMs !== was?.endMs || (status === 'planned' && startMs < nowMs)
}

const EPOCH_MS = Date.UTC(2020, 0, 1)

/** Seconds since 2020: they fit into 31 bits until 2088, and rise over every change whatever node answers. */
const sequenceAt = (atMs: number): number => Math.max(0, Math.floor((atMs - EPOCH_MS) / 1000))

/** What it is about, line by line. */
function descriptionOf({ focus, points, outputs }: IdentifiedItem, language: Language): string {
  const said = (text: Localized) => textIn(text, language).text
  const linesOf = (lines: LinesView) =>
    Object.values(lines)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ text }) => said(text))
  const lines = [...(focus ? [said(focus)] : []), ...linesOf(points), ...linesOf(outputs)]
  return lines.filter((line) => line !== '').join('\n')
}
