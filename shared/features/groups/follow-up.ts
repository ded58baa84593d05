import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { GroupsEvent } from './messages.ts'
import { sidesNow, type GroupsSees } from './pool.ts'
import { whyOver } from './round-end.ts'
import { tableOf } from './round-tables.ts'
import { changedTables, mergeTarget, settledTables } from './settle.ts'
import { areSeated } from './sides.ts'
import { membersOf, type DrawnRound, type Round, type Table } from './state.ts'
import { writtenTable } from './written-table.ts'

/** What follows at once for the tables of the round that is on from who came, left or changed sides; nothing where all is as it should be. */
export function followUp(state: GroupsSees): readonly GroupsEvent[] {
  const { round } = state.groups
  if (!round || whyOver(state, round)) return []
  const tables = tablesNow(state, round)
  const changed = tables === round.tables ? [] : changedTables(round.tables, tables)
  const seats = changed.length > 0 ? [tablesChanged(round, tables)] : []
  return [...seats, ...mergeNews(state, round, tables)]
}

/** Where exactly those have a seat who are to have one, nothing would be settled: to find that out is cheap. */
const tablesNow = (state: GroupsSees, round: Round): readonly Table[] =>
  round.kind !== 'standing' && areSeated(sidesNow(state, round.from), round.seats)
    ? round.tables
    : settledTables(state, round)

/** The tables that changed, and who sits nowhere any more. */
export function tablesChanged({ roundId, tables: before }: Round, now: readonly Table[]): GroupsEvent {
  const changed = changedTables(before, now)
  const numbers = new Set(changed.map(({ number }) => number))
  const seated = new Set(changed.flatMap(membersOf))
  const sat = before.filter(({ number }) => numbers.has(number)).flatMap(membersOf)
  const freed = sat.filter((id) => !seated.has(id))
  return { type: 'groups.tables_changed', roundId, tables: changed.map(writtenTable), freed }
}

/** What those hear who sit alone, where it is news: another table, or that there is none any more. */
export function mergeNews(state: GroupsSees, round: Round, tables: readonly Table[]): readonly GroupsEvent[] {
  if (round.kind === 'standing') return []
  const { taken, alone } = occupied(tables)
  return alone.flatMap((table) => {
    const [personId] = membersOf(table)
    const offer = tableOf(round, table.number)?.merge
    const own = offer && offer.personId === personId ? offer : undefined
    const isSaid = own !== undefined && taken.has(own.to)
    return isSaid || !personId ? [] : newsFor({ state, round, table: table.number, personId }, own !== undefined)
  })
}

const occupied = memo((tables: readonly Table[]) => ({
  taken: new Set(tables.flatMap((table) => (membersOf(table).length > 0 ? table.number : []))),
  alone: tables.filter(({ room, remote }) => room.length + remote.length === 1),
}))

interface Alone {
  readonly state: GroupsSees
  readonly round: DrawnRound
  readonly table: number
  readonly personId: PersonId
}

function newsFor({ state, round, table, personId }: Alone, wasOffered: boolean): readonly GroupsEvent[] {
  const about = { roundId: round.roundId, table, personId }
  const to = mergeTarget(state, round, personId)
  if (to !== undefined) return [{ type: 'groups.merge_offered', ...about, to }]
  return wasOffered ? [{ type: 'groups.merge_withdrawn', ...about }] : []
}
