import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beaconAtMs } from '../../shared/features/groups/proof/beacon.ts'
import { drawTerms } from '../../shared/features/groups/proof/draw-terms.ts'
import { isCodeOf, sealOf } from '../../shared/features/groups/proof/hash.ts'
import { commitmentOf, sealed, textOfFile, type DrawRecord } from '../../shared/features/groups/proof/record.ts'
import type { Terms } from '../../shared/features/groups/proof/terms.ts'
import { drawsOf, MOST_CHARACTERS, openLine, verifyRecord } from '../../shared/features/groups/proof/verify.ts'
import { fileOf, recordsOf, round } from '../support/draw-record.ts'

const record = recordsOf(round)[0]!

/** A record that fits in itself, made by somebody who wants this of it. */
function forged(terms: Partial<Terms>, more: Partial<DrawRecord> = {}): DrawRecord {
  const all = { ...record.terms, ...terms }
  return sealed({ ...record, terms: all, commitment: commitmentOf(all), ...more })
}

const hall = (people: number): Terms['people'] => ({
  zones: Array.from({ length: people }, () => 1),
  classes: {},
  seals: Array.from({ length: people }, () => 'A'.repeat(32)),
})

describe('a record that somebody made to keep the reader busy', () => {
  test('[GR131] more people and rounds than a meeting has → said before anything is drawn', () => {
    const rounds = { ...record.terms.asked, rounds: 20 }
    expect(verifyRecord(forged({ people: hall(10_000), asked: rounds }))).toEqual({ outcome: 'too_large' })
    expect(drawsOf(textOfFile([forged({ asked: { ...rounds, rounds: 21 } })]))).toBeUndefined()
    expect(drawsOf(textOfFile([forged({ asked: { ...rounds, size: 21 } })]))).toBeUndefined()
    expect(drawsOf(textOfFile([forged({ asked: { ...rounds, count: 1001 } })]))).toBeUndefined()
  })

  test('[GR131] sets of people without end → said before anything is drawn', () => {
    const set = Array.from({ length: 2000 }, (_, at) => at + 1)
    const met = Array.from({ length: 100 }, () => set)
    expect(verifyRecord(forged({ people: hall(2000), met }))).toEqual({ outcome: 'too_large' })
    expect(verifyRecord(forged({ people: hall(2000), asked: { ...record.terms.asked, together: met } }))).toEqual({
      outcome: 'too_large',
    })
  })

  test('[GR131] a text longer than any file of a meeting → it is none', () => {
    expect(drawsOf(fileOf(round) + ' '.repeat(MOST_CHARACTERS))).toBeUndefined()
  })

  test('[GR131] an instant that no calendar has → it is none', () => {
    expect(drawsOf(textOfFile([forged({ askedAtMs: 8_640_000_000_000_001 })]))).toBeUndefined()
  })

  test('[GR128] an opening that is no words of a line → it opens nothing', () => {
    for (const opening of ['', 'x', 'null', '[]', '{"zone":{}}', '{"zone":1}', '"room"']) {
      const seals = record.terms.people.seals.with(0, sealOf(opening))
      const own = forged({ people: { ...record.terms.people, seals } })
      expect(openLine(own, 1, opening), opening).toBeUndefined()
    }
  })
})

describe('a record that claims what it does not show', () => {
  test('[GR123] the beacon had spoken when the draw was asked for → refused', () => {
    const beacon = (askedAtMs: number) =>
      verifyRecord(
        forged(
          { askedAtMs, entropy: { kind: 'beacon', round: 1000 } },
          { entropy: { kind: 'beacon', round: 1000, signature: 'ab'.repeat(48) } },
        ),
      )
    expect(beacon(beaconAtMs(1000))).toEqual({ outcome: 'differs', difference: { what: 'known' } })
    expect(beacon(beaconAtMs(1000) - 1)).not.toMatchObject({ difference: { what: 'known' } })
  })

  test('[GR120] half a code is none: whoever forges one finds a record for eight digits within minutes', () => {
    expect(isCodeOf(record.commitment.slice(0, 8), record.commitment)).toBe(false)
    expect(isCodeOf(record.commitment.slice(0, 15), record.commitment)).toBe(false)
    expect(isCodeOf(record.commitment.slice(0, 16), record.commitment)).toBe(true)
    expect(isCodeOf(record.commitment, record.commitment)).toBe(true)
  })

  test('[GR131] written otherwise, though it says the same → it is none', () => {
    const text = fileOf(round)
    const draws = text.indexOf('"draws":')
    for (const other of [
      text.replace('"size":3', '"size":3.0'),
      text.replace('"size":3', '"size":0.3e1'),
      text.replace('"size":3', '"size":2,"size":3'),
      text.replace('"size":3', '"size":3,"__proto__":{}'),
      text.replace('"size":3', '"\\u0073ize":3'),
      text.replace('"kind":', '"__proto__":{"a":1},"kind":'),
      text.replace('"from":0', '"from":-0'),
      `{${text.slice(draws, -1)},"kind":"rostrum-draws"}`.replace(',"kind":"rostrum-draws",', ','),
      `${text}${text}`,
      `[${text}]`,
    ])
      expect(other === text || drawsOf(other) === undefined, other.slice(0, 60)).toBe(true)
  })

  test('[GR131] whatever JSON stands where something of a record stood → refused or said, never thrown', () => {
    const paths = everyPath(record)
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const text = JSON.stringify({ draws: [withAt(record, path, value)], kind: 'rostrum-draws' })
        const again = drawsOf(text)?.[0]
        if (!again) return
        const whole = sealed({ ...again, commitment: commitmentOf(again.terms) })
        expect(['same', 'differs', 'other_algorithm', 'too_large']).toContain(verifyRecord(whole).outcome)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what a record tells of people', () => {
  test('[GR126] the numbers of values do not follow the alphabet: only the salt gives their order', () => {
    const values = ['academia', 'business', 'civil', 'government', 'press', 'union']
    const people = values.map((value, at) => ({ id: `p${at}`, zone: 'room', attributes: { stakeholderGroup: value } }))
    const input = { people, size: 3, mix: ['stakeholderGroup'], earlier: [] }
    const { algorithm: _a, protocol: _p, asked: _w, people: _l, met: _m, ...occasion } = record.terms
    const orders = Array.from({ length: 40 }, (_, at) => {
      const { key } = drawTerms(input, occasion, { salt: `salt${at}`, zones: ['room', 'remote'] })
      return key.classes['stakeholderGroup']!.join()
    })
    expect(new Set(orders).size).toBeGreaterThan(30)
  })
})

type Path = readonly (string | number)[]

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The way to each value in a value, lists and objects too. */
function everyPath(value: unknown, path: Path = []): readonly Path[] {
  if (!isObject(value)) return [path]
  const inner = Object.entries(value).flatMap(([name, each]) =>
    each === undefined ? [] : everyPath(each, [...path, Array.isArray(value) ? Number(name) : name]),
  )
  return path.length === 0 ? inner : [path, ...inner]
}

function withAt(value: unknown, [name, ...rest]: Path, put: unknown): unknown {
  if (name === undefined) return put
  if (Array.isArray(value)) return value.map((inner: unknown, at) => (at === name ? withAt(inner, rest, put) : inner))
  return { ...(value as object), [name]: withAt((value as Record<string, unknown>)[name], rest, put) }
}
