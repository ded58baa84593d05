import type { FailoverReport } from './failovers.ts'
import type { Report } from './run.ts'

/** A run in one line of figures. */
export function closingLine(report: Report): string {
  const { options, troubles, problems, convergedMs, presenceMs } = report
  const told = troubles.toldAfterMs.toSorted((a, b) => a - b)
  const parts = [
    `seed ${options.seed}`,
    `${options.seconds} s`,
    `${options.nodes} ${options.nodes === 1 ? 'node' : 'nodes'} over ${options.store}`,
    `${troubles.nodeKills} node kills`,
    `${troubles.redisKills} redis kills`,
    `${troubles.partitions} partitions (told within ${inSeconds(told.at(-1))}, ${told.length} devices)`,
    `${troubles.cuts} cuts`,
    `${troubles.blackHoles} black holes`,
    `${troubles.dropped} replies dropped`,
    `${report.commands} commands`,
    `${report.accepted} accepted`,
    `${report.rejected} rejected`,
    `${report.askedAgain} asked again`,
    `${report.races} races`,
    `${report.lost} lost`,
    `${report.doubled} doubled`,
    `${report.rejectedButApplied} rejected-but-applied`,
    `converged in ${inSeconds(convergedMs.at(-1))} (half of them in ${inSeconds(convergedMs[Math.floor(convergedMs.length / 2)])})`,
    `presence true after ${inSeconds(presenceMs)}`,
    `${problems.length} violations`,
  ]
  return `chaos: ${parts.join(', ')}`
}

/** A run of failovers in one line of figures. */
export function closingLineOfFailovers(report: FailoverReport): string {
  const { options, convergedMs, problems } = report
  const parts = [
    `seed ${options.seed}`,
    `${options.failovers} failovers ${options.isSafe ? 'with' : 'without'} waiting for a replica`,
    `${report.commands} commands`,
    `${report.accepted} accepted`,
    `${report.forks} times the log went back and said so`,
    `${report.announced} lost and announced`,
    `${report.overwritten} overwritten before that`,
    `${report.lost} lost undetected`,
    `${report.doubled} doubled`,
    `${report.rejectedButApplied} rejected-but-applied`,
    `converged in ${inSeconds(convergedMs.at(-1))}`,
    `${problems.length} violations`,
  ]
  return `chaos: ${parts.join(', ')}`
}

const inSeconds = (ms: number | undefined): string => (ms === undefined ? 'never' : `${(ms / 1000).toFixed(2)} s`)
