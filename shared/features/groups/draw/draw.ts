import { Acquaintance } from './acquaintance.ts'
import { Chance } from './chance.ts'
import { byCodeUnit, planZones, tableSizes, type ZonePlan } from './plan.ts'
import { qualityOf, type DrawQuality } from './quality.ts'
import { search } from './search.ts'
import { REPEAT_WEIGHT, type Problem } from './seating.ts'
import type { WeightedValue } from './penalty.ts'

/** Stored with each draw: raised when the same seed would give other tables. */
export const DRAW_ALGORITHM = 1

/** Who can sit at a table. */
export interface DrawPerson {
  /** Different for each person of a draw. */
  readonly id: string
  /** Only people of the same zone share a table. */
  readonly zone: string
  /** An absent attribute counts for nothing. */
  readonly attributes: { readonly [name: string]: string }
  /** Where tables are of one language: theirs, within the zone. */
  readonly language?: string | undefined
}

/** Everything that the tables follow from; the order of people and of earlier tables does not matter. */
export interface DrawInput {
  /** At least 128 bits, in hexadecimal. */
  readonly seed: string
  readonly people: readonly DrawPerson[]
  /** How many should sit at a table: 2 or more. */
  readonly size: number
  /** So many tables in all instead, shared out among the zones by their people. */
  readonly count?: number | undefined
  /** How many rounds are planned together, 1 or more; 1 where absent. */
  readonly rounds?: number | undefined
  /** The attributes to be mixed, the most important one first. */
  readonly mix: readonly string[]
  /** Who really sat together before, one list of ids a table; who is not here now counts for nothing. */
  readonly earlier: readonly (readonly string[])[]
  /** Attributes of which nobody is to be the only one of theirs at a table. */
  readonly notAlone?: readonly string[] | undefined
  /** Sets of ids of which no two are to share a table; ids of nobody here count for nothing, here and below. */
  readonly apart?: readonly (readonly string[])[] | undefined
  /** Sets of ids that are to share a table. */
  readonly together?: readonly (readonly string[])[] | undefined
  /** Of whom one is to sit at each table. */
  readonly hosts?: readonly string[] | undefined
  /** What was planned for these rounds before, one list of tables a round: it stays as it is as far as the same people are here. */
  readonly plan?: readonly (readonly DrawnTable[])[] | undefined
}

/** A table of a zone, and who sits there in the order of their ids. */
export interface DrawnTable {
  readonly zone: string
  /** Where tables are of one language. */
  readonly language?: string | undefined
  readonly members: readonly string[]
}

/** The tables, zone by zone in the order of their names, and what can be said of them. */
export interface Draw {
  readonly tables: readonly DrawnTable[]
  /** Those of the rounds after this one. */
  readonly later: readonly (readonly DrawnTable[])[]
  readonly quality: DrawQuality
  /** How long it was searched for: exchanges of two people that were looked at. */
  readonly iterations: number
}

/** Draws tables at random: the same seed gives the same tables, wherever it is computed. */
export function drawTables(input: DrawInput): Draw {
  const people = input.people.toSorted((a, b) => byCodeUnit(a.id, b.id))
  const drawn = planZones(people).zones.map((zone) => drawZone(zone, input))
  const tables = drawn.flatMap((zone) => zone.tables)
  const iterations = drawn.reduce((sum, zone) => sum + zone.iterations, 0)
  return { tables, later: [], quality: qualityOf(input, tables), iterations }
}

/**
 * The tables of one zone. Its people get numbers by lot, and only the numbers are searched with: so whoever is alike in everything
 * that counts has the same chances. A zone has its own chance, so that other zones change nothing in it.
 */
function drawZone({ zone, people }: ZonePlan<DrawPerson>, { seed, size, mix, earlier }: DrawInput) {
  const numbered = new Chance(seed, `relabel/${zone}`).shuffled(people)
  const sizes = tableSizes(people.length, size)
  const problem = problemOf(numbered, sizes, { mix, earlier })
  const { seats, iterations } = search(problem, new Chance(seed, `search/${zone}`))
  let seated = 0
  const tables = sizes.map((places): DrawnTable => {
    const members = Array.from(seats.subarray(seated, (seated += places)), (number) => numbered[number]!.id)
    return { zone, members: members.sort(byCodeUnit) }
  })
  return { tables, iterations }
}

function problemOf(
  numbered: readonly DrawPerson[],
  sizes: readonly number[],
  { mix, earlier }: Pick<DrawInput, 'mix' | 'earlier'>,
): Problem {
  const numberOf = new Map(numbered.map(({ id }, number) => [id, number]))
  const met = earlier.map((table) => [...new Set(table)].flatMap((id) => numberOf.get(id) ?? []))
  const values: WeightedValue[] = []
  const traits = mix.map((name, place) => {
    const ofPeople = numbered.map(({ attributes }) => attributes[name])
    const counts = Map.groupBy(ofPeople, (value) => value)
    const valueNumber = new Map([...counts.keys()].map((value, at) => [value, values.length + at]))
    for (const [value, { length }] of counts) {
      values.push({ people: length, weight: value === undefined ? 0 : weightOf(place) })
    }
    return Int32Array.from(ofPeople, (value) => valueNumber.get(value)!)
  })
  return { sizes, acquaintance: new Acquaintance(numbered.length, met), traits, values }
}

/** The first attribute weighs as much as an earlier meeting, each later one less, down to half of it. */
const weightOf = (place: number): number => Math.max(REPEAT_WEIGHT / 2, REPEAT_WEIGHT - place)
