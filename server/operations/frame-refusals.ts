import type { Logger } from 'pino'
import type { Limit, Rates } from '../transport/rates.ts'
import type { FrameProblem } from '../transport/session.ts'
import type { Metrics } from './metrics.ts'

/** Where refusals are counted, and where some of them are written. */
export interface RefusalParts {
  readonly metrics: Pick<Metrics, 'refusals'>
  readonly rates: Rates
  readonly log: Logger
}

/** Who sends nothing but rubbish must not fill the disk with lines about it; the count is complete. */
const LINES: Limit = { burst: 50, perMinute: 60 }

/** Counts the frames that were refused, and writes a line about them, though not about each of a flood. */
export function frameRefusals({ metrics, rates, log }: RefusalParts): (problem: FrameProblem) => void {
  const lines = {}
  return (problem) => {
    metrics.refusals.inc({ code: problem.code })
    if (rates.take(lines, LINES)) log.warn(problem, 'frame refused')
  }
}
