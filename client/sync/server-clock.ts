import type { Line } from './line.ts'
import type { Scheduler } from './ports.ts'

const FIRST_SAMPLES = 4
const KEPT_SAMPLES = 8
const SAMPLE_LIMIT_MS = 5_000
/** Monotonic and wall time differ by more than this only where the device slept or its clock was set. */
const JUMP_MS = 500

/** When a request left: an instant of monotonic time, and between which jumps of the device's clocks. */
export interface Departure {
  readonly sentAtMs: number
  readonly jumps: number
}

interface Sample {
  readonly roundTripMs: number
  /** Server time minus monotonic time. */
  readonly offsetMs: number
}

/** The server's time on this device: of the last measurements the one with the shortest way counts, half of which is taken off. */
export class ServerClock {
  private readonly scheduler: Scheduler
  private samples: readonly Sample[] = []
  private wallMinusMonotonicMs: number
  private jumps = 0

  /** `offsetMs` is how far the server was ahead of this device's wall clock when that was last known: it counts until it is measured. */
  constructor(scheduler: Scheduler, offsetMs?: number) {
    this.scheduler = scheduler
    this.wallMinusMonotonicMs = scheduler.wallMs() - scheduler.monotonicMs()
    if (offsetMs !== undefined)
      this.samples = [{ roundTripMs: Infinity, offsetMs: offsetMs + this.wallMinusMonotonicMs }]
  }

  /** UTC milliseconds as the server counts them; this device's own as long as nothing was measured. */
  nowMs(): number {
    this.forgetAfterJump()
    return Math.round(this.scheduler.monotonicMs() + this.offsetFromMonotonicMs())
  }

  /** How far the server is ahead of this device's wall clock. */
  get offsetMs(): number {
    return this.nowMs() - this.scheduler.wallMs()
  }

  /** Measures several times in a row. */
  measureWell(line: Line, left = FIRST_SAMPLES): void {
    this.forgetAfterJump()
    if (left > 0) this.measure(line, () => this.measureWell(line, left - 1))
  }

  /** Measures once; `done` tells whether an answer came. */
  measure(line: Line, done: (isAnswered: boolean) => void, limitMs = SAMPLE_LIMIT_MS): void {
    const departure = this.depart()
    line.request('clock', {}, limitMs, (answer) => {
      if (answer && 'serverTimeMs' in answer) this.learn(answer.serverTimeMs, departure)
      done(answer !== undefined)
    })
  }

  /** To be kept from when a request leaves until its answer tells the server's time. */
  depart(): Departure {
    this.forgetAfterJump()
    return { sentAtMs: this.scheduler.monotonicMs(), jumps: this.jumps }
  }

  /** Takes the server's time from an answer; if the device slept meanwhile, nobody knows how long it was on its way. */
  learn(serverTimeMs: number, { sentAtMs, jumps }: Departure): void {
    this.forgetAfterJump()
    if (jumps !== this.jumps) return
    const nowMs = this.scheduler.monotonicMs()
    const roundTripMs = nowMs - sentAtMs
    const offsetMs = serverTimeMs + roundTripMs / 2 - nowMs
    this.samples = [...this.samples, { roundTripMs, offsetMs }].slice(-KEPT_SAMPLES)
  }

  private offsetFromMonotonicMs(): number {
    const [first, ...rest] = this.samples
    if (!first) return this.scheduler.wallMs() - this.scheduler.monotonicMs()
    return rest.reduce((best, sample) => (sample.roundTripMs < best.roundTripMs ? sample : best), first).offsetMs
  }

  /**
   * In some browsers monotonic time stands still while the device sleeps: until the next measurement the best that is known is the
   * earlier one and how long the sleep was by the wall clock. That one set back was no sleep.
   */
  private forgetAfterJump(): void {
    const difference = this.scheduler.wallMs() - this.scheduler.monotonicMs()
    const jumpMs = difference - this.wallMinusMonotonicMs
    if (Math.abs(jumpMs) > JUMP_MS) {
      const offsetMs = this.offsetFromMonotonicMs() + Math.max(0, jumpMs)
      this.samples = this.samples.length > 0 ? [{ roundTripMs: Infinity, offsetMs }] : []
      this.jumps++
    }
    this.wallMinusMonotonicMs = difference
  }
}
