import { inOrder } from './acquaintance.ts'
import { Chance } from './chance.ts'
import { byCodeUnit, planTables, type TablesPlan } from './plan.ts'
import { numbersIn, problemOf } from './problem.ts'
import { qualityOf, type DrawQuality } from './quality.ts'
import { solve, tablesIn } from './solve.ts'

/** Stored with each draw: raised when the same seed would give other tables. */
export const DRAW_ALGORITHM = 2

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
  const zones = planTables(people, input).zones.map((zone) => drawZone(zone, input))
  const [tables, ...later] = Array.from({ length: input.rounds ?? 1 }, (_, round) =>
    zones.flatMap(({ rounds }) => rounds[round]!),
  )
  const iterations = zones.reduce((sum, zone) => sum + zone.iterations, 0)
  return { tables: tables!, later, quality: qualityOf(input, tables!, later), iterations }
}

/**
 * The tables of one zone in each round. Its people get numbers by lot, and only the numbers are searched with: so whoever is alike
 * in everything that counts has the same chances. A zone has its own chance, so that other zones change nothing in it.
 */
function drawZone({ zone, language, people, sizes }: TablesPlan<DrawPerson>, input: DrawInput) {
  const label = language === undefined ? zone : `${zone}/${language}`
  const numbered = new Chance(input.seed, `relabel/${label}`).shuffled(people)
  const problem = problemOf(numbered, sizes, input)
  const toNumbers = numbersIn(numbered)
  const plan = (input.plan ?? [])
    .slice(0, problem.rounds)
    .map((tables) => toNumbers(tables.map(({ members }) => members)))
  const together = toNumbers(input.together ?? []).toSorted(inOrder)
  const { seats, iterations } = solve(problem, together, plan, new Chance(input.seed, `search/${label}`))
  const tables = tablesIn(problem, seats).map((members): DrawnTable => {
    // Without a comparison of its own, texts are sorted by code unit.
    const ids = members.map((number) => numbered[number]!.id).sort()
    return { zone, ...(language !== undefined && { language }), members: ids }
  })
  const ofRound = (round: number) => tables.slice(round * sizes.length, (round + 1) * sizes.length)
  return { rounds: Array.from({ length: problem.rounds }, (_, round) => ofRound(round)), iterations }
}
