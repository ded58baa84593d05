import { clockOf, type Timed } from './clock.ts'

/** What the pace of an item follows from: its finished turns and the limit. */
export interface Paced {
  readonly turns: number
  readonly spokeMs: number
  readonly limitMs: number
  /** The item's own. */
  readonly itemLimitMs?: number
}

const ENOUGH_TURNS = 2

/** How long a turn of this item takes: the mean of its finished turns, and the limit while there are fewer than two. */
export const paceMsOf = ({ turns, spokeMs, limitMs, itemLimitMs = limitMs }: Paced): number =>
  turns < ENOUGH_TURNS ? itemLimitMs : Math.round(spokeMs / turns)

/** The turns that come first: the running one, and the one that it has interrupted. */
interface Running {
  readonly turn?: Timed
  readonly interrupted?: Timed
}

/** When the entry at a place (1 is next) will be called, if the running turns keep their limit and the others this item's pace. */
export const expectedAtMs = (place: number, floor: Paced & Running, nowMs: number): number =>
  nowMs + leftMs(floor.turn, nowMs) + leftMs(floor.interrupted, nowMs) + (place - 1) * paceMsOf(floor)

const leftMs = (turn: Timed | undefined, nowMs: number): number => (turn ? Math.max(0, clockOf(turn, nowMs).leftMs) : 0)
