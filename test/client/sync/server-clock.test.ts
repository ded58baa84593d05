import { expect, test } from 'vitest'
import { ServerClock } from '../../../client/sync/server-clock.ts'
import type { Line } from '../../../client/sync/line.ts'
import type { Scheduler } from '../../../client/sync/ports.ts'

/** A device whose monotonic time stands still while it sleeps, and a server at a fixed distance of its wall clock. */
function aDevice() {
  const device = { wallMs: 1_000_000, monotonicMs: 5000 }
  const scheduler = { wallMs: () => device.wallMs, monotonicMs: () => device.monotonicMs } as Scheduler
  const clock = new ServerClock(scheduler)
  const pass = (ms: number) => {
    device.wallMs += ms
    device.monotonicMs += ms
  }
  const sleep = (ms: number) => (device.wallMs += ms)
  const serverMs = () => device.wallMs + 250
  let answer: ((message: { serverTimeMs: number }) => void) | undefined
  const line = {
    request: (_name: string, _payload: object, _limit: number, take: typeof answer) => (answer = take),
  } as unknown as Line
  return { clock, pass, sleep, serverMs, line, answerWith: (serverTimeMs: number) => answer?.({ serverTimeMs }) }
}

test('[SY13] half of the way is taken off', () => {
  const { clock, pass, serverMs, line, answerWith } = aDevice()
  clock.measure(line, () => undefined)
  pass(100)
  const atServer = serverMs()
  pass(100)
  answerWith(atServer)
  expect(clock.nowMs()).toBe(serverMs())
})

test('[SY13] an answer that slept on its way is worth nothing, however short the way seems', () => {
  const { clock, pass, sleep, serverMs, line, answerWith } = aDevice()
  clock.measure(line, () => undefined)
  const beforeSleep = serverMs()
  sleep(60_000)
  answerWith(beforeSleep)
  pass(10)
  clock.measure(line, () => undefined)
  pass(400)
  answerWith(serverMs() - 200)
  expect(Math.abs(clock.nowMs() - serverMs())).toBeLessThanOrEqual(200)
})

test('[SY13] so is one that arrives after the sleep was noticed', () => {
  const { clock, pass, sleep, serverMs, line, answerWith } = aDevice()
  const sentBefore = clock.depart()
  const beforeSleep = serverMs()
  sleep(60_000)
  clock.measureWell(line)
  for (let measured = 0; measured < 2; measured++) {
    pass(300)
    answerWith(serverMs() - 150)
  }
  clock.learn(beforeSleep, sentBefore)
  expect(Math.abs(clock.nowMs() - serverMs())).toBeLessThanOrEqual(200)
})

test('[SY13] a device that slept without a connection goes on from what it knew, wrong as its own clock may be', () => {
  const { clock, pass, sleep, line, answerWith } = aDevice()
  const hourAheadMs = 3_600_000
  clock.measure(line, () => undefined)
  answerWith(1_000_000 + hourAheadMs)
  pass(1000)
  sleep(600_000)
  expect(clock.nowMs()).toBe(1_000_000 + hourAheadMs + 601_000)
  clock.depart()
  sleep(60_000)
  pass(1000)
  expect(clock.nowMs()).toBe(1_000_000 + hourAheadMs + 662_000)
})

test('[SY13] the clock of a device is set back → the server’s time runs on, and the next measurement counts alone', () => {
  const { clock, pass, sleep, line, answerWith } = aDevice()
  clock.measure(line, () => undefined)
  answerWith(2_000_000)
  pass(1000)
  sleep(-500_000)
  expect(clock.nowMs()).toBe(2_001_000)
  clock.measure(line, () => undefined)
  pass(4000)
  answerWith(2_500_000)
  expect(clock.nowMs()).toBe(2_502_000)
})
