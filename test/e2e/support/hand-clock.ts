import type { BrowserContext, Page } from '@playwright/test'
import type { Scheduler } from '../../../server/clock.ts'

interface Timer {
  readonly atMs: number
  readonly run: () => void
  stop: () => void
}

/**
 * The wall clock of the server and of all devices, in the hand of a test: it goes at the pace of the machine, and between two steps it
 * is set forward, as if all of them had been left alone for that long. What the server has planned for a time that is past by then
 * happens at once.
 */
export class HandClock implements Scheduler {
  #aheadMs: number
  readonly #timers = new Set<Timer>()
  readonly #contexts: BrowserContext[] = []

  constructor(startMs: number) {
    this.#aheadMs = startMs - Date.now()
  }

  nowMs(): number {
    return Date.now() + this.#aheadMs
  }

  after(delayMs: number, run: () => void): () => void {
    const timer: Timer = { atMs: this.nowMs() + delayMs, run, stop: () => undefined }
    this.#timers.add(timer)
    this.#wind(timer)
    return () => this.#drop(timer)
  }

  every(intervalMs: number, run: () => void): () => void {
    const timer = setInterval(run, intervalMs)
    return () => clearInterval(timer)
  }

  /** The pages of this browser have the same wall clock from when they are opened. */
  async wear(context: BrowserContext): Promise<void> {
    this.#contexts.push(context)
    await context.addInitScript((aheadMs) => {
      const machine = Date.now
      let ownMs = aheadMs
      Date.now = () => machine() + ownMs
      Object.assign(globalThis, { setClockForward: (ms: number) => (ownMs += ms) })
    }, this.#aheadMs)
  }

  /** Everywhere it is this instant now. */
  async set(atMs: number): Promise<void> {
    const forwardMs = atMs - this.nowMs()
    if (forwardMs < 0) throw new Error('A clock in the hand of a test goes forward only.')
    this.#aheadMs += forwardMs
    const pages = this.#contexts.flatMap((context) => context.pages())
    await Promise.all(pages.map((page) => setForward(page, forwardMs)))
    for (const timer of this.#timers) this.#wind(timer)
  }

  #wind(timer: Timer): void {
    timer.stop()
    const started = setTimeout(
      () => {
        this.#timers.delete(timer)
        timer.run()
      },
      Math.max(0, timer.atMs - this.nowMs()),
    ).unref()
    timer.stop = () => clearTimeout(started)
  }

  #drop(timer: Timer): void {
    timer.stop()
    this.#timers.delete(timer)
  }
}

const setForward = (page: Page, ms: number): Promise<void> => page.evaluate(`setClockForward(${ms})`)
