/** What the clock needs to know of a turn: state and wire view both have it. */
export interface Timed {
  /** Absent while the speaker is called and not yet heard. */
  readonly heardAtMs?: number
  readonly limitMs: number
  /** Since when the clock stands still. */
  readonly pausedAtMs?: number
  /** Sum of finished pauses. */
  readonly pausedMs: number
}

/** The speaker's clock at one instant. */
export interface Clock {
  /** Spoken so far, pauses taken off; 0 before the speaker is heard. */
  readonly elapsedMs: number
  /** Negative in overtime. */
  readonly leftMs: number
  readonly phase: 'called' | 'running' | 'warning30' | 'warning10' | 'overtime' | 'paused'
}

const WARNING_MS = 30_000
const LAST_WARNING_MS = 10_000

/** The clock of a turn; instants only, so that every screen runs its own. */
export function clockOf(turn: Timed, nowMs: number): Clock {
  const elapsedMs = elapsedMsOf(turn, nowMs)
  const leftMs = turn.limitMs - elapsedMs
  return { elapsedMs, leftMs, phase: phaseOf(turn, leftMs) }
}

/** How long the speaker has spoken; never negative, even where the reader's clock is a little behind. */
export function elapsedMsOf({ heardAtMs, pausedAtMs, pausedMs }: Timed, nowMs: number): number {
  if (heardAtMs === undefined) return 0
  return Math.max(0, (pausedAtMs ?? nowMs) - heardAtMs - pausedMs)
}

function phaseOf({ heardAtMs, pausedAtMs }: Timed, leftMs: number): Clock['phase'] {
  if (heardAtMs === undefined) return 'called'
  if (pausedAtMs !== undefined) return 'paused'
  if (leftMs < 0) return 'overtime'
  if (leftMs <= LAST_WARNING_MS) return 'warning10'
  return leftMs <= WARNING_MS ? 'warning30' : 'running'
}
