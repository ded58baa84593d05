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
    people: tables.flatMap(({ members, zone }) => members.map((id) => person(id, groupOf(id), zone))),
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
  const people = [
    person('a', { group: 'g', region: 'x' }),
    person('b', {}),
    person('c', { region: 'r' }),
    person('d', { region: 'r' }),
  ]
  const who = person('Z', { group: 'g', region: 'r' })
  expect(late({ tables, people, person: who, mix: ['group', 'region'] })).toBe(1)
  expect(late({ tables, people, person: who, mix: ['region', 'group'] })).toBe(0)
  expect(late({ tables, people, person: person('Z'), mix: ['region'] })).toBe(late({ tables }))
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
