/** One figure of a row: held against what must be reached, and what is strived for. Smaller is better for all. */
export interface Figure {
  readonly what: string
  /** Median of the rounds. */
  readonly value: number
  /** Of all rounds, or absent where the figure is exact. */
  readonly spread?: readonly [least: number, most: number]
  readonly unit: '' | '×' | 'µs' | 'ms' | 'µs/s' | '/s' | 'bytes' | 'bytes/s' | '%' | 'k' | 'kB' | 'MB'
  readonly must?: number
  readonly strive?: number
  /** What is good to know beside it: chance, the bound, others. */
  readonly beside?: string
}

/** A row of the bench: measures, and says what it found. */
export interface Row {
  readonly name: string
  readonly what: string
  run(): Promise<readonly Figure[]>
}

/** The middle of some values; of an even number the lower one of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

/** The value below which this part of all values lies, such as 0.99. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Median and spread of the rounds as a figure. */
export const figure = (
  what: string,
  unit: Figure['unit'],
  rounds: readonly number[],
  goal: Pick<Figure, 'must' | 'strive'> = {},
): Figure => ({ what, unit, value: median(rounds), spread: [Math.min(...rounds), Math.max(...rounds)], ...goal })

/** The quotients of what was measured side by side. */
export const ratios = (ours: readonly number[], theirs: readonly number[]): number[] =>
  ours.map((value, round) => value / theirs[round]!)
