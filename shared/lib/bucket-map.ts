const SHELVES = 32
const BUCKETS_OF_SHELF = 16

type Bucket<V> = { readonly [id: string]: V }
type Shelf<V> = readonly Bucket<V>[]
const EMPTY: Bucket<never> = Object.freeze({})
const EMPTY_SHELF: Shelf<never> = Object.freeze(new Array<Bucket<never>>(BUCKETS_OF_SHELF).fill(EMPTY))

/** FNV-1a over the id, folded to the number of a bucket. */
function placeOf(id: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & (SHELVES * BUCKETS_OF_SHELF - 1)
}

const shelfAt = (place: number): number => Math.floor(place / BUCKETS_OF_SHELF)

/**
 * An immutable map by id, copy-on-write in three levels: a change copies one bucket, its shelf of buckets and the table of shelves,
 * never the map, so what did not change keeps its identity and a difference is found without looking at it. In a map of
 * thousands a bucket holds ten, and of a small map most shelves are empty and passed over.
 */
export class BucketMap<V> {
  readonly size: number
  readonly #shelves: readonly Shelf<V>[]

  private constructor(shelves: readonly Shelf<V>[], size: number) {
    this.#shelves = shelves
    this.size = size
  }

  private static readonly none = new BucketMap<never>(new Array<Shelf<never>>(SHELVES).fill(EMPTY_SHELF), 0)

  static empty<V>(): BucketMap<V> {
    return BucketMap.none
  }

  static from<V>(entries: Iterable<readonly [string, V]>): BucketMap<V> {
    const buckets = Array.from({ length: SHELVES * BUCKETS_OF_SHELF }, (): Record<string, V> => ({}))
    let size = 0
    for (const [id, value] of entries) {
      const bucket = buckets[placeOf(id)]!
      if (!Object.hasOwn(bucket, id)) size++
      bucket[id] = value
    }
    const shelves = BucketMap.none.#shelves.map((_none, at) => {
      const shelf = buckets.slice(at * BUCKETS_OF_SHELF, (at + 1) * BUCKETS_OF_SHELF).map(emptyIfBare)
      return shelf.every((bucket) => bucket === EMPTY) ? EMPTY_SHELF : shelf
    })
    return new BucketMap(shelves, size)
  }

  /** All buckets, empty ones too; an id is in the same one of every map. */
  get buckets(): readonly Bucket<V>[] {
    const buckets: Bucket<V>[] = []
    for (const shelf of this.#shelves) for (const bucket of shelf) buckets.push(bucket)
    return buckets
  }

  /** The buckets in which something may be: most of a small map are empty. */
  get filled(): readonly Bucket<V>[] {
    const filled: Bucket<V>[] = []
    for (const shelf of this.#shelves)
      if (shelf !== EMPTY_SHELF) for (const bucket of shelf) if (bucket !== EMPTY) filled.push(bucket)
    return filled
  }

  /** Runs for each two buckets of the same ids that are not the same object. */
  forEachChange<W>(since: BucketMap<W>, run: (bucket: Bucket<V>, before: Bucket<W>) => void): void {
    for (let at = 0; at < SHELVES; at++) {
      const [shelf, before] = [this.#shelves[at]!, since.#shelves[at]!]
      if (same(shelf, before)) continue
      for (let place = 0; place < BUCKETS_OF_SHELF; place++)
        if (!same(shelf[place]!, before[place]!)) run(shelf[place]!, before[place]!)
    }
  }

  /** The same over two maps whose ids belong together: runs for each two buckets of the same ids of which either is another object. */
  forEachPairChange<W>(
    others: BucketMap<W>,
    since: { readonly ones: BucketMap<V>; readonly others: BucketMap<W> },
    run: (now: readonly [Bucket<V>, Bucket<W>], before: readonly [Bucket<V>, Bucket<W>]) => void,
  ): void {
    for (let at = 0; at < SHELVES; at++) {
      const [one, oneBefore] = [this.#shelves[at]!, since.ones.#shelves[at]!]
      const [other, otherBefore] = [others.#shelves[at]!, since.others.#shelves[at]!]
      if (one === oneBefore && other === otherBefore) continue
      for (let place = 0; place < BUCKETS_OF_SHELF; place++)
        if (one[place] !== oneBefore[place] || other[place] !== otherBefore[place])
          run([one[place]!, other[place]!], [oneBefore[place]!, otherBefore[place]!])
    }
  }

  get(id: string): V | undefined {
    const bucket = this.#bucketAt(placeOf(id))
    return Object.hasOwn(bucket, id) ? bucket[id] : undefined
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#bucketAt(placeOf(id)), id)
  }

  set(id: string, value: V): BucketMap<V> {
    const place = placeOf(id)
    const bucket = this.#bucketAt(place)
    const isThere = Object.hasOwn(bucket, id)
    if (isThere && bucket[id] === value) return this
    return this.#with(place, { ...bucket, [id]: value }, isThere ? this.size : this.size + 1)
  }

  /** Replaces a value that is there; where there is none, nothing happens. */
  update(id: string, change: (value: V) => V): BucketMap<V> {
    const value = this.get(id)
    return value === undefined ? this : this.set(id, change(value))
  }

  delete(id: string): BucketMap<V> {
    const place = placeOf(id)
    const bucket = this.#bucketAt(place)
    if (!Object.hasOwn(bucket, id)) return this
    const { [id]: _gone, ...rest } = bucket
    return this.#with(place, rest, this.size - 1)
  }

  // Arrays: to yield one by one costs several times as much.
  entries(): readonly (readonly [string, V])[] {
    const entries: (readonly [string, V])[] = []
    for (const bucket of this.filled) for (const id in bucket) entries.push([id, bucket[id]!])
    return entries
  }

  values(): readonly V[] {
    const values: V[] = []
    for (const bucket of this.filled) for (const id in bucket) values.push(bucket[id]!)
    return values
  }

  /** Other values under the same ids; `change` gets a whole bucket and must keep its ids. See {@link mapperOf}. */
  mapBuckets<W>(change: (bucket: Bucket<V>) => Bucket<W>): BucketMap<W> {
    return this.mapBucketsSince({ from: BucketMap.empty<V>(), to: BucketMap.empty<W>() }, change)
  }

  /** The same where `to` is known to be what `from` was mapped to: only buckets that are others than in `from` are changed. */
  mapBucketsSince<W>(
    { from, to }: { readonly from: BucketMap<V>; readonly to: BucketMap<W> },
    change: (bucket: Bucket<V>) => Bucket<W>,
  ): BucketMap<W> {
    const shelves = this.#shelves.map((shelf, at) => {
      const [shelfFrom, shelfTo] = [from.#shelves[at]!, to.#shelves[at]!]
      if (shelf === shelfFrom) return shelfTo
      if (shelf === EMPTY_SHELF) return EMPTY_SHELF
      return shelf.map((bucket, place) => {
        if (bucket === shelfFrom[place]) return shelfTo[place]!
        return bucket === EMPTY ? EMPTY : change(bucket)
      })
    })
    return new BucketMap(shelves, this.size)
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.entries())
  }

  #bucketAt(place: number): Bucket<V> {
    return this.#shelves[shelfAt(place)]![place % BUCKETS_OF_SHELF]!
  }

  #with(place: number, bucket: Bucket<V>, size: number): BucketMap<V> {
    const at = shelfAt(place)
    const shelf = this.#shelves[at]!.with(place % BUCKETS_OF_SHELF, bucket)
    return new BucketMap(this.#shelves.with(at, shelf), size)
  }
}

const same = (one: object, other: object): boolean => one === other

const emptyIfBare = <V>(bucket: Bucket<V>): Bucket<V> => (Object.keys(bucket).length === 0 ? EMPTY : bucket)

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
    const to = map.mapBucketsSince(last, mapBucket)
    last = { from: map, to }
    return to
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
    map.forEachChange(last.from, (bucket, before) => {
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
