import { rememberedFor, type BucketMap } from './bucket-map.ts'
import { memo } from './memo.ts'

/** How often each name was said; a name that nobody said is not there. */
export interface Said {
  readonly [name: string]: number
}

/**
 * Counts the names that each two values of the same id have, over two maps: an id is in the same bucket of both, so after one
 * change only its bucket is counted again. `namesOf` must be pure.
 */
export function pairTally<A extends object, B extends object>(
  namesOf: (one: A, other: B) => readonly string[],
): (ones: BucketMap<A>, others: BucketMap<B>) => Said {
  const ofBuckets = rememberedFor(() => ({ others: undefined as object | undefined, said: {} as Said }))
  return memo((ones, others) => {
    const total: Record<string, number> = {}
    const otherBuckets = others.buckets
    ones.buckets.forEach((bucket, at) => {
      const known = ofBuckets(bucket)
      if (known.others !== otherBuckets[at]) {
        known.others = otherBuckets[at]
        known.said = countPairs(bucket, otherBuckets[at]!, namesOf)
      }
      for (const name in known.said) total[name] = (total[name] ?? 0) + known.said[name]!
    })
    return total
  })
}

function countPairs<A, B>(
  ones: { readonly [id: string]: A },
  others: { readonly [id: string]: B },
  namesOf: (one: A, other: B) => readonly string[],
): Said {
  const said: Record<string, number> = {}
  for (const id in ones)
    if (Object.hasOwn(others, id))
      for (const name of namesOf(ones[id]!, others[id]!)) said[name] = (said[name] ?? 0) + 1
  return said
}
