import { endOf } from '../../lib/span.ts'
import { allOf, countsAt, stepsDuring, thinned, type Step } from './curve.ts'
import type { DayPart, ItemPart } from './parts.ts'
import { halfHourBefore } from './stamps.ts'

/** The curve of a day, to be drawn and to be read. */
export interface DayCurve {
  /** The full half hours around all that happened: what a drawing spans. */
  readonly fromMs: number
  readonly toMs: number
  /** Until when it is known: now, while the day lasts. */
  readonly untilMs: number
  readonly steps: readonly Step[]
  /** How many were here at each half hour of the meeting's clocks. */
  readonly table: readonly Step[]
  readonly items: readonly { readonly itemId: string; readonly fromMs: number; readonly toMs: number }[]
}

/** What a curve is drawn of. */
interface Drawn {
  readonly curve: readonly Step[]
  readonly items: readonly ItemPart[]
  readonly zone: string
  readonly nowMs: number
}

const HALF_HOUR_MS = 30 * 60_000
const MINUTE_MS = 60_000
/** A screen has no more columns than this. */
const MOST_STRETCHES = 1440

/** The curve of a day: from its first arrival or item to the last change, or to now while it lasts. */
export function dayCurveOf({ span, date, isOver }: DayPart, { curve, items, zone, nowMs }: Drawn): DayCurve {
  const steps = stepsDuring(curve, span).filter((step, at) => at > 0 || allOf(step) + step.asleep > 0)
  const ofDay = items
    .filter((item) => item.date === date)
    .map(({ itemId, span: on }) => ({ itemId, fromMs: on.fromMs, toMs: Math.min(endOf(on), endOf(span), nowMs) }))
  const begins = [...steps.slice(0, 1).map(({ atMs }) => atMs), ...ofDay.map((item) => item.fromMs)]
  const firstMs = begins.length === 0 ? span.fromMs : Math.min(...begins)
  const lastMs = Math.max(firstMs, steps.at(-1)?.atMs ?? 0, ...ofDay.map((item) => item.toMs))
  const untilMs = isOver ? lastMs : Math.max(lastMs, nowMs)
  const fromMs = halfHourBefore(zone, firstMs)
  const marks = Math.floor((untilMs - fromMs) / HALF_HOUR_MS) + 1
  const everyMs = Math.max(MINUTE_MS, Math.ceil((untilMs - fromMs) / MOST_STRETCHES))
  return {
    fromMs,
    toMs: fromMs + marks * HALF_HOUR_MS,
    untilMs,
    steps: thinned(steps, everyMs),
    table: Array.from({ length: marks }, (_mark, at) => fromMs + at * HALF_HOUR_MS).map((atMs) => ({
      atMs,
      ...countsAt(steps, atMs),
    })),
    items: ofDay,
  }
}
