import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BucketMap } from '../../shared/lib/bucket-map.ts'
import { pairTally } from '../../shared/lib/pair-tally.ts'

interface Named {
  readonly name: string
}

const named = fc.record({ name: fc.constantFrom('a', 'b', 'c') })
const change = fc.record({ map: fc.constantFrom(0, 1), id: fc.nat(30), value: fc.option(named) })

const set = (map: BucketMap<Named>, id: string, value: Named | null): BucketMap<Named> =>
  value ? map.set(id, value) : map.delete(id)

/** Counted from the beginning, over every id. */
function plainly(ones: BucketMap<Named>, others: BucketMap<Named>): Record<string, number> {
  const said: Record<string, number> = {}
  for (const [id, { name }] of ones.entries()) {
    const other = others.get(id)
    if (other) said[name + other.name] = (said[name + other.name] ?? 0) + 1
  }
  return said
}

test('names of pairs are counted as they would be from the beginning, whichever map changed, also of two pairs by turns', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const tally = pairTally(({ name }: Named, other: Named) => [name + other.name])
      const first = [BucketMap.empty<Named>(), BucketMap.empty<Named>()] as const
      let maps: readonly [BucketMap<Named>, BucketMap<Named>] = first
      for (const { map, id, value } of changes) {
        const [ones, others] = maps
        maps = map === 0 ? [set(ones, `p${id}`, value), others] : [ones, set(others, `p${id}`, value)]
        const said = Object.fromEntries(Object.entries(tally(...maps)).filter(([, count]) => count !== 0))
        expect(said).toEqual(plainly(...maps))
        expect(Object.values(tally(...first)).filter((count) => count !== 0)).toEqual([])
      }
    }),
  )
})
