import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seatLate, type LateInput } from '../../shared/features/groups/draw/late.ts'
import type { DrawPerson } from '../../shared/features/groups/draw/draw.ts'

const person = (id: string, attributes: DrawPerson['attributes'] = {}, zone = 'room'): DrawPerson => ({
  id,
  zone,
  attributes,
})
/** Tables by the letters of those who sit there; a capital letter is of group A. */
const tablesOf = (...letters: string[]) => letters.map((members) => ({ zone: 'room', members: members.split('') }))
const groupOf = (id: string) => ({ group: id === id.toUpperCase() ? 'A' : 'b' })
const late = ({ tables = [], person: who = person('Z'), ...more }: Partial<LateInput>) =>
  seatLate({
    seed: '5eed',
    person: who,
    tables,
    attributesOf: groupOf,
    mix: [],
    earlier: [],
    ...more,
  })

test('[GR50] somebody comes late → a table smaller than the largest, also where they met nobody at a full one', () => {
  expect(late({ tables: tablesOf('abcd', 'efg', 'hijk'), earlier: [['Z', 'e']] })).toBe(1)
})

test('[GR50] all tables are as large → one grows by one, and only then', () => {
  expect(late({ tables: tablesOf('abc', 'def'), earlier: [['Z', 'a']] })).toBe(1)
})

test('[GR51] whom they met counts before the size, the size before the mixture', () => {
  const tables = tablesOf('abcde', 'fgHI', 'jkl', 'mno')
  const mix = ['group']
  const who = person('Z', { group: 'A' })
  expect(late({ tables, mix, person: who, earlier: [['Z', 'j', 'm']] })).toBe(1)
  expect(late({ tables, mix, person: who, earlier: [['Z', 'j']] })).toBe(3)
  expect(late({ tables: tablesOf('abCD', 'efg', 'hiJ'), mix, person: who })).toBe(1)
})

test('[GR51] somebody who sits alone gets company first', () => {
  expect(late({ tables: tablesOf('abc', 'd', 'ef'), earlier: [['Z', 'd']] })).toBe(1)
})

test('[GR51] a person without the attribute is like nobody, and of several attributes the first one decides', () => {
  const tables = [
    { zone: 'room', members: ['a', 'b'] },
    { zone: 'room', members: ['c', 'd'] },
  ]
  const traits: Record<string, DrawPerson['attributes']> = {
    a: { group: 'g', region: 'x' },
    c: { region: 'r' },
    d: { region: 'r' },
  }
  const attributesOf = (id: string) => traits[id]
  const who = person('Z', { group: 'g', region: 'r' })
  expect(late({ tables, attributesOf, person: who, mix: ['group', 'region'] })).toBe(1)
  expect(late({ tables, attributesOf, person: who, mix: ['region', 'group'] })).toBe(0)
  expect(late({ tables, attributesOf, person: person('Z'), mix: ['region'] })).toBe(late({ tables }))
})

test('[GR51] tables that are alike → the seed decides, each table for about as many', () => {
  const tables = tablesOf('abc', 'def', 'ghi', 'jkl')
  const counts = [0, 0, 0, 0]
  for (let at = 0; at < 400; at++) counts[late({ tables, person: person(`late${at}`) })!]!++
  expect(Math.min(...counts)).toBeGreaterThan(65)
  const chosen = (seed: string) =>
    Array.from({ length: 20 }, (_, at) => late({ seed, tables, person: person(`l${at}`) }))
  expect(chosen('aa')).toEqual(chosen('aa'))
  expect(chosen('aa')).not.toEqual(chosen('ab'))
})

test('[GR52] nobody of the zone sits at a table → no place', () => {
  expect(late({ tables: tablesOf('abc'), person: person('Z', {}, 'remote') })).toBeUndefined()
  expect(late({ tables: [{ zone: 'room', members: [] }] })).toBeUndefined()
  expect(late({ tables: [{ zone: 'room', members: [] }, ...tablesOf('ab')] })).toBe(1)
})

test('[GR50] many come late → tables that differed by one still do', () => {
  const sizes = fc.array(fc.constantFrom(4, 5), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), fc.constantFrom('5eed', 'a1', '00'), (drawn, comers, seed) => {
      const tables = drawn.map((size, table) => ({
        zone: 'room',
        members: Array.from({ length: size }, (_, at) => `t${table}m${at}`),
      }))
      for (let at = 0; at < comers; at++) {
        tables[late({ seed, tables, person: person(`late${at}`) })!]!.members.push(`late${at}`)
      }
      const now = tables.map(({ members }) => members.length)
      expect(Math.max(...now) - Math.min(...now)).toBeLessThanOrEqual(1)
    }),
  )
})

const spoken = (language: string, ...letters: string[]) => tablesOf(...letters).map((table) => ({ ...table, language }))

test('[GR112] somebody comes whose language has tables → one of those; else any of their zone', () => {
  const tables = [...spoken('ar', 'abcd', 'efgh'), ...spoken('fr', 'ij', 'kl')]
  const speaking = (language?: string) => late({ tables, person: { ...person('Z'), language } })
  expect([0, 1]).toContain(speaking('ar'))
  expect([2, 3]).toContain(speaking('es'))
  expect([2, 3]).toContain(speaking())
})

test('[GR113] somebody comes who is kept apart from others → beside none of them, also at a larger table', () => {
  const tables = tablesOf('abcd', 'ef', 'gh')
  expect(
    late({
      tables,
      apart: [
        ['Z', 'e'],
        ['x', 'Z', 'h'],
      ],
    }),
  ).toBe(0)
  expect(
    late({
      tables,
      apart: [
        ['Z', 'e', 'f'],
        ['Z', 'a', 'b'],
        ['Z', 'h'],
      ],
    }),
  ).toBe(2)
})

test('[GR114] somebody comes who is to sit with others → at theirs, while that grows no further than one above the rest', () => {
  const together = [['Z', 'a', 'b']]
  expect(late({ tables: tablesOf('abcd', 'efg', 'hijk'), together })).toBe(0)
  expect(late({ tables: tablesOf('abcde', 'efg', 'hijk'), together })).toBe(1)
  expect(late({ tables: tablesOf('acd', 'bef', 'hi'), together, apart: [['Z', 'c']] })).toBe(1)
})

test('[GR51] an open table has nobody whom they met → they meet nobody again', () => {
  const rounds = fc.array(
    fc.uniqueArray(fc.constantFrom(...'abcdefghijkl'.split('')), { minLength: 2, maxLength: 5 }),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(rounds, (met) => {
      const tables = tablesOf('abcd', 'efg', 'hij', 'klm')
      const earlier = met.map((ids) => ['Z', ...ids])
      const known = new Set(met.flat())
      const repeats = (table: number) => tables[table]!.members.filter((id) => known.has(id)).length
      expect(repeats(late({ tables, earlier })!)).toBe(Math.min(...[1, 2, 3].map(repeats)))
    }),
  )
})
