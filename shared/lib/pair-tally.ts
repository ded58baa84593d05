import { BucketMap, rememberedFor } from './bucket-map.ts'
import { memo } from './memo.ts'

/** How often each name was said; a name that nobody said is not there, or is nought. */
export interface Said {
  readonly [name: string]: number
}

type Bucket<V> = { readonly [id: string]: V }

/**
 * Counts the names that each two values of the same id have, over two maps: an id is in the same bucket of both, so after one
 * change only its bucket is counted again. `namesOf` must be pure.
 */
export function pairTally<A extends object, B extends object>(
  namesOf: (one: A, other: B) => readonly string[],
): (ones: BucketMap<A>, others: BucketMap<B>) => Said {
  const ofBucket = rememberedFor((_ones: Bucket<A>) => new WeakMap<Bucket<B>, Said>())
  const saidIn = ([ones, others]: readonly [Bucket<A>, Bucket<B>]): Said => {
    const known = ofBucket(ones).get(others)
    if (known) return known
    const said = countPairs(ones, others, namesOf)
    ofBucket(ones).set(others, said)
    return said
  }
  // As in a tally of one map: the next maps are nearly always the last ones with one bucket changed.
  let last = { ones: BucketMap.empty<A>(), others: BucketMap.empty<B>(), total: {} as Said }
  return memo((ones, others) => {
    const total: Record<string, number> = { ...last.total }
    ones.forEachPairChange(others, last, (now, before) => {
      add(total, saidIn(now), 1)
      add(total, saidIn(before), -1)
    })
    last = { ones, others, total }
    return total
  })
}

function add(total: Record<string, number>, said: Said, sign: 1 | -1): void {
  for (const name in said) total[name] = (total[name] ?? 0) + sign * said[name]!
}

function countPairs<A, B>(ones: Bucket<A>, others: Bucket<B>, namesOf: (one: A, other: B) => readonly string[]): Said {
  const said: Record<string, number> = {}
  for (const id in ones)
    if (Object.hasOwn(others, id))
      for (const name of namesOf(ones[id]!, others[id]!)) said[name] = (said[name] ?? 0) + 1
  return said
}
