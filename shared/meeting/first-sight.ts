import { forecast } from '../features/agenda/forecast.ts'
import { textIn, type Language, type Localized } from '../lib/languages.ts'
import { toJson } from '../lib/patch.ts'
import type { MeetingState } from './meeting.ts'
import { view, type WireViewOf } from './view.ts'

/** A line in one language, and which it is. */
export interface Line {
  readonly text: string
  readonly language: Language
}

/** What somebody should be able to read before anything else has loaded; instants in UTC milliseconds. */
export interface FirstSight {
  readonly meeting: Line
  /** IANA zone of the instants. */
  readonly zone: string
  readonly now?: Line & { readonly untilMs: number }
  readonly speaker?: string
  readonly next?: Line & { readonly atMs: number }
}

/** Now and next, as the hall sees them. */
export function firstSight(state: MeetingState, language: Language, nowMs: number): FirstSight {
  const { meeting, agenda, floor } = toJson(view(state, 'hall')) as unknown as WireViewOf['hall']
  const { expected, nextItemId } = forecast(agenda, nowMs)
  const line = (text: Localized): Line => textIn(text, language)
  const current = agenda.currentItemId && agenda.items[agenda.currentItemId]
  const currentEnd = agenda.currentItemId && expected[agenda.currentItemId]?.endMs
  const next = nextItemId && agenda.items[nextItemId]
  const nextStart = nextItemId && expected[nextItemId]?.startMs
  return {
    meeting: line(meeting.title),
    zone: meeting.zone,
    ...(current && currentEnd && { now: { ...line(current.title), untilMs: currentEnd } }),
    ...(floor.turn && { speaker: floor.turn.name }),
    ...(next && nextStart && { next: { ...line(next.title), atMs: nextStart } }),
  }
}
