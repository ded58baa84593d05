import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ServerClock } from '../../../client/sync/server-clock.ts'
import type { Scheduler } from '../../../client/sync/ports.ts'
import { clockOf } from '../../../shared/features/floor/clock.ts'

const HOUR_MS = 3_600_000
const SERVER_AT_START_MS = 1_763_000_000_000
const TURN = { heardAtMs: SERVER_AT_START_MS, limitMs: 180_000, pausedMs: 0 }

/** One question and its answer: how long each way took. */
const way = (most: number) => fc.record({ thereMs: fc.nat(most), backMs: fc.nat(most) })
const device = fc.record({
  /** How wrong the device's own clock is. */
  skewMs: fc.integer({ min: -HOUR_MS, max: HOUR_MS }),
  /** When the page was opened, on the device's monotonic time. */
  originMs: fc.nat(HOUR_MS),
  slow: fc.array(way(3000), { maxLength: 3 }),
  quick: way(50),
})

/** A device that has measured, and what of the server's time it then holds for now; real time has gone on by `elapsedMs`. */
function measured({ skewMs, originMs, slow, quick }: typeof device extends fc.Arbitrary<infer D> ? D : never) {
  const real = { elapsedMs: 0 }
  const clock = new ServerClock({
    wallMs: () => SERVER_AT_START_MS + real.elapsedMs + skewMs,
    monotonicMs: () => originMs + real.elapsedMs,
  } as Scheduler)
  for (const { thereMs, backMs } of [...slow, quick]) {
    const departure = clock.depart()
    real.elapsedMs += thereMs
    const serverTimeMs = SERVER_AT_START_MS + real.elapsedMs
    real.elapsedMs += backMs
    clock.learn(serverTimeMs, departure)
  }
  return { nowAt: (elapsedMs: number) => ((real.elapsedMs = elapsedMs), clock.nowMs()) }
}

test('[FL94] clocks an hour off, ways of any unlike lengths → a device errs by half of its best round trip at most', () => {
  const prop = fc.property(device, fc.integer({ min: 20_000, max: HOUR_MS }), (given, elapsedMs) => {
    const best = Math.min(...[...given.slow, given.quick].map(({ thereMs, backMs }) => thereMs + backMs))
    const error = measured(given).nowAt(elapsedMs) - (SERVER_AT_START_MS + elapsedMs)
    expect(Math.abs(error)).toBeLessThanOrEqual(best / 2 + 1)
  })
  fc.assert(prop)
})

test('[FL94] two screens whose best round trip takes 100 ms or less → their speaker’s clocks differ by 100 ms at most', () => {
  const prop = fc.property(device, device, fc.integer({ min: 20_000, max: 400_000 }), (one, other, elapsedMs) => {
    const left = [one, other].map((given) => clockOf(TURN, measured(given).nowAt(elapsedMs)).leftMs)
    expect(Math.abs(left[0]! - left[1]!)).toBeLessThanOrEqual(101)
  })
  fc.assert(prop)
})
