import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../shared/lib/fingerprint.ts'
import { BucketMap } from '../../shared/lib/bucket-map.ts'
import { toJson, type Json } from '../../shared/lib/patch.ts'

// No key of a view begins with an underscore: ids begin with a letter, and `__proto__` would be no key at all.
const json = fc
  .jsonValue({ maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('__proto__')) as fc.Arbitrary<Json>

/** The same value with the keys of every object the other way round. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test('the order of keys does not matter', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(fingerprint(reversed(value))).toBe(fingerprint(value))
    }),
  )
})

test('two values that differ have two fingerprints', () => {
  const canonical = (value: Json) => JSON.stringify(value, (_key, inner: Json) => sorted(inner))
  fc.assert(
    fc.property(json, json, (one, other) => {
      expect(fingerprint(one) === fingerprint(other)).toBe(canonical(one) === canonical(other))
    }),
    { numRuns: 1000 },
  )
})

const sorted = (value: Json): Json =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

test.each<[Json, Json]>([
  [{ a1: 2 }, { a: 12 }],
  [{ a: 1 }, { a: '1' }],
  [{ a: {} }, { a: [] }],
  [{ a: { b: 1 }, c: 2 }, { a: { b: 1, c: 2 } }],
  [{ a: 'b,c' }, { a: 'b', c: '' }],
  [['ab'], ['a', 'b']],
  [[['a'], 'b'], [['a', 'b']]],
  [{ a: true }, { a: 'true' }],
  [{ at: 1_700_000_000_000 }, { at: 1_700_000_000_001 }],
])('%j and %j are told apart', (one, other) => {
  expect(fingerprint(one)).not.toBe(fingerprint(other))
})

test('20,000 views that differ a little have 20,000 fingerprints of at most 11 digits', () => {
  const prints = Array.from({ length: 20_000 }, (_, at) => fingerprint({ entries: { e1: { askedAtMs: at } } }))
  expect(new Set(prints).size).toBe(20_000)
  expect(prints.every((print) => /^[0-9a-z]{1,11}$/.test(print))).toBe(true)
}, 30_000)

test('a view has the fingerprint of its JSON, from however many changes it came', () => {
  const change = fc.record({ id: fc.stringMatching(/^[a-z]{1,3}$/), value: fc.option(json, { nil: undefined }) })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let map = BucketMap.empty<{ value: Json }>()
      for (const { id, value } of changes) {
        map = value === undefined ? map.delete(id) : map.set(id, { value })
        const view = { people: map, phase: 'live', absent: undefined }
        expect(fingerprint(view)).toBe(fingerprint(toJson(view)))
      }
    }),
  )
})

test('two people who swap their names change it', () => {
  const names = (one: string, other: string) => fingerprint({ a: { name: one, n: 1 }, b: { name: other, n: 2 } })
  expect(names('x', 'y')).not.toBe(names('y', 'x'))
})
