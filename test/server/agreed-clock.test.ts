import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { AgreedClock, agreedTimeOf, type AskAgreedTime } from '../../server/store/redis/agreed-clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisServer } from '../support/redis-server.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A machine whose steady clock runs true, and a Redis whose answers take their time on the way. */
function world() {
  const time = { steadyMs: 1000, redisMs: 5 * DAY_MS, thereMs: 0, backMs: 0, isAway: false }
  const pass = (ms: number) => {
    time.steadyMs += ms
    time.redisMs += ms
  }
  const ask: AskAgreedTime = async () => {
    if (time.isAway) throw new Error('away')
    pass(time.thereMs)
    const agreedMs = time.redisMs
    pass(time.backMs)
    return agreedMs
  }
  return { time, pass, clock: new AgreedClock(ask, () => time.steadyMs) }
}

describe('The clock that nodes agree on', () => {
  test('is half the way there and back from right at most, and the fastest of several answers counts', async () => {
    const { time, clock, pass } = world()
    Object.assign(time, { thereMs: 90, backMs: 10 })
    await clock.measure()
    expect(Math.abs(clock.nowMs() - time.redisMs)).toBeLessThanOrEqual(50)
    Object.assign(time, { thereMs: 1, backMs: 1 })
    await clock.measure()
    Object.assign(time, { thereMs: 0, backMs: 80 })
    await clock.measure()
    pass(5000)
    expect(clock.nowMs()).toBe(time.redisMs)
  })

  test('goes on at its pace while Redis is away', async () => {
    const { time, clock, pass } = world()
    await clock.measure()
    time.isAway = true
    await expect(clock.measure()).rejects.toThrow('away')
    pass(60_000)
    expect(clock.nowMs()).toBe(time.redisMs)
  })

  test('follows at the next answer where Redis is set forward, however fast earlier answers were', async () => {
    const { time, clock } = world()
    await clock.measure()
    Object.assign(time, { thereMs: 30, backMs: 30, redisMs: time.redisMs + HOUR_MS })
    await clock.measure()
    expect(clock.nowMs()).toBe(time.redisMs)
  })

  test('before it was measured there is none', () => {
    expect(() => world().clock.nowMs()).toThrow('never measured')
  })

  test('a thousand jumps of a machine’s own time by an hour, either way, do not move it', async () => {
    const { time, clock, pass } = world()
    let wallMs = Date.now()
    const machine = vi.spyOn(Date, 'now').mockImplementation(() => wallMs)
    onTestFinished(() => machine.mockRestore())
    const scheduler = new SystemScheduler(clock.nowMs, () => time.steadyMs)
    await clock.measure()
    for (let jump = 0; jump < 1000; jump++) {
      wallMs += jump % 3 ? HOUR_MS : -HOUR_MS
      const beforeMs = scheduler.nowMs()
      pass(1000)
      if (jump % 2) await clock.measure()
      expect(scheduler.nowMs() - beforeMs).toBe(1000)
    }
  })
})

describe('The agreed time of a Redis whose clock is set', () => {
  /** To a node that took the time for another, a Redis whose clock was set looks as a true one does to a node that is off. */
  async function setUp() {
    const server = await RedisServer.start()
    const connection = new RedisConnection({ url: server.url, scheduler: new SystemScheduler(), random: () => 0 })
    onTestFinished(async () => {
      connection.close()
      await server.stop()
    })
    await connection.ready()
    return agreedTimeOf(connection, 'test:')
  }

  test('set back while nodes run, they and every new one go on from where they were', async () => {
    const ask = await setUp()
    const redisMs = await ask(undefined)
    const takenForMs = redisMs + HOUR_MS
    expect(Math.abs((await ask(takenForMs)) - takenForMs)).toBeLessThan(1000)
    const newcomerMs = await ask(undefined)
    expect(newcomerMs - takenForMs).toBeGreaterThanOrEqual(0)
    expect(newcomerMs - takenForMs).toBeLessThan(1000)
  })

  test('set right again, it is as before, not an hour further', async () => {
    const ask = await setUp()
    const redisMs = await ask(undefined)
    await ask(redisMs + HOUR_MS)
    expect(Math.abs((await ask(redisMs)) - redisMs)).toBeLessThan(1000)
  })

  test('nodes that differ by the way of their answers change nothing', async () => {
    const ask = await setUp()
    const redisMs = await ask(undefined)
    await ask(redisMs + 900)
    expect((await ask(undefined)) - redisMs).toBeLessThan(900)
  })
})
