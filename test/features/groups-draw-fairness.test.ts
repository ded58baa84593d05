import { describe, expect, test } from 'vitest'
import { drawTables, type DrawInput, type DrawPerson } from '../../shared/features/groups/draw/draw.ts'
import { seatLate } from '../../shared/features/groups/draw/late.ts'
import {
  countDeviate,
  DOUBTFUL,
  farthest,
  many,
  pairDeviate,
  placeDeviate,
  renamedDeviate,
  renameWithin,
  type Rename,
  type Seated,
} from '../support/draw-fairness.ts'

// Seeds are fixed. Where the draw changes, one of these tests fails about once in fifty times though it is fair: then another kind of
// seeds is looked at too, which a fair draw passes.

const PEOPLE = 20
const SIZE = 4
const EVERYBODY = Array.from({ length: PEOPLE }, (_, person) => person)

const idOf = (person: number) => `p${100 + person}`
const numberOf = (id: string) => Number(id.slice(1)) - 100
const crowd = (count: number, groupOf?: (person: number) => string): DrawPerson[] =>
  Array.from({ length: count }, (_, person) => ({
    id: idOf(person),
    zone: 'room',
    attributes: groupOf ? { group: groupOf(person) } : {},
  }))

/** All rounds of a draw; people come in another order each time. */
function rounds(seed: string, { people = crowd(PEOPLE), ...input }: Partial<DrawInput>): readonly Seated[] {
  const drawn = drawTables({ seed, people: people.toReversed(), size: SIZE, mix: [], earlier: [], ...input })
  return [drawn.tables, ...drawn.later].map((tables) => tables.map(({ members }) => members.map(numberOf)))
}

const ids = (tables: Seated) => tables.map((table) => table.map(idOf))

/** People of tables change names within them, and whole tables do. */
const renameTables =
  (tables: Seated): Rename =>
  (chance) => {
    const others = chance.shuffled(tables).map((table) => chance.shuffled(table))
    const names = new Map(tables.flatMap((table, at) => table.map((person, seat) => [person, others[at]![seat]!])))
    return EVERYBODY.map((person) => names.get(person)!)
  }

describe('everybody alike has the same chances', () => {
  test('[GR46] one round → of each neighbour and of each table', () => {
    const draws = many(2500, 'c', (seed) => rounds(seed, {})[0]!)
    expect(farthest(pairDeviate(draws, PEOPLE))).toBeLessThan(DOUBTFUL)
    expect(farthest(placeDeviate(draws, PEOPLE))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] two rounds found by search → of each neighbour, and of each table in both', () => {
    const draws = many(1200, 'c', (seed) => rounds(seed, { rounds: 2 }))
    const both = draws.map((each) => each.flat())
    expect(farthest(pairDeviate(both, PEOPLE))).toBeLessThan(DOUBTFUL)
    const places = [0, 1].map((round) => draws.map((each) => each[round]!))
    expect(farthest(...places.map((tables) => placeDeviate(tables, PEOPLE)))).toBeLessThan(DOUBTFUL)
  })

  test.each([
    { what: 'of a finite field', people: 20, count: 3, draws: 900 },
    { what: 'that are stored', people: 24, count: 7, draws: 500 },
    { what: 'of which the last one is searched for', people: 16, count: 6, draws: 500 },
  ])('[GR46] $count rounds $what → of each neighbour, and of each table in the first and last', (asked) => {
    const { people, count } = asked
    const draws = many(asked.draws, 'c', (seed) => rounds(seed, { people: crowd(people), rounds: count }))
    const firstTwo = draws.map((all) => all.slice(0, 2).flat())
    expect(farthest(pairDeviate(firstTwo, people))).toBeLessThan(DOUBTFUL)
    const places = [0, -1].map((round) => draws.map((all) => all.at(round)!))
    expect(farthest(...places.map((tables) => placeDeviate(tables, people)))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] rounds drawn one after the other, each with those before as its history → of each neighbour', () => {
    const draws = many(600, 'c', (seed) => {
      const [first] = rounds(seed, {})
      const [second] = rounds(`${seed}1`, { earlier: ids(first!) })
      return [...first!, ...second!]
    })
    expect(farthest(pairDeviate(draws, PEOPLE))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] the same history each time → pairs that met alike meet as often', () => {
    const earlier = Array.from({ length: 5 }, (_, table) => EVERYBODY.slice(table * SIZE, (table + 1) * SIZE))
    const draws = many(700, 'c', (seed) => rounds(seed, { earlier: ids(earlier) })[0]!)
    expect(farthest(renamedDeviate(draws, PEOPLE, renameTables(earlier)))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] mixed groups → pairs of the same groups meet as often', () => {
    const isFirst = (person: number) => person < 12
    const people = crowd(PEOPLE, (person) => (isFirst(person) ? 'first' : 'second'))
    const draws = many(600, 'c', (seed) => rounds(seed, { people, mix: ['group'], rounds: 2 }).flat())
    const rename = renameWithin(
      EVERYBODY.filter(isFirst),
      EVERYBODY.filter((person) => !isFirst(person)),
    )
    expect(farthest(renamedDeviate(draws, PEOPLE, rename))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] some are kept apart and some together → pairs that are asked the same meet as often', () => {
    const [apart, together] = [EVERYBODY.slice(0, 4), EVERYBODY.slice(4, 6)]
    const asked = { apart: ids([apart]), together: ids([together]) }
    const draws = many(600, 'c', (seed) => rounds(seed, asked)[0]!)
    const rename = renameWithin(apart, together, EVERYBODY.slice(6))
    expect(farthest(renamedDeviate(draws, PEOPLE, rename))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] tables of two sizes → of each neighbour, also where three sit', () => {
    const people = crowd(PEOPLE - 1)
    const everybody = EVERYBODY.slice(0, -1)
    const draws = many(1000, 'c', (seed) => rounds(seed, { people })[0]!)
    expect(farthest(renamedDeviate(draws, people.length, renameWithin(everybody)))).toBeLessThan(DOUBTFUL)
    const atSmall = draws.map((tables, at) => tables.find(({ length }) => length < SIZE)![at % (SIZE - 1)]!)
    expect(farthest(countDeviate(atSmall, people.length))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] a host at each table → everybody else sits with each host as often, and each host at each table', () => {
    const hosts = EVERYBODY.slice(0, 5)
    const draws = many(1500, 'c', (seed) => rounds(seed, { hosts: hosts.map(idOf) })[0]!)
    const isHost = (person: number) => person < hosts.length
    const tableOfEach = draws.map((tables) => tables.map((table) => table.filter(isHost)))
    expect(farthest(placeDeviate(tableOfEach, hosts.length))).toBeLessThan(DOUBTFUL)
    const guestsOfEach = draws.map((tables) =>
      hosts.map((host) => {
        const table = tables.find((members) => members.includes(host))!
        return table.filter((person) => !isHost(person)).map((guest) => guest - hosts.length)
      }),
    )
    expect(farthest(placeDeviate(guestsOfEach, PEOPLE - hosts.length))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] [GR51] who comes late → of each neighbour and of each table', () => {
    const late = { id: 'late', zone: 'room', attributes: {} }
    const seats = many(2000, 'c', (seed) => {
      const people = crowd(PEOPLE)
      const { tables } = drawTables({ seed, people, size: SIZE, mix: [], earlier: [] })
      const table = seatLate({ seed, person: late, tables, attributesOf: () => ({}), mix: [], earlier: [] })!
      return { table, neighbours: tables[table]!.members.map(numberOf) }
    })
    const tables = seats.map(({ table }) => table)
    expect(farthest(countDeviate(tables, PEOPLE / SIZE))).toBeLessThan(DOUBTFUL)
    const neighbours = seats.map((seat, at) => seat.neighbours[at % SIZE]!)
    expect(farthest(countDeviate(neighbours, PEOPLE))).toBeLessThan(DOUBTFUL)
  })
})
