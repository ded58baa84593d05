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
  #lastMs = 0

  /** Never runs backwards, even where the machine's time is set back: durations between two instants are not negative. */
  nowMs(): number {
    this.#lastMs = Math.max(this.#lastMs, Date.now())
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
