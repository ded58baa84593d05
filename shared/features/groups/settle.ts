import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { PeopleSlice } from '../people/state.ts'
import { idNow, pastTables, wantedOf, type GroupsSees, type Wanted } from './pool.ts'
import { Seating, type SeatingRules } from './seating.ts'
import { standingTables } from './standing-settle.ts'
import { settingsOf, type DrawnRound, type Draft, type Round, type Table } from './state.ts'

/** The tables of a draft with those who are here now: who left is out, who came has a seat, and nobody begins alone. */
export function publishedTables(state: GroupsSees, draft: Draft, drawn: readonly Table[]): readonly Table[] {
  const { people } = state
  const rules = { ...settingsOf(draft), seed: draft.seed ?? '', people, earlier: pastTables(state) }
  const seating = seated(drawn, wantedOf(state, draft.from), rules)
  seating.mergeTablesOfOne()
  return seating.tables
}

/** The tables of the round that is on as they should be now. Nobody who has a seat is moved. */
export const settledTables = (state: GroupsSees, round: Round): readonly Table[] =>
  round.kind === 'standing' ? standingTables(state, round) : seatingOf(state, round).tables

/** The number of the table that is best for somebody who sits alone at one; undefined where nobody else sits anywhere. */
export const mergeTarget = (state: GroupsSees, round: DrawnRound, personId: PersonId): number | undefined =>
  seatingOf(state, round).otherTableFor(personId)

const seatingOf = (state: GroupsSees, round: DrawnRound): Seating =>
  settledOf(round, state.people, wantedOf(state, round.from), pastTables(state))

const settledOf = memo(
  (round: DrawnRound, people: PeopleSlice, wanted: Wanted, earlier: SeatingRules['earlier']): Seating => {
    const left = Map.groupBy(round.wasAt.entries(), ([, number]) => number)
    const leftAt = (number: number) => (left.get(number) ?? []).map(([id]) => idNow(people, id as PersonId))
    const rules = { ...settingsOf(round), seed: round.seed, people, earlier, leftAt }
    return seated(round.tables, wanted, rules)
  },
)

/** Tables as they come to be when those who are to have a seat are these. */
function seated(tables: readonly Table[], wanted: Wanted, rules: SeatingRules): Seating {
  const kept = tables.map((table) => (isKept(table, wanted) ? table : keepSeats(table, wanted, rules.people)))
  const areAllKept = kept.every((table, at) => table === tables[at])
  const seating = new Seating(areAllKept ? kept : withoutDoubles(kept), wanted, rules)
  seating.seatTheRest()
  return seating
}

/** The tables at which somebody else sits now than before, new ones among them. */
export function changedTables(before: readonly Table[], now: readonly Table[]): readonly Table[] {
  const known = new Map(before.map((table) => [table.number, table]))
  return now.filter((table) => {
    const old = known.get(table.number)
    return !old || !isSame(old.room, table.room) || !isSame(old.remote, table.remote)
  })
}

const isSame = (a: readonly PersonId[], b: readonly PersonId[]): boolean =>
  a === b || (a.length === b.length && a.every((id, at) => id === b[at]))

/** Whether nobody of a table has gone or changed sides: nearly all tables keep their identity, which costs nothing. */
const isKept = ({ room, remote }: Table, wanted: Wanted): boolean =>
  room.every((id) => wanted.get(id) === 'room') && remote.every((id) => wanted.get(id) === 'remote')

/**
 * Who stays at a table: those who are still to have a seat. Who changed sides stays where both sides sit together, and where they
 * come over to the side of a table at which they were a guest.
 */
function keepSeats(table: Table, wanted: Wanted, people: PeopleSlice): Table {
  const room: PersonId[] = []
  const remote: PersonId[] = []
  const keep = (ids: readonly PersonId[], before: Mode) => {
    for (const id of ids.map((each) => idNow(people, each))) {
      const side = wanted.get(id)
      if (side === before || (side && (table.zone === 'mixed' || table.zone === side)))
        (side === 'room' ? room : remote).push(id)
    }
  }
  keep(table.room, 'room')
  keep(table.remote, 'remote')
  const { number, zone, language } = table
  return { number, zone, ...defined({ language }), room, remote }
}

/** Two who turned out to be one person keep one seat: the first. */
function withoutDoubles(tables: readonly Table[]): readonly Table[] {
  const seated = new Set<PersonId>()
  const first = (id: PersonId) => !seated.has(id) && seated.add(id)
  return tables.map((table) => ({ ...table, room: table.room.filter(first), remote: table.remote.filter(first) }))
}
