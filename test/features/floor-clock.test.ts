import { describe, expect, test } from 'vitest'
import { clockOf } from '../../shared/features/floor/clock.ts'
import { expectedAtMs, paceMsOf } from '../../shared/features/floor/expected.ts'

const HEARD_MS = 1_000_000
const turn = { heardAtMs: HEARD_MS, limitMs: 180_000, pausedMs: 0 }
const after = (seconds: number) => HEARD_MS + seconds * 1000

describe('clock', () => {
  test('[FL40] called and not heard → the whole limit is left', () => {
    const called = { limitMs: 180_000, pausedMs: 0 }
    expect(clockOf(called, after(60))).toEqual({ elapsedMs: 0, leftMs: 180_000, phase: 'called' })
  })

  test.each([
    [0, 180, 'running'],
    [149.999, 30.001, 'running'],
    [150, 30, 'warning30'],
    [169.999, 10.001, 'warning30'],
    [170, 10, 'warning10'],
    [180, 0, 'warning10'],
    [180.001, -0.001, 'overtime'],
    [220, -40, 'overtime'],
  ])('[FL40] heard %d s ago → %d s left, %s', (elapsed, left, phase) => {
    expect(clockOf(turn, after(elapsed))).toEqual({ elapsedMs: elapsed * 1000, leftMs: left * 1000, phase })
  })

  test('[FL40] stopped → stands still, earlier pauses taken off', () => {
    const paused = { ...turn, pausedAtMs: after(100), pausedMs: 40_000 }
    expect(clockOf(paused, after(500))).toEqual({ elapsedMs: 60_000, leftMs: 120_000, phase: 'paused' })
    expect(clockOf({ ...turn, pausedMs: 40_000 }, after(100)).elapsedMs).toBe(60_000)
  })

  test('[FL40] the reader’s clock is behind → nothing is spoken yet', () => {
    expect(clockOf(turn, after(-2)).elapsedMs).toBe(0)
  })
})

describe('expected time', () => {
  const fresh = { turns: 1, spokeMs: 20_000, limitMs: 180_000 }
  const paced = { turns: 4, spokeMs: 400_000, limitMs: 180_000 }

  test('[FL41] fewer than two turns → the limit is the pace; then their mean', () => {
    expect(paceMsOf(fresh)).toBe(180_000)
    expect(paceMsOf(paced)).toBe(100_000)
  })

  test('[FL41] nobody speaks → the next one now, each one behind a pace later', () => {
    expect([1, 2, 4].map((place) => expectedAtMs(place, paced, HEARD_MS))).toEqual([after(0), after(100), after(300)])
  })

  test('[FL41] somebody speaks → after what is left of their limit; in overtime at once', () => {
    expect(expectedAtMs(1, { ...paced, turn }, after(60))).toBe(after(180))
    expect(expectedAtMs(2, { ...paced, turn }, after(200))).toBe(after(300))
    expect(expectedAtMs(1, { ...paced, turn: { limitMs: 180_000, pausedMs: 0 } }, after(5))).toBe(after(185))
  })
})
