import { rememberedFor } from '../../lib/bucket-map.ts'
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

/** Who waits, as far as reports are among them. */
interface Waiting {
  readonly entries?: {
    readonly [entryId: string]: {
      readonly status: 'waiting' | 'held' | 'needs_leave'
      readonly report?: { readonly rank: number }
      readonly limitMs?: number
    }
  }
}

/** When the entry at a place (1 is next) will be called, if the running turns and reports keep their limit and the others this item's pace. */
export function expectedAtMs(place: number, floor: Paced & Running & Waiting, nowMs: number): number {
  const reportsMs = reportLimits(floor.entries ?? NOBODY).slice(0, place - 1)
  const sum = reportsMs.reduce((ms, each) => ms + each, (place - 1 - reportsMs.length) * paceMsOf(floor))
  return nowMs + leftMs(floor.turn, nowMs) + leftMs(floor.interrupted, nowMs) + sum
}

const NOBODY: NonNullable<Waiting['entries']> = {}

/** How long the reports that wait may take, the first one first. */
const reportLimits = rememberedFor((entries: NonNullable<Waiting['entries']>): readonly number[] =>
  Object.values(entries)
    .filter(({ report, status }) => report && status === 'waiting')
    .sort((a, b) => a.report!.rank - b.report!.rank)
    .map(({ limitMs = 0 }) => limitMs),
)

const leftMs = (turn: Timed | undefined, nowMs: number): number => (turn ? Math.max(0, clockOf(turn, nowMs).leftMs) : 0)
