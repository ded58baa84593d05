import { describe, expect, test } from 'vitest'
import { Acquaintance } from '../../shared/features/groups/draw/acquaintance.ts'
import { Chance } from '../../shared/features/groups/draw/chance.ts'
import { drawTables, type DrawPerson } from '../../shared/features/groups/draw/draw.ts'
import { search } from '../../shared/features/groups/draw/search.ts'

/** Tables of one round or of several. */
type Seating = readonly (readonly number[])[]

const PEOPLE = 20
const SIZE = 4
const TABLES = PEOPLE / SIZE
const EVERYBODY = Array.from({ length: PEOPLE }, (_, person) => person)
/** Of the first group are the first twelve. */
const FIRST_GROUP = 12
/** Normal deviates of p = 1e-3 and of p = 1e-6. */
const [DOUBTFUL, PROVEN] = [3.09, 4.7534]

const tablesOf = (seats: readonly number[]): Seating =>
  Array.from({ length: TABLES }, (_, table) => seats.slice(table * SIZE, (table + 1) * SIZE))

const groupOf = (person: number) => (person < FIRST_GROUP ? 'first' : 'second')
const crowd = (isMixed: boolean): DrawPerson[] =>
  EVERYBODY.map((person) => ({
    id: `p${10 + person}`,
    zone: 'room',
    attributes: isMixed ? { group: groupOf(person) } : {},
  }))

/** Rounds drawn one after the other, each with the history of those before. */
function drawn(seed: string, rounds: number, isMixed = false): Seating {
  const earlier: (readonly string[])[] = []
  for (let round = 0; round < rounds; round++) {
    const { tables } = drawTables({
      seed: `${seed}${round}`,
      people: crowd(isMixed),
      size: SIZE,
      mix: ['group'],
      earlier,
    })
    earlier.push(...tables.map(({ members }) => members))
  }
  return earlier.map((members) => members.map((id) => Number(id.slice(1)) - 10))
}

/** The same search without numbers by lot: what the relabelling is for. */
function drawnInOrder(seed: string, rounds: number, isMixed = false): Seating {
  const earlier: (readonly number[])[] = []
  const traits = isMixed ? [Int32Array.from(EVERYBODY, (person) => (person < FIRST_GROUP ? 0 : 1))] : []
  const values = isMixed
    ? [FIRST_GROUP, PEOPLE - FIRST_GROUP].map((people) => ({ people, share: 8, lonely: 0, none: 0 }))
    : []
  for (let round = 0; round < rounds; round++) {
    const acquaintance = new Acquaintance(PEOPLE, { earlier, apart: [], together: [] })
    const sizes = new Array<number>(TABLES).fill(SIZE)
    const problem = { sizes, rounds: 1, acquaintance, traits, values }
    const { seats } = search(problem, Int32Array.from(EVERYBODY), new Chance(`${seed}${round}`, 'search'))
    earlier.push(...tablesOf([...seats]))
  }
  return earlier
}

/** How a careless hand shuffles: sorts by tossing a coin. */
function sortedByCoin(seed: string): Seating {
  const chance = new Chance(seed, 'coin')
  return tablesOf([...EVERYBODY].sort(() => chance.below(2) - 0.5))
}

/** How a careless hand shuffles: each place changes with any other. */
function swappedWithAny(seed: string): Seating {
  const chance = new Chance(seed, 'swap')
  const seats = [...EVERYBODY]
  for (const place of EVERYBODY) {
    const other = chance.below(PEOPLE)
    ;[seats[place], seats[other]] = [seats[other]!, seats[place]!]
  }
  return tablesOf(seats)
}

const many = (count: number, make: (seed: string) => Seating) =>
  Array.from({ length: count }, (_, at) => make(at.toString(16).padStart(32, 'c')))

/** How often each two sit together: for persons in order, so that the first number is the smaller one. */
function pairCounts(seating: Seating, counts = new Float64Array(PEOPLE * PEOPLE)): Float64Array {
  for (const table of seating)
    for (const one of table) for (const two of table) if (one < two) counts[one * PEOPLE + two]!++
  return counts
}

const eachPair = EVERYBODY.flatMap((one) => EVERYBODY.slice(one + 1).map((two) => one * PEOPLE + two))

/** How far a chi-square is from what it should be, as a normal deviate (Wilson and Hilferty). */
function deviate(chiSquare: number, freedom: number): number {
  const variance = 2 / (9 * freedom)
  return (Math.cbrt(chiSquare / freedom) - (1 - variance)) / Math.sqrt(variance)
}

/**
 * Do all pairs meet as often? Pairs of one draw depend on each other: everybody meets as many, so the counts have n(n - 3)/2
 * degrees of freedom, and each carries (n - 1)/(n - 3) of a single pair's variance.
 */
function pairDeviate(draws: readonly Seating[]): number {
  const total = new Float64Array(PEOPLE * PEOPLE)
  let squares = 0
  for (const draw of draws) {
    const counts = pairCounts(draw)
    for (const pair of eachPair) {
      total[pair]! += counts[pair]!
      squares += counts[pair]! ** 2
    }
  }
  const mean = eachPair.reduce((sum, pair) => sum + total[pair]!, 0) / eachPair.length
  const variance = squares / eachPair.length / draws.length - (mean / draws.length) ** 2
  const distance = eachPair.reduce((sum, pair) => sum + (total[pair]! - mean) ** 2, 0)
  const chiSquare = distance / ((draws.length * variance * (PEOPLE - 1)) / (PEOPLE - 3))
  return deviate(chiSquare, (PEOPLE * (PEOPLE - 3)) / 2)
}

/** Does everybody sit at each table as often? In each draw a person sits at one table, and a table has its number of people. */
function placeDeviate(draws: readonly Seating[]): number {
  const counts = new Float64Array(PEOPLE * TABLES)
  for (const draw of draws) draw.forEach((table, at) => table.forEach((person) => counts[person * TABLES + at]!++))
  const expected = draws.length / TABLES
  const distance = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0)
  return deviate(distance / ((draws.length * PEOPLE) / (TABLES * (PEOPLE - 1))), (PEOPLE - 1) * (TABLES - 1))
}

/** How unevenly pairs of the same groups meet. */
function unevenness(draws: readonly Seating[], labels: () => readonly number[]): number {
  const total = new Float64Array(PEOPLE * PEOPLE)
  for (const draw of draws) {
    const label = labels()
    for (const table of draw) {
      for (const one of table)
        for (const two of table) if (label[one]! < label[two]!) total[label[one]! * PEOPLE + label[two]!]!++
    }
  }
  const kinds = Map.groupBy(eachPair, (pair) => groupOf(Math.floor(pair / PEOPLE)) + groupOf(pair % PEOPLE))
  let sum = 0
  for (const pairs of kinds.values()) {
    const mean = pairs.reduce((all, pair) => all + total[pair]!, 0) / pairs.length
    sum += pairs.reduce((all, pair) => all + (total[pair]! - mean) ** 2, 0)
  }
  return sum
}

/** How far the unevenness is from what it is where people of the same group change their names at random in each draw. */
function deviateWithinGroups(draws: readonly Seating[]): number {
  const chance = new Chance('57a7a', 'names')
  const [first, second] = [EVERYBODY.slice(0, FIRST_GROUP), EVERYBODY.slice(FIRST_GROUP)]
  const renamed = Array.from({ length: 60 }, () =>
    unevenness(draws, () => [...chance.shuffled(first), ...chance.shuffled(second)]),
  )
  const mean = renamed.reduce((sum, one) => sum + one, 0) / renamed.length
  const variance = renamed.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (renamed.length - 1)
  return (unevenness(draws, () => EVERYBODY) - mean) / Math.sqrt(variance)
}

describe('everybody alike has the same chances', () => {
  test('[GR46] three rounds with history → all pairs meet as often', () => {
    expect(Math.abs(pairDeviate(many(1200, (seed) => drawn(seed, 3))))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] one round → everybody sits at each table as often', () => {
    const draws = many(4000, (seed) => drawn(seed, 1))
    expect(Math.abs(placeDeviate(draws))).toBeLessThan(DOUBTFUL)
    expect(Math.abs(pairDeviate(draws))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] two rounds of mixed groups → pairs of the same groups meet as often', () => {
    expect(Math.abs(deviateWithinGroups(many(1000, (seed) => drawn(seed, 2, true))))).toBeLessThan(DOUBTFUL)
  })

  test('[GR46] the statistics reject unfair draws', () => {
    expect(pairDeviate(many(300, (seed) => drawnInOrder(seed, 3)))).toBeGreaterThan(PROVEN)
    expect(pairDeviate(many(3000, sortedByCoin))).toBeGreaterThan(PROVEN)
    expect(placeDeviate(many(3000, swappedWithAny))).toBeGreaterThan(PROVEN)
    expect(deviateWithinGroups(many(300, (seed) => drawnInOrder(seed, 2, true)))).toBeGreaterThan(PROVEN)
  })
})
