import { describe, expect, test } from 'vitest'
import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { drawTables, type DrawInput, type DrawPerson } from '../../shared/features/groups/draw/draw.ts'
import { problemOf } from '../../shared/features/groups/draw/problem.ts'
import { solve } from '../../shared/features/groups/draw/solve.ts'
import {
  countDeviate,
  many,
  pairDeviate,
  placeDeviate,
  PROVEN,
  renamedDeviate,
  renameWithin,
  type Seated,
} from '../support/draw-fairness.ts'

const PEOPLE = 20
const SIZE = 4
const TABLES = PEOPLE / SIZE
const EVERYBODY = Array.from({ length: PEOPLE }, (_, person) => person)
/** Of the first group are the first twelve. */
const FIRST_GROUP = 12

const tablesOf = (seats: readonly number[]): Seated =>
  Array.from({ length: seats.length / SIZE }, (_, table) => seats.slice(table * SIZE, (table + 1) * SIZE))

const dealt = (seed: string) => tablesOf(new Chance(seed, 'deal').shuffled(EVERYBODY))

/** Everything but the numbers by lot: people are known to the search by where they stand in the list. */
function drawnInOrder(seed: string, asked: Partial<DrawInput>): Seated {
  const people = EVERYBODY.map((person): DrawPerson => ({
    id: `p${100 + person}`,
    zone: 'room',
    attributes: { group: person < FIRST_GROUP ? 'first' : 'second' },
  }))
  const input = { seed, people, size: SIZE, mix: [], earlier: [], ...asked }
  const problem = problemOf(people, new Array<number>(TABLES).fill(SIZE), input)
  return tablesOf([...solve(problem, [], [], new Chance(seed, 'search')).seats])
}

/** How a careless hand shuffles: sorts by tossing a coin. */
function sortedByCoin(seed: string): Seated {
  const chance = new Chance(seed, 'coin')
  return tablesOf([...EVERYBODY].sort(() => chance.below(2) - 0.5))
}

/** How a careless hand shuffles: each place changes with any other. */
function swappedWithAny(seed: string): Seated {
  const chance = new Chance(seed, 'swap')
  const seats = [...EVERYBODY]
  for (const place of EVERYBODY) {
    const other = chance.below(PEOPLE)
    ;[seats[place], seats[other]] = [seats[other]!, seats[place]!]
  }
  return tablesOf(seats)
}

/** Of two tables plans that are as good, the one that is better for the first person. */
function withAFavourite(seed: string, isBetter: (tables: Seated) => boolean): Seated {
  const one = dealt(seed)
  return isBetter(one) ? one : dealt(`${seed}b`)
}

const tableOfFirst = (tables: Seated) => tables.findIndex((table) => table.includes(0))

describe('the statistics of fairness prove that unfair draws are unfair', () => {
  test('[GR46] a draw without numbers by lot → not of each neighbour as often', () => {
    expect(
      pairDeviate(
        many(300, 'd', (seed) => drawnInOrder(seed, { rounds: 3 })),
        PEOPLE,
      ),
    ).toBeGreaterThan(PROVEN)
  })

  test('[GR46] the same with mixed groups → not of each neighbour of the same group', () => {
    const draws = many(200, 'd', (seed) => drawnInOrder(seed, { rounds: 3, mix: ['group'] }))
    const rename = renameWithin(EVERYBODY.slice(0, FIRST_GROUP), EVERYBODY.slice(FIRST_GROUP))
    expect(renamedDeviate(draws, PEOPLE, rename)).toBeGreaterThan(PROVEN)
  })

  test('[GR46] sorted by tossing a coin → not of each neighbour', () => {
    expect(pairDeviate(many(3000, 'd', sortedByCoin), PEOPLE)).toBeGreaterThan(PROVEN)
  })

  test('[GR46] each place changed with any other → not of each table', () => {
    expect(placeDeviate(many(3000, 'd', swappedWithAny), PEOPLE)).toBeGreaterThan(PROVEN)
  })

  test('[GR46] one person is favoured where two draws are as good → of a table, or of a neighbour', () => {
    const atFirstTable = (seed: string) => withAFavourite(seed, (tables) => tableOfFirst(tables) === 0)
    expect(placeDeviate(many(3000, 'd', atFirstTable), PEOPLE)).toBeGreaterThan(PROVEN)
    const withSecond = (seed: string) =>
      withAFavourite(seed, (tables) => tables.some((table) => table.includes(0) && table.includes(1)))
    expect(pairDeviate(many(3000, 'd', withSecond), PEOPLE)).toBeGreaterThan(PROVEN)
  })

  test('[GR46] hosts who stay at the table of their number → not of each table', () => {
    const hosts = EVERYBODY.slice(0, TABLES)
    expect(
      placeDeviate(
        many(300, 'd', () => hosts.map((host) => [host])),
        TABLES,
      ),
    ).toBeGreaterThan(PROVEN)
  })

  test('[GR46] who comes late takes the first of the tables that are as good → not each table', () => {
    const holes = many(1000, 'd', (seed) => new Chance(seed, 'holes').shuffled([0, 1, 2, 3, 4]).slice(0, 3))
    expect(
      countDeviate(
        holes.map((open) => Math.min(...open)),
        TABLES,
      ),
    ).toBeGreaterThan(PROVEN)
  })

  test('[GR46] a fair draw is not among them', () => {
    const draws = many(1000, 'd', (seed) => {
      const people = EVERYBODY.map((person) => ({ id: `p${100 + person}`, zone: 'room', attributes: {} }))
      const { tables } = drawTables({ seed, people, size: SIZE, mix: [], earlier: [] })
      return tables.map(({ members }) => members.map((id) => Number(id.slice(1)) - 100))
    })
    expect(pairDeviate(draws, PEOPLE)).toBeLessThan(PROVEN)
    expect(placeDeviate(draws, PEOPLE)).toBeLessThan(PROVEN)
  })
})
