import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { PeopleSlice } from '../people/state.ts'
import { idNow, wantedOf, type GroupsSees, type Wanted } from './pool.ts'
import { groupOf } from './standing.ts'
import { membersOfGroup } from './standing-members.ts'
import { membersOf, type GroupOfTable, type StandingRound, type Table } from './state.ts'

/** As far as it matters for who sits where. */
type GroupTables = Pick<StandingRound, 'tables' | 'wasAt'>

/** The tables of groups with those who are here: whoever sits stays, and nobody sits who is not here. */
export function standingTables(state: GroupsSees, round: GroupTables): readonly Table[] {
  const members = round.tables.map((table) => membersAt(state, table))
  return seated(round, wantedOf(state, 'here'), state.people.mergedInto, ...members)
}

/** The same where somebody sits with this group from now on. */
export function tablesWith(state: GroupsSees, round: GroupTables, personId: PersonId, number: number) {
  const others = (ids: readonly PersonId[]) => ids.filter((id) => idNow(state.people, id) !== personId)
  const tables = round.tables.map((table) => ({ ...table, room: others(table.room), remote: others(table.remote) }))
  return standingTables(state, { tables, wasAt: round.wasAt.set(personId, number) })
}

const NOBODY: ReadonlySet<PersonId> = new Set()

function membersAt({ groups, people }: GroupsSees, { groupId }: GroupOfTable): ReadonlySet<PersonId> {
  const group = groupId && groupOf(groups.standing, groupId)
  return group ? membersOfGroup(group, people) : NOBODY
}

/** `members` are those of each table's group. */
type Circumstances = [wanted: Wanted, mergedInto: PeopleSlice['mergedInto'], ...members: ReadonlySet<PersonId>[]]

const seated = memo(
  ({ tables, wasAt }: GroupTables, ...[wanted, mergedInto, ...members]: Circumstances): readonly Table[] => {
    const numberOf = new Map<PersonId, number>()
    const seat = (ids: Iterable<PersonId>, number: number) => {
      for (const id of ids) {
        const now = mergedInto.get(id) ?? id
        if (wanted.has(now) && !numberOf.has(now)) numberOf.set(now, number)
      }
    }
    // What is said first counts: who sits stays; who sat goes back; then the first group that is theirs.
    for (const table of tables) seat(membersOf(table), table.number)
    for (const [id, number] of wasAt.entries()) seat([id as PersonId], number)
    tables.forEach((table, at) => seat(members[at] ?? [], table.number))
    const at = Map.groupBy(numberOf.keys(), (id) => numberOf.get(id))
    return tables.map((table) => withSeats(table, at.get(table.number) ?? [], wanted))
  },
)

function withSeats({ number, zone }: Table, here: readonly PersonId[], wanted: Wanted): Table {
  const on = (side: Mode) => here.filter((id) => wanted.get(id) === side)
  return { number, zone, room: on('room'), remote: on('remote') }
}
