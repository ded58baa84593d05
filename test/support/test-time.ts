import type { Scheduler as ClientScheduler } from '../../client/sync/ports.ts'
import type { Scheduler as ServerScheduler } from '../../server/clock.ts'

interface Timer {
  readonly atMs: number
  readonly order: number
  readonly run: () => void
}

/** Time that passes only when a test says so. What falls due at one instant runs in the order in which it was planned. */
export class TestTime {
  nowMs = 0
  private order = 0
  /** A binary heap: the earliest first. */
  private readonly timers: Timer[] = []

  after(delayMs: number, run: () => void): () => void {
    let isWanted = true
    this.push({ atMs: this.nowMs + Math.max(0, delayMs), order: this.order++, run: () => isWanted && run() })
    return () => {
      isWanted = false
    }
  }

  every(intervalMs: number, run: () => void): () => void {
    let end = (): void => undefined
    const again = (): void => {
      end = this.after(intervalMs, again)
      run()
    }
    end = this.after(intervalMs, again)
    return () => end()
  }

  /** Moves on to the next timer, not beyond `untilMs`, and runs it; false where there is none until then. */
  step(untilMs: number): boolean {
    const next = this.timers[0]
    if (!next || next.atMs > untilMs) {
      this.nowMs = untilMs
      return false
    }
    this.pop()
    this.nowMs = next.atMs
    next.run()
    return true
  }

  /** Lets so much time pass. */
  pass(ms: number): void {
    const untilMs = this.nowMs + ms
    while (this.step(untilMs));
  }

  /** Time on a device whose wall clock is wrong by so much. */
  onDevice(wallMs: () => number): ClientScheduler {
    return {
      monotonicMs: () => this.nowMs,
      wallMs,
      after: (delayMs, run) => this.after(delayMs, run),
      every: (intervalMs, run) => this.every(intervalMs, run),
    }
  }

  /** Time on a server whose clock began at an instant. */
  onServer(startedAtMs: number): ServerScheduler {
    return {
      nowMs: () => startedAtMs + this.nowMs,
      after: (delayMs, run) => this.after(delayMs, run),
      every: (intervalMs, run) => this.every(intervalMs, run),
    }
  }

  private push(timer: Timer): void {
    const heap = this.timers
    let at = heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (isBefore(heap[parent]!, timer)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = timer
  }

  private pop(): void {
    const heap = this.timers
    const last = heap.pop()!
    if (heap.length === 0) return
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child++
      if (child >= heap.length || isBefore(last, heap[child]!)) break
      heap[at] = heap[child]!
      at = child
    }
    heap[at] = last
  }
}

const isBefore = (a: Timer, b: Timer): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)
