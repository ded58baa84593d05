import { forecast } from '../features/agenda/forecast.ts'
import { defined } from '../lib/defined.ts'
import { textIn, type Language } from '../lib/languages.ts'
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
  const seen = (itemId: string | undefined) => {
    const item = itemId === undefined ? undefined : agenda.items[itemId]
    return item && { ...textIn(item.title, language), ...expected[itemId!]! }
  }
  const now = seen(agenda.currentItemId)
  const next = seen(nextItemId)
  return defined({
    meeting: textIn(meeting.title, language),
    zone: meeting.zone,
    now: now && { text: now.text, language: now.language, untilMs: now.endMs },
    speaker: floor.turn?.name,
    next: next && { text: next.text, language: next.language, atMs: next.startMs },
  })
}
