/** What happened in runs, counted. */
export interface Figures {
  seeds: number
  simulatedMs: number
  commands: number
  records: number
  nodeDeaths: number
  /** Nodes that lost their way to the store. */
  cuts: number
  rollbacks: number
  /** Records that rollbacks took away. */
  lostRecords: number
  /** Two at the podium pressed the same at once. */
  races: number
  lostReplies: number
  doubledCommands: number
  failed: number
}

/** Nothing has happened yet. */
export const noFigures = (): Figures => ({
  seeds: 0,
  simulatedMs: 0,
  commands: 0,
  records: 0,
  nodeDeaths: 0,
  cuts: 0,
  rollbacks: 0,
  lostRecords: 0,
  races: 0,
  lostReplies: 0,
  doubledCommands: 0,
  failed: 0,
})

/** Counts what happened in one more run. */
export function addFigures(sum: Figures, more: Figures): void {
  for (const name of Object.keys(sum) as (keyof Figures)[]) sum[name] += more[name]
}

/** All of it in one line. */
export function lineOf(figures: Figures): string {
  const hours = (figures.simulatedMs / 3_600_000).toFixed(1)
  return [
    `${figures.seeds} seeds`,
    `${hours} simulated hours`,
    `${figures.commands} commands (${figures.doubledCommands} sent twice, ${figures.lostReplies} replies lost)`,
    `${figures.records} records`,
    `${figures.nodeDeaths} node deaths`,
    `${figures.cuts} cuts`,
    `${figures.rollbacks} rollbacks (${figures.lostRecords} records lost)`,
    `${figures.races} races`,
    `${figures.failed} failed`,
  ].join(', ')
}
