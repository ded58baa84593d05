import type { Scheduler } from '../../../client/sync/ports.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { TestTime } from '../../support/test-time.ts'
import { START_MS } from './small-plenary.ts'

type WhileAlive = (run: () => void) => () => void

/** Time as it passes on one device: its wall clock is wrong by up to an hour, and its steady clock may stand still in sleep. */
export class DeviceTime {
  private readonly time: TestTime
  private readonly wallErrorMs: number
  private readonly stopsInSleep: boolean
  private sleptMs = 0
  private asleepSinceMs: number | undefined

  constructor(time: TestTime, chance: SeededChance) {
    this.time = time
    this.wallErrorMs = chance.whole(-3_600_000, 3_600_000)
    this.stopsInSleep = chance.happens(0.5)
  }

  get isAsleep(): boolean {
    return this.asleepSinceMs !== undefined
  }

  fallAsleep(): void {
    this.asleepSinceMs ??= this.time.nowMs
  }

  wake(): void {
    this.sleptMs += this.asleepMs
    this.asleepSinceMs = undefined
  }

  /** Timers run by `whileAlive`, and not once they are ended. */
  scheduler(whileAlive: WhileAlive): Scheduler {
    const device = this.time.onDevice(() => START_MS + this.wallErrorMs + this.time.nowMs)
    return {
      monotonicMs: () => this.time.nowMs - this.sleptMs - this.asleepMs,
      wallMs: () => device.wallMs(),
      after: (delayMs, run) => {
        let isWanted = true
        const end = device.after(
          delayMs,
          whileAlive(() => {
            if (isWanted) run()
          }),
        )
        return () => {
          isWanted = false
          end()
        }
      },
      every: (intervalMs, run) => device.every(intervalMs, whileAlive(run)),
    }
  }

  /** So long the steady clock has stood still in the sleep that lasts. */
  private get asleepMs(): number {
    return this.stopsInSleep && this.asleepSinceMs !== undefined ? this.time.nowMs - this.asleepSinceMs : 0
  }
}
