import type { DrawnTable, DrawPerson } from './draw.ts'
import { Chance } from './chance.ts'

/** Somebody who comes when the tables are drawn, and what counts for their place. */
export interface LateInput {
  /** The seed of the draw. */
  readonly seed: string
  readonly person: DrawPerson
  /** Who sits where now: latecomers before are in, who left is out; `left` are those who sat there earlier in this round. */
  readonly tables: readonly (DrawnTable & { readonly left?: readonly string[] })[]
  /** Of those at the tables, by id. */
  readonly attributesOf: (id: string) => DrawPerson['attributes'] | undefined
  readonly mix: readonly string[]
  /** Tables of earlier rounds, as for the draw; so too the next two. */
  readonly earlier: readonly (readonly string[])[]
  readonly apart?: readonly (readonly string[])[] | undefined
  readonly together?: readonly (readonly string[])[] | undefined
}

/**
 * The index of the table where a latecomer sits; nobody else moves. Undefined where nobody of their zone sits at a table, so that
 * they would be alone.
 */
export function seatLate(input: LateInput): number | undefined {
  const { seed, person, tables, attributesOf, mix, earlier } = input
  const met = new Set(earlier.filter((table) => table.includes(person.id)).flat())
  const alike = (name: string) => {
    const value = person.attributes[name]
    return (id: string) => value !== undefined && attributesOf(id)?.[name] === value
  }
  const order: readonly Measure[] = [
    ({ members }) => (members.length === 1 ? 0 : 1),
    ({ left }) => (left?.includes(person.id) ? 0 : 1),
    ({ members }) => members.filter((id) => met.has(id)).length,
    ({ members }) => members.length,
    ...mix.map(
      (name): Measure =>
        ({ members }) =>
          members.filter(alike(name)).length,
    ),
  ]
  const best = order.reduce((left, measure) => leastBy(left, measure), choicesFor(input, tables))
  return best.length > 0 ? best[new Chance(seed, `late/${person.id}`).below(best.length)]!.index : undefined
}

type Choice = LateInput['tables'][number] & { readonly index: number }

/** Of several tables those with the smallest measure are taken. */
type Measure = (choice: Choice) => number

/**
 * The tables that come into question: of their zone, and of their language where there is one; beside nobody who is kept apart from
 * them; with those who are to sit with them while there is room, else one with fewer people than the largest.
 */
function choicesFor({ person, apart, together }: LateInput, tables: LateInput['tables']): readonly Choice[] {
  const choices = tables.map((table, index) => ({ ...table, index }))
  const inZone = choices.filter(({ zone, members }) => zone === person.zone && members.length > 0)
  const spoken = orAll(inZone, ({ language }) => language === person.language)
  const strangers = othersOf(person.id, apart)
  const allowed = leastBy(spoken, ({ members }) => members.filter((id) => strangers.has(id)).length)
  const friends = othersOf(person.id, together)
  const theirs = allowed.filter((table) => table.members.some((id) => friends.has(id)) && hasRoom(table, spoken))
  if (theirs.length > 0) return leastBy(theirs, ({ members }) => -members.filter((id) => friends.has(id)).length)
  const largest = Math.max(0, ...spoken.map(({ members }) => members.length))
  return orAll(allowed, ({ members }) => members.length < largest)
}

/** A table may be one larger than the largest other one, no more. */
const hasRoom = ({ index, members }: Choice, among: readonly Choice[]): boolean =>
  among.length === 1 || among.some((other) => other.index !== index && other.members.length >= members.length)

const othersOf = (id: string, sets: LateInput['apart'] = []): ReadonlySet<string> =>
  new Set(sets.filter((set) => set.includes(id)).flatMap((set) => set.filter((other) => other !== id)))

/** Those that fit, or all where none does. */
function orAll(choices: readonly Choice[], fits: (choice: Choice) => boolean): readonly Choice[] {
  const fitting = choices.filter(fits)
  return fitting.length > 0 ? fitting : choices
}

function leastBy(choices: readonly Choice[], measure: Measure): readonly Choice[] {
  const measured = choices.map((choice) => ({ choice, amount: measure(choice) }))
  const least = Math.min(...measured.map(({ amount }) => amount))
  return measured.filter(({ amount }) => amount === least).map(({ choice }) => choice)
}
