import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fingerprint } from '../../shared/lib/fingerprint.ts'
import type { Json } from '../../shared/lib/patch.ts'

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>

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

test('100,000 views that differ a little have 100,000 fingerprints of at most 11 digits', () => {
  const prints = Array.from({ length: 100_000 }, (_, at) => fingerprint({ entries: { e1: { askedAtMs: at } } }))
  expect(new Set(prints).size).toBe(100_000)
  expect(prints.every((print) => /^[0-9a-z]{1,11}$/.test(print))).toBe(true)
})
