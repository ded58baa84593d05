import { currentItem, lengthOf, type AgendaSlice, type Item, type SegmentKind } from '../agenda/state.ts'
import { usualEndOf } from './usual-end.ts'

const MINUTE_MS = 60_000

/** The part of the item that is on, else the item itself, as far as groups go. */
export interface PartNow {
  readonly item: Item
  readonly kind: SegmentKind
  readonly sinceMs: number
  /** When its time is over, as long as nothing stands still. */
  readonly untilMs: number
}

/** What is on: a part of an item, or an item that has none; the last part ends with the item. */
export function partNow(agenda: AgendaSlice): PartNow | undefined {
  const item = currentItem(agenda)
  if (!item) return undefined
  const { segments, segment, pausedMs, kind, openedAtMs = item.startMs } = item
  const itemUntilMs = openedAtMs + lengthOf(item) + pausedMs
  const part = segment && segments[segment.rank]
  if (!part) return { item, kind, sinceMs: openedAtMs, untilMs: itemUntilMs }
  const { sinceMs, pausedBeforeMs, rank } = segment
  const partUntilMs = sinceMs + part.minutes * MINUTE_MS + pausedMs - pausedBeforeMs
  return { item, kind: part.kind ?? kind, sinceMs, untilMs: rank === segments.length - 1 ? itemUntilMs : partUntilMs }
}

const SHORTEST_MS = 5 * MINUTE_MS

/** When groups close that are opened now, and nobody names another end: with the part of the item that is on. */
export function endWithPart(agenda: AgendaSlice, nowMs: number): number {
  const part = partNow(agenda)
  if (part?.kind !== 'breakout') return usualEndOf(part?.item, nowMs)
  const { pausedAtMs = nowMs } = part.item
  const untilMs = part.untilMs + nowMs - pausedAtMs
  return untilMs - nowMs < SHORTEST_MS ? usualEndOf(part.item, nowMs) : untilMs
}
