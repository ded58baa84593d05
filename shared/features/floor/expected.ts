import { clockOf, type Timed } from './clock.ts'

/** What the pace of an item follows from: its finished turns and the limit. */
export interface Paced {
  readonly turns: number
  readonly spokeMs: number
  readonly limitMs: number
}

const ENOUGH_TURNS = 2

/** How long a turn of this item takes: the mean of its finished turns, and the limit while there are fewer than two. */
export const paceMsOf = ({ turns, spokeMs, limitMs }: Paced): number =>
  turns < ENOUGH_TURNS ? limitMs : Math.round(spokeMs / turns)

/** When the entry at a place (1 is next) will be called, if the running turn keeps its limit and the others this item's pace. */
export function expectedAtMs(place: number, floor: Paced & { readonly turn?: Timed }, nowMs: number): number {
  const remainingMs = floor.turn ? Math.max(0, clockOf(floor.turn, nowMs).leftMs) : 0
  return nowMs + remainingMs + (place - 1) * paceMsOf(floor)
}
