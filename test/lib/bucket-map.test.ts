import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { BucketMap, mapperOf } from '../../shared/lib/bucket-map.ts'

const id = fc.oneof(fc.constantFrom('a', 'b', 'constructor', 'toString'), fc.stringMatching(/^[a-z][a-z0-9_-]{0,3}$/))

class Step implements fc.Command<Map<string, number>, { map: BucketMap<number> }> {
  readonly id: string
  readonly value: number | undefined
  constructor(id: string, value: number | undefined) {
    this.id = id
    this.value = value
  }
  check = () => true
  run(model: Map<string, number>, real: { map: BucketMap<number> }): void {
    const before = real.map
    const had = model.get(this.id)
    const snapshot = before.toJSON()
    if (this.value === undefined) {
      model.delete(this.id)
      real.map = before.delete(this.id)
    } else {
      model.set(this.id, this.value)
      real.map = before.set(this.id, this.value)
    }
    expect(real.map.get(this.id)).toBe(this.value)
    expect(real.map.has(this.id)).toBe(this.value !== undefined)
    expect(real.map.size).toBe(model.size)
    expect(real.map.toJSON()).toEqual(Object.fromEntries(model))
    expect(before.toJSON()).toEqual(snapshot)
    expect(real.map === before).toBe(had === this.value)
  }
  toString = () => `${this.id} := ${this.value}`
}

describe('bucket map', () => {
  test('behaves as a Map that nobody can change', () => {
    const step = fc.tuple(id, fc.option(fc.nat(3), { nil: undefined })).map(([key, value]) => new Step(key, value))
    fc.assert(
      fc.property(fc.commands([step], { size: '+1' }), (steps) =>
        fc.modelRun(() => ({ model: new Map<string, number>(), real: { map: BucketMap.empty<number>() } }), steps),
      ),
      { numRuns: 50 },
    )
  })

  test('made from entries it holds what a Map of them holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.nat())), (entries) => {
        const map = BucketMap.from(entries)
        expect(new Map(map.entries())).toEqual(new Map(entries))
        expect([...map.values()]).toEqual([...map.entries()].map(([, value]) => value))
        expect(map.size).toBe(new Map(entries).size)
      }),
    )
  })

  test('update changes what is there and nothing else', () => {
    const map = BucketMap.from([['a', 1]])
    expect(map.update('a', (value) => value + 1).get('a')).toBe(2)
    expect(map.update('b', (value) => value + 1)).toBe(map)
  })

  test('a change copies one bucket', () => {
    const map = BucketMap.from(Array.from({ length: 5000 }, (_, at) => [`p${at}`, at] as const))
    const changed = map.set('p77', -1)
    expect(changed.buckets.filter((bucket, at) => bucket !== map.buckets[at])).toHaveLength(1)
  })

  test('5,000 ids of a kind spread: no bucket holds more than three times its share', () => {
    const map = BucketMap.from(Array.from({ length: 5000 }, (_, at) => [`p${at.toString(36)}`, at] as const))
    const largest = Math.max(...map.buckets.map((bucket) => Object.keys(bucket).length))
    expect(largest).toBeLessThan((3 * 5000) / map.buckets.length)
  })
})

describe('mapper', () => {
  test('maps as one maps a Map', () => {
    const double = mapperOf(({ value }: { value: number }) => value * 2)
    fc.assert(
      fc.property(fc.dictionary(id, fc.nat(), { noNullPrototype: true }), (values) => {
        const mapped = double(BucketMap.from(Object.entries(values).map(([key, value]) => [key, { value }])))
        expect(mapped.toJSON()).toEqual(
          Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value * 2])),
        )
        expect(mapped.size).toBe(Object.keys(values).length)
      }),
    )
  })

  test('the same map gives the same map; after a change one value is computed', () => {
    const change = vi.fn(({ value }: { value: number }) => ({ value }))
    const mapper = mapperOf(change)
    const map = BucketMap.from(Array.from({ length: 5000 }, (_, at) => [`p${at}`, { value: at }] as const))
    const mapped = mapper(map)
    expect(mapper(map)).toBe(mapped)
    change.mockClear()
    const changed = map.set('p77', { value: -1 })
    const after = mapper(changed)
    expect(change).toHaveBeenCalledTimes(1)
    expect(after.buckets.filter((each, at) => each !== mapped.buckets[at])).toHaveLength(1)
    expect(after.get('p77')).toEqual({ value: -1 })
    const bucket = after.buckets.find((each) => Object.hasOwn(each, 'p77'))!
    for (const key of Object.keys(bucket)) if (key !== 'p77') expect(bucket[key]).toBe(mapped.get(key))
  })
})
