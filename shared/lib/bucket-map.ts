const BUCKETS = 128

type Bucket<V> = { readonly [id: string]: V }
const EMPTY: Bucket<never> = Object.freeze({})

/** FNV-1a over the id, folded to a bucket number. */
function bucketOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1)
}

/**
 * An immutable map by id, copy-on-write in two levels: a change copies one bucket and the table of buckets, never the map,
 * so what did not change keeps its identity and a difference is found without looking at it.
 */
export class BucketMap<V> {
  readonly size: number
  readonly buckets: readonly Bucket<V>[]
  #filled: readonly Bucket<V>[] | undefined

  private constructor(buckets: readonly Bucket<V>[], size: number) {
    this.buckets = buckets
    this.size = size
  }

  private static readonly none = new BucketMap<never>(new Array<Bucket<never>>(BUCKETS).fill(EMPTY), 0)

  static empty<V>(): BucketMap<V> {
    return BucketMap.none
  }

  static from<V>(entries: Iterable<readonly [string, V]>): BucketMap<V> {
    const buckets: Record<string, V>[] = Array.from({ length: BUCKETS }, () => ({}))
    let size = 0
    for (const [id, value] of entries) {
      const bucket = buckets[bucketOf(id)]!
      if (!Object.hasOwn(bucket, id)) size++
      bucket[id] = value
    }
    return new BucketMap(
      buckets.map((bucket) => (Object.keys(bucket).length === 0 ? EMPTY : bucket)),
      size,
    )
  }

  /** The buckets in which something may be: most of a small map are empty. */
  get filled(): readonly Bucket<V>[] {
    return (this.#filled ??= this.buckets.filter((bucket) => bucket !== EMPTY))
  }

  get(id: string): V | undefined {
    const bucket = this.buckets[bucketOf(id)]!
    return Object.hasOwn(bucket, id) ? bucket[id] : undefined
  }

  has(id: string): boolean {
    return Object.hasOwn(this.buckets[bucketOf(id)]!, id)
  }

  set(id: string, value: V): BucketMap<V> {
    const at = bucketOf(id)
    const bucket = this.buckets[at]!
    if (Object.hasOwn(bucket, id) && bucket[id] === value) return this
    const added = Object.hasOwn(bucket, id) ? 0 : 1
    return new BucketMap(this.buckets.with(at, { ...bucket, [id]: value }), this.size + added)
  }

  /** Replaces a value that is there; where there is none, nothing happens. */
  update(id: string, change: (value: V) => V): BucketMap<V> {
    const value = this.get(id)
    return value === undefined ? this : this.set(id, change(value))
  }

  delete(id: string): BucketMap<V> {
    const at = bucketOf(id)
    const bucket = this.buckets[at]!
    if (!Object.hasOwn(bucket, id)) return this
    const { [id]: _gone, ...rest } = bucket
    return new BucketMap(this.buckets.with(at, rest), this.size - 1)
  }

  *entries(): Generator<[string, V]> {
    for (const bucket of this.filled) for (const id in bucket) yield [id, bucket[id]!]
  }

  *values(): Generator<V> {
    for (const bucket of this.filled) for (const id in bucket) yield bucket[id]!
  }

  /** Other values under the same ids; `change` gets a whole bucket and must keep its ids. See {@link mapperOf}. */
  mapBuckets<W>(change: (bucket: Bucket<V>, at: number) => Bucket<W>): BucketMap<W> {
    return new BucketMap(
      this.buckets.map((bucket, at) => (bucket === EMPTY ? EMPTY : change(bucket, at))),
      this.size,
    )
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.entries())
  }
}

/**
 * A mapping of maps that computes a value once and remembers it as long as the value lives: after one change only that value
 * is computed again, its bucket is put together again, and all else keeps its identity. `change` must be pure.
 */
export function mapperOf<V extends object, W>(change: (value: V) => W): (map: BucketMap<V>) => BucketMap<W> {
  const mapValue = rememberedFor(change)
  const mapBucket = rememberedFor((bucket: Bucket<V>): Bucket<W> => {
    const mapped: Record<string, W> = {}
    for (const id in bucket) mapped[id] = mapValue(bucket[id]!)
    return mapped
  })
  // The next map is nearly always the last one with one bucket changed, and to compare is cheaper than to look up.
  let last = { from: BucketMap.empty<V>(), to: BucketMap.empty<W>() }
  return rememberedFor((map) => {
    const { from, to } = last
    const mapped = map.mapBuckets((bucket, at) => (bucket === from.buckets[at] ? to.buckets[at]! : mapBucket(bucket)))
    last = { from: map, to: mapped }
    return mapped
  })
}

/** Numbers under names. */
export type Tally<Name extends string> = { readonly [N in Name]: number }

/**
 * Sums over a map, remembered for each bucket: after one change only its bucket is counted again. `none` has a zero for each
 * name; `count` must be pure.
 */
export function tallyOf<V extends object, Name extends string>(
  none: Tally<Name>,
  count: (value: V) => Tally<Name>,
): (map: BucketMap<V>) => Tally<Name> {
  const names = Object.keys(none) as Name[]
  const ofBucket = rememberedFor((bucket: Bucket<V>): Tally<Name> => {
    const total: Record<Name, number> = { ...none }
    for (const id in bucket) {
      const tally = count(bucket[id]!)
      for (const name of names) total[name] += tally[name]
    }
    return total
  })
  // As in a mapper: the next map is nearly always the last one with one bucket changed.
  let last = { from: BucketMap.empty<V>(), total: none }
  return rememberedFor((map) => {
    const total: Record<Name, number> = { ...last.total }
    map.buckets.forEach((bucket, at) => {
      const before = last.from.buckets[at]!
      if (bucket === before) return
      const [now, then] = [ofBucket(bucket), ofBucket(before)]
      for (const name of names) total[name] += now[name] - then[name]
    })
    last = { from: map, total }
    return total
  })
}

/** A pure function that remembers what it made of an object for as long as the object lives. */
export function rememberedFor<From extends object, To>(compute: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly to: To }>()
  return (from) => {
    const remembered = known.get(from)
    if (remembered) return remembered.to
    const to = compute(from)
    known.set(from, { to })
    return to
  }
}
