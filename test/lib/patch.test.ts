import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BucketMap } from '../../shared/lib/bucket-map.ts'
import type { ViewValue } from '../../shared/lib/feature.ts'
import { applyPatch, diff, toJson } from '../../shared/lib/patch.ts'

const key = fc.constantFrom('a', 'b', 'c', 'name', 'rank', 'constructor', 'toString')

const { view } = fc.letrec<{ value: ViewValue; view: { [key: string]: ViewValue }; map: BucketMap<ViewValue> }>(
  (tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('', 'x', 'مرحبا', 0, 1.5, true, false, undefined),
      fc.array(fc.string({ maxLength: 2 }), { maxLength: 3 }),
      tie('view'),
      tie('map'),
    ),
    view: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    map: fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((entries) => BucketMap.from<ViewValue>(entries)),
  }),
)

const apply = (from: object, to: object) => {
  const patch = diff(from, to)
  return patch ? applyPatch(toJson(from), patch) : toJson(from)
}

/** A part of a view that must not be looked into. */
const sealed = (): object =>
  Object.defineProperty({}, 'inside', {
    enumerable: true,
    get: () => {
      throw new Error('looked inside')
    },
  })

describe('any two views', () => {
  test('the patch leads from one to the other', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        expect(apply(from, to)).toEqual(toJson(to))
      }),
      { numRuns: 1000 },
    )
  })

  test('the patch from a view to its like is none', () => {
    fc.assert(
      fc.property(view, (from) => {
        expect(diff(from, structuredClone(toJson(from)) as object)).toBeUndefined()
      }),
    )
  })

  test('patches in a row lead where one patch leads', () => {
    fc.assert(
      fc.property(fc.array(view, { minLength: 2, maxLength: 6 }), (views) => {
        const [first, ...later] = views
        let held = toJson(first)
        let before: object = first!
        for (const next of later) {
          const patch = diff(before, next)
          if (patch) held = applyPatch(held, patch)
          before = next
        }
        expect(held).toEqual(toJson(views.at(-1)))
      }),
    )
  })

  test('a view as it travels has no null and no undefined', () => {
    const holes = (json: unknown): boolean =>
      json === null ||
      json === undefined ||
      (typeof json === 'object' && !Array.isArray(json) && Object.values(json).some(holes))
    fc.assert(
      fc.property(view, (each) => {
        expect(holes(toJson(each))).toBe(false)
      }),
    )
  })

  test('what the patch does not name keeps its identity', () => {
    const json = { kept: { a: { b: 1 } }, changed: { a: { b: 1 }, c: { d: 2 } } }
    const patched = applyPatch(json, { changed: { c: { d: 3 } } })
    expect(patched).toEqual({ kept: { a: { b: 1 } }, changed: { a: { b: 1 }, c: { d: 3 } } })
    expect(patched.kept).toBe(json.kept)
    expect(patched.changed.a).toBe(json.changed.a)
  })
})

describe('cost', () => {
  test('parts that kept their identity are not looked into', () => {
    const part = sealed()
    expect(diff({ part, at: 1 }, { part, at: 2 })).toEqual({ at: 2 })
  })

  test('of two maps only buckets that differ are looked into', () => {
    const map = BucketMap.from<object | number>([['p1', 1]])
    const full = Array.from({ length: 300 }, (_, at) => `x${at}`).reduce((all, id) => all.set(id, sealed()), map)
    expect(diff({ map: full }, { map: full.set('p1', 2) })).toEqual({ map: { p1: 2 } })
  })
})

describe('merge patch (RFC 7396)', () => {
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: ['b'] }, { a: [1] }, { a: [1] }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j patched with %j is %j', (target, patch, result) => {
    expect(applyPatch<object & { [key: string]: never }>(target as never, patch)).toEqual(result)
  })

  test('the target stays as it was', () => {
    const target = Object.freeze({ a: Object.freeze({ b: 1, c: 2 }) })
    expect(applyPatch(target, { a: { b: null } })).toEqual({ a: { c: 2 } })
    expect(target).toEqual({ a: { b: 1, c: 2 } })
  })
})
