import { expect, test, vi } from 'vitest'
import { memo } from '../../shared/lib/memo.ts'

test('the same arguments give the same object, computed once', () => {
  const compute = vi.fn((first: { a: number }, second: object) => ({ first, second }))
  const remembered = memo(compute)
  const [first, second] = [{ a: 1 }, {}]
  expect(remembered(first, second)).toBe(remembered(first, second))
  expect(compute).toHaveBeenCalledTimes(1)
})

test('another object in any place is computed anew, though it be alike', () => {
  const remembered = memo((first: object, second: object) => ({ first, second }))
  const [first, second] = [{}, {}]
  const result = remembered(first, second)
  expect(remembered({}, second)).not.toBe(result)
  expect(remembered(first, {})).not.toBe(result)
})

test('of each first argument the last result is kept', () => {
  const compute = vi.fn((first: object, rest: number) => ({ first, rest }))
  const remembered = memo(compute)
  const [one, other] = [{}, {}]
  const ofOne = remembered(one, 1)
  remembered(other, 1)
  expect(remembered(one, 1)).toBe(ofOne)
  remembered(one, 2)
  expect(remembered(one, 1)).not.toBe(ofOne)
  expect(compute).toHaveBeenCalledTimes(4)
})
