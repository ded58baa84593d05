import { expect, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'

function setUp() {
  const machine = { wallMs: 1_000_000, steadyMs: 500.25 }
  const clock = new SystemScheduler(
    () => machine.wallMs,
    () => machine.steadyMs,
  )
  const pass = (ms: number) => {
    machine.wallMs += ms
    machine.steadyMs += ms
  }
  return { machine, clock, pass }
}

test('it is the machine’s time', () => {
  const { machine, clock, pass } = setUp()
  expect(clock.nowMs()).toBe(machine.wallMs)
  pass(1500.5)
  expect(Math.round(clock.nowMs())).toBe(Math.round(machine.wallMs))
})

test('set forward, it follows; set back, it runs on and never stands still', () => {
  const { machine, clock, pass } = setUp()
  clock.nowMs()
  machine.wallMs += 3_600_000
  const ahead = clock.nowMs()
  expect(ahead).toBe(machine.wallMs)
  machine.wallMs -= 3_600_000
  pass(1000)
  expect(clock.nowMs()).toBe(ahead + 1000)
})
