import type { DrawnTable, DrawPerson } from './draw.ts'
import { sha256 } from './sha256.ts'

/** Somebody who comes when the tables are drawn, and what counts for their place. */
export interface LateInput {
  /** The seed of the draw. */
  readonly seed: string
  readonly person: DrawPerson
  /** Who sits where now: latecomers before are in, who left is out. */
  readonly tables: readonly DrawnTable[]
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
  const personOf = new Map(people.map((one) => [one.id, one]))
  const alike = (name: string, id: string) => {
    const value = person.attributes[name]
    return value !== undefined && personOf.get(id)?.attributes[name] === value
  }
  const choices = openTables(tables, person.zone).map((index): Choice => {
    const { members } = tables[index]!
    const before = members.filter((id) => met.has(id)).length
    const kin = mix.map((name) => members.filter((id) => alike(name, id)).length)
    const rank = [members.length === 1 ? 0 : 1, before, members.length, ...kin]
    return { index, rank: [...rank, ...sha256(`${seed}/late/${person.id}/${index}`)] }
  })
  return choices.sort(byRank)[0]?.index
}

interface Choice {
  readonly index: number
  /** Compared number by number, the smallest first. */
  readonly rank: readonly number[]
}

/** The tables of a zone with fewer people than its largest one; where all are as large, all of them. */
function openTables(tables: readonly DrawnTable[], zone: string): readonly number[] {
  const own = [...tables.keys()].filter((index) => tables[index]!.zone === zone && tables[index]!.members.length > 0)
  const largest = Math.max(0, ...own.map((index) => tables[index]!.members.length))
  const smaller = own.filter((index) => tables[index]!.members.length < largest)
  return smaller.length > 0 ? smaller : own
}

function byRank(a: Choice, b: Choice): number {
  const at = a.rank.findIndex((number, place) => number !== b.rank[place])
  return at < 0 ? 0 : a.rank[at]! - b.rank[at]!
}
