/** What a campaign counts. */
export interface Tally {
  /** Frames that the server has read for certain: it answered them, or what followed them, or ended the connection over them. */
  delivered: number
  answers: Record<string, number>
  closes: Record<string, number>
  connections: number
  /** Connections with websocket frames that were broken byte by byte. */
  brokenBytes: number
  /** Messages in ten thousand pieces. */
  floods: number
  /** What must never happen. */
  readonly violations: string[]
}

/** Nothing counted yet. */
export const emptyTally = (): Tally => ({
  delivered: 0,
  answers: {},
  closes: {},
  connections: 0,
  brokenBytes: 0,
  floods: 0,
  violations: [],
})

/** One more under this name. */
export function countIn(counts: Record<string, number>, name: string | number): void {
  counts[name] = (counts[name] ?? 0) + 1
}

/** Counts an answer by its outcome; one that tells of an error inside the server is a violation. */
export function countAnswer(tally: Tally, answer: unknown): void {
  const { outcome = 'time', code = '' } = (answer ?? {}) as { outcome?: string; code?: string }
  tally.delivered++
  countIn(tally.answers, `${outcome} ${code}`.trim())
  if (code === 'unavailable') tally.violations.push('a frame made the server stumble')
}
