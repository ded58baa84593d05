import { describe, expect, test } from 'vitest'
import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { DOUBTFUL, PROVEN, shareDeviate } from '../support/draw-fairness.ts'

/** How long a run of numbers in the lower part is, up to `most`. */
function runLengths(numbers: readonly number[], isLow: (number: number) => boolean, most: number): number[] {
  const lengths: number[] = []
  let length = 0
  for (const number of numbers) {
    if (isLow(number)) length++
    else {
      lengths.push(Math.min(length, most))
      length = 0
    }
  }
  return lengths
}

/** Runs of each length are half, a third … as frequent as the shares of low numbers say. */
function runDeviate(numbers: readonly number[], limit: number): number {
  const low = Math.floor(limit / 2)
  const share = low / limit
  const most = 8
  const shares = Array.from({ length: most }, (_, length) => share ** length * (1 - share))
  return shareDeviate(
    runLengths(numbers, (number) => number < low, most),
    [...shares, share ** most],
  )
}

describe('the stream of chance', () => {
  const COUNT = 40_000

  test.each([2, 3, 5, 20, 2_097_151])(
    '[GR46] numbers below %i → each as often, in runs as long as chance makes them',
    (limit) => {
      const chance = new Chance('c4a2ce', 'runs')
      const numbers = Array.from({ length: COUNT }, () => chance.below(limit))
      expect(Math.abs(runDeviate(numbers, limit))).toBeLessThan(DOUBTFUL)
      const kinds = Math.min(limit, 20)
      const parts = numbers.map((number) => Math.floor((number * kinds) / limit))
      const sizes = Array.from({ length: kinds }, (_, kind) => {
        const from = Math.ceil((kind * limit) / kinds)
        return (Math.ceil(((kind + 1) * limit) / kinds) - from) / limit
      })
      expect(Math.abs(shareDeviate(parts, sizes))).toBeLessThan(DOUBTFUL)
    },
  )

  test('[GR46] a stream that swings to and fro → its runs give it away', () => {
    let state = 1
    const swinging = Array.from({ length: COUNT }, () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) & 1)
    expect(runDeviate(swinging, 2)).toBeGreaterThan(PROVEN)
  })
})
