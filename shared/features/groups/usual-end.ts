import { lengthOf, type Item } from '../agenda/state.ts'

const MINUTE_MS = 60_000
const SHORTEST_MS = 5 * MINUTE_MS
const USUAL_MS = 15 * MINUTE_MS

/** An item as far as its time goes. */
export type Timed = Pick<Item, 'startMs' | 'endMs' | 'minutes' | 'openedAtMs' | 'pausedAtMs' | 'pausedMs'>

/** When a round ends that is published now and for which nobody names another end; `item` is the one that is on. */
export function usualEndOf(item: Timed | undefined, nowMs: number): number {
  const leftMs = item ? leftOf(item, nowMs) : 0
  return nowMs + (leftMs < SHORTEST_MS ? USUAL_MS : leftMs)
}

/** What an item has left of its length. */
function leftOf(item: Timed, nowMs: number): number {
  const { openedAtMs = item.startMs, pausedAtMs, pausedMs } = item
  return openedAtMs + lengthOf(item) + pausedMs - (pausedAtMs ?? nowMs)
}
