import { BucketMap, rememberedFor } from './bucket-map.ts'

/**
 * The values of a map in an order, remembered: where the next map is the last one and more that comes behind all of it, as in a
 * record of what happened, nothing is sorted anew. `compare` never finds two values equal.
 */
export function inOrder<V extends object>(compare: (a: V, b: V) => number): (map: BucketMap<V>) => readonly V[] {
  let last: { readonly map: BucketMap<V>; readonly values: readonly V[] } = { map: BucketMap.empty(), values: [] }
  return rememberedFor((map) => {
    const { come, isMoreOnly } = comparedTo(last.map, map)
    come.sort(compare)
    const [latest, first] = [last.values.at(-1), come[0]]
    const isBehind = !latest || !first || compare(latest, first) < 0
    const values = isMoreOnly && isBehind ? last.values.concat(come) : [...map.values()].sort(compare)
    last = { map, values }
    return values
  })
}

/** What came to a map, and whether all that was in it before is still the same. */
function comparedTo<V>(before: BucketMap<V>, map: BucketMap<V>): { readonly come: V[]; readonly isMoreOnly: boolean } {
  const come: V[] = []
  map.forEachChange(before, (bucket, earlier) => {
    for (const id in bucket) if (bucket[id] !== earlier[id]) come.push(bucket[id]!)
  })
  return { come, isMoreOnly: before.size + come.length === map.size }
}
