import type { Step } from '../../../shared/features/attendance/curve.ts'

/** A line of the chart. */
export const LINES = ['all', 'room', 'remote', 'asleep'] as const
export type Line = (typeof LINES)[number]

/** How many of a step a line shows. */
export const countOn = (line: Line, step: Step): number => (line === 'all' ? step.room + step.remote : step[line])

/** The lines that say something: asleep only where somebody is. */
export const linesOf = (steps: readonly Step[]): readonly Line[] =>
  LINES.filter((line) => line !== 'asleep' || steps.some(({ asleep }) => asleep > 0))

/** A corner of a line. */
export interface Point {
  readonly atMs: number
  readonly count: number
}

/** A line as its corners: level until the next step, and on until the end of what is known. */
export function pointsOf(steps: readonly Step[], line: Line, untilMs: number): readonly Point[] {
  return steps.flatMap((step, at) => {
    const count = countOn(line, step)
    const before = steps[at - 1]
    const corner = before === undefined ? 0 : countOn(line, before)
    const end = at === steps.length - 1 ? [{ atMs: Math.max(untilMs, step.atMs), count }] : []
    return [{ atMs: step.atMs, count: corner }, { atMs: step.atMs, count }, ...end]
  })
}

/** Full hours of a zone to write under a chart of this width, as many as have room. */
export function ticksOf(table: readonly Step[], width: number, timeZone: string): readonly number[] {
  const minutes = new Intl.DateTimeFormat('en', { minute: 'numeric', timeZone })
  const hours = table.filter(({ atMs }) => minutes.format(atMs) === '0')
  const each = Math.ceil(hours.length / Math.max(2, Math.floor(width / 64)))
  return hours.filter((_hour, at) => at % each === 0).map(({ atMs }) => atMs)
}
