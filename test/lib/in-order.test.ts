import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { BucketMap } from '../../shared/lib/bucket-map.ts'
import { inOrder } from '../../shared/lib/in-order.ts'

interface One {
  readonly id: string
  readonly at: number
}
const byTime = (a: One, b: One) => a.at - b.at || (a.id < b.id ? -1 : 1)

test('whatever comes, changes and goes, in whatever order it is asked, the values are sorted', () => {
  const ordered = inOrder(byTime)
  const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'constructor'), at: fc.option(fc.nat(5)) })
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const maps = [BucketMap.empty<One>()]
      for (const { id, at } of changes) {
        const map = maps.at(-1)!
        maps.push(at === null ? map.delete(id) : map.set(id, { id, at }))
      }
      for (const map of [...maps, ...maps.toReversed()])
        expect(ordered(map)).toEqual([...map.values()].toSorted(byTime))
    }),
  )
})

test('one more behind a thousand is compared with the last alone', () => {
  const compare = vi.fn(byTime)
  const ordered = inOrder(compare)
  const values = Array.from({ length: 1000 }, (_none, at): One => ({ id: `o${at}`, at }))
  const many = BucketMap.from(values.map((value) => [value.id, value]))
  ordered(many)
  compare.mockClear()
  expect(ordered(many.set('last', { id: 'last', at: 1000 })).at(-1)).toEqual({ id: 'last', at: 1000 })
  expect(compare).toHaveBeenCalledTimes(1)
})
