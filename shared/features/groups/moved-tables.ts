import type { PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { membersOf, type Move, type Table } from './state.ts'

/** Who goes where: somebody to a table, and perhaps somebody of it to theirs. */
export type Exchange = Omit<Move, 'number' | 'isUndone'>

/** The tables after a move by hand; everybody stays on their side. */
export function afterMove(tables: readonly Table[], { personId, from, to, with: other }: Exchange): readonly Table[] {
  const goingTo = (id: PersonId) => (id === personId ? to : id === other ? from : undefined)
  const going = (side: Mode) => tables.flatMap((table) => table[side].filter((id) => goingTo(id) !== undefined))
  const seats = (table: Table, side: Mode) => [
    ...table[side].filter((id) => goingTo(id) === undefined),
    ...going(side).filter((id) => goingTo(id) === table.number),
  ]
  return tables.map((table) =>
    table.number === from || table.number === to
      ? { ...table, room: seats(table, 'room'), remote: seats(table, 'remote') }
      : table,
  )
}

/** What takes an exchange back. */
export const reverseOf = ({ personId, from, to, with: other }: Exchange): Exchange => ({
  personId,
  from: to,
  to: from,
  with: other,
})

/** The table at which somebody sits. */
export const tableWith = (tables: readonly Table[], personId: PersonId): Table | undefined =>
  tables.find((table) => membersOf(table).includes(personId))
