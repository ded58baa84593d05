import { Chance } from '../../shared/features/groups/draw/chance.ts'

/** Who sits at each table; people are numbers from 0. */
export type Seated = readonly (readonly number[])[]

/** Normal deviates of p = 1e-3, within which a fair draw stays, and of p = 1e-6, beyond which an unfair one is proven. */
export const [DOUBTFUL, PROVEN] = [3.09, 4.7534]

/** Draws with different seeds of 128 bits; another `kind` gives others. */
export const many = <T>(count: number, kind: string, make: (seed: string) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at.toString(16).padStart(32, kind)))

/** How far a chi-square is from what it should be, as a normal deviate (Wilson and Hilferty). */
export function deviate(chiSquare: number, freedom: number): number {
  const variance = 2 / (9 * freedom)
  return (Math.cbrt(chiSquare / freedom) - (1 - variance)) / Math.sqrt(variance)
}

/** Of some deviates the one farthest from none. */
export const farthest = (...deviates: readonly number[]): number => Math.max(...deviates.map(Math.abs))

/**
 * Do all pairs meet as often? Tables are all of one size. Pairs of one draw depend on each other: everybody meets as many, so the
 * counts have n(n - 3)/2 degrees of freedom, and each carries (n - 1)/(n - 3) of a single pair's variance.
 */
export function pairDeviate(draws: readonly Seated[], people: number): number {
  const pairs = pairsOf(people)
  const total = new Float64Array(people * people)
  let squares = 0
  for (const draw of draws) {
    const counts = pairCounts(draw, people)
    for (const pair of pairs) {
      total[pair]! += counts[pair]!
      squares += counts[pair]! ** 2
    }
  }
  const mean = pairs.reduce((sum, pair) => sum + total[pair]!, 0) / pairs.length
  const variance = squares / pairs.length / draws.length - (mean / draws.length) ** 2
  const distance = pairs.reduce((sum, pair) => sum + (total[pair]! - mean) ** 2, 0)
  return deviate(distance / ((draws.length * variance * (people - 1)) / (people - 3)), (people * (people - 3)) / 2)
}

/**
 * Does everybody sit at each table as often? Tables are all of one size. In a draw a person sits at one table, and a table has its
 * number of people.
 */
export function placeDeviate(draws: readonly Seated[], people: number): number {
  const tables = draws[0]!.length
  const counts = new Float64Array(people * tables)
  for (const draw of draws) draw.forEach((table, at) => table.forEach((person) => counts[person * tables + at]!++))
  const expected = draws.length / tables
  const distance = counts.reduce((sum, count) => sum + (count - expected) ** 2, 0)
  return deviate(distance / ((draws.length * people) / (tables * (people - 1))), (people - 1) * (tables - 1))
}

/** Is each of some kinds drawn as often? */
export function countDeviate(drawn: readonly number[], kinds: number): number {
  return shareDeviate(drawn, new Array<number>(kinds).fill(1 / kinds))
}

/** Is each of some kinds drawn as often as its share says? */
export function shareDeviate(drawn: readonly number[], shares: readonly number[]): number {
  const counts = new Float64Array(shares.length)
  for (const kind of drawn) counts[kind]!++
  const distance = shares.reduce((sum, share, kind) => {
    const expected = share * drawn.length
    return sum + (counts[kind]! - expected) ** 2 / expected
  }, 0)
  return deviate(distance, shares.length - 1)
}

/** New names for everybody, such that nothing that counts is different. */
export type Rename = (chance: Chance) => readonly number[]

/** Whoever is in the same of some sets may change names with each other there. */
export const renameWithin =
  (...sets: readonly (readonly number[])[]): Rename =>
  (chance) => {
    const names = new Map(sets.flatMap((set) => chance.shuffled(set).map((name, at) => [set[at]!, name])))
    return Array.from({ length: names.size }, (_, person) => names.get(person)!)
  }

const RENAMINGS = 60

/**
 * Do pairs meet as often whatever people are called, as long as nothing that counts is different? Held against the same draws, in
 * each of which people have changed their names at random. For draws with attributes, history, or tables of several sizes.
 */
export function renamedDeviate(draws: readonly Seated[], people: number, rename: Rename): number {
  const chance = new Chance('57a7a', 'names')
  const renamed = Array.from({ length: RENAMINGS }, () => unevenness(draws, people, () => rename(chance)))
  const mean = renamed.reduce((sum, one) => sum + one, 0) / RENAMINGS
  const variance = renamed.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (RENAMINGS - 1)
  const names = Array.from({ length: people }, (_, person) => person)
  return (unevenness(draws, people, () => names) - mean) / Math.sqrt(variance)
}

function unevenness(draws: readonly Seated[], people: number, namesOf: () => readonly number[]): number {
  const counts = new Float64Array(people * people)
  for (const draw of draws) {
    const names = namesOf()
    pairCounts(
      draw.map((table) => table.map((person) => names[person]!)),
      people,
      counts,
    )
  }
  return counts.reduce((sum, count) => sum + count ** 2, 0)
}

/** How often each two sit together, under the smaller number first. */
function pairCounts(draw: Seated, people: number, counts = new Float64Array(people * people)): Float64Array {
  for (const table of draw) {
    for (const one of table) for (const two of table) if (one < two) counts[one * people + two]!++
  }
  return counts
}

const pairsOf = (people: number): number[] =>
  Array.from({ length: people * people }, (_, pair) => pair).filter((pair) => Math.floor(pair / people) < pair % people)
