/** Wall time in UTC milliseconds. */
export interface Clock {
  nowMs(): number
}

/** Runs something later or again and again; the returned function stops it. */
export interface Scheduler extends Clock {
  after(delayMs: number, run: () => void): () => void
  every(intervalMs: number, run: () => void): () => void
}

/** The machine's own time and timers. */
export class SystemScheduler implements Scheduler {
  readonly #wallMs: () => number
  readonly #steadyMs: () => number
  #lastMs = 0
  #lastSteadyMs = 0

  constructor(wallMs = () => Date.now(), steadyMs = () => performance.now()) {
    this.#wallMs = wallMs
    this.#steadyMs = steadyMs
  }

  /** Follows the machine's time forwards; where that is set back, runs on at its own pace, so a speaker's clock never stands still. */
  nowMs(): number {
    const steadyMs = this.#steadyMs()
    const passedMs = Math.floor(steadyMs - this.#lastSteadyMs)
    this.#lastMs = Math.max(this.#lastMs + passedMs, this.#wallMs())
    this.#lastSteadyMs += passedMs
    return this.#lastMs
  }

  /** A timer that waits does not keep the process alive. */
  after(delayMs: number, run: () => void): () => void {
    const timer = setTimeout(run, delayMs).unref()
    return () => clearTimeout(timer)
  }

  every(intervalMs: number, run: () => void): () => void {
    const timer = setInterval(run, intervalMs).unref()
    return () => clearInterval(timer)
  }
}
