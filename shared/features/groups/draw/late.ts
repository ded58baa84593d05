import type { DrawnTable, DrawPerson } from './draw.ts'
import { Chance } from './chance.ts'

/** Somebody who comes when the tables are drawn, and what counts for their place. */
export interface LateInput {
  /** The seed of the draw. */
  readonly seed: string
  readonly person: DrawPerson
  /** Who sits where now: latecomers before are in, who left is out; `left` are those who sat there earlier in this round. */
  readonly tables: readonly (DrawnTable & { readonly left?: readonly string[] })[]
  /** Those at the tables. */
  readonly people: readonly DrawPerson[]
  readonly mix: readonly string[]
  /** Tables of earlier rounds, as for the draw. */
  readonly earlier: readonly (readonly string[])[]
}

/**
 * The index of the table where a latecomer sits; nobody else moves. Undefined where nobody of their zone sits at a table, so that
 * they would be alone.
 */
export function seatLate({ seed, person, tables, people, mix, earlier }: LateInput): number | undefined {
  const met = new Set(earlier.filter((table) => table.includes(person.id)).flat())
  const attributesOf = new Map(people.map(({ id, attributes }) => [id, attributes]))
  const alike = (name: string) => {
    const value = person.attributes[name]
    return (id: string) => value !== undefined && attributesOf.get(id)?.[name] === value
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
  const best = order.reduce((left, measure) => leastBy(left, measure), openTables(tables, person.zone))
  return best.length > 0 ? best[new Chance(seed, `late/${person.id}`).below(best.length)]!.index : undefined
}

type Choice = LateInput['tables'][number] & { readonly index: number }

/** Of several tables those with the smallest measure are taken. */
type Measure = (choice: Choice) => number

/** The tables of a zone with fewer people than its largest one; where all are as large, all of them. */
function openTables(tables: LateInput['tables'], zone: string): readonly Choice[] {
  const choices = tables.map((table, index) => ({ ...table, index }))
  const own = choices.filter((table) => table.zone === zone && table.members.length > 0)
  const largest = Math.max(0, ...own.map(({ members }) => members.length))
  const smaller = own.filter(({ members }) => members.length < largest)
  return smaller.length > 0 ? smaller : own
}

function leastBy(choices: readonly Choice[], measure: Measure): readonly Choice[] {
  const measured = choices.map((choice) => ({ choice, amount: measure(choice) }))
  const least = Math.min(...measured.map(({ amount }) => amount))
  return measured.filter(({ amount }) => amount === least).map(({ choice }) => choice)
}
