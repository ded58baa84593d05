import { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { ItemId, PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { hostsOf, laptopFor } from './laptop.ts'
import { membersOf, type GroupsSlice, type Round, type RoundTable, type Seat, type Table } from './state.ts'

/** How a round begins. */
interface Start extends Pick<Round, 'roundId' | 'endsAtMs' | 'prompt'> {
  readonly itemId?: ItemId | undefined
  readonly tables: readonly Omit<RoundTable, 'left'>[]
  readonly hosts?: readonly PersonId[] | undefined
}

/** What every round has in its first moment. */
export const begun = ({ roundId, endsAtMs, itemId, prompt, tables, hosts }: Start, startedAtMs: number) => ({
  ...defined({ itemId, prompt }),
  startedAtMs,
  endsAtMs,
  tables: tables.map((table): RoundTable => ({
    ...table,
    ...laptopAt(table, undefined, { roundId, hosts }),
    left: [],
  })),
  seats: BucketMap.from(tables.flatMap(seatsAt)),
  wasAt: BucketMap.empty<number>(),
  messages: [],
  settled: 0,
})

/** The slice with another round, where one is on. */
export const changeRound = (slice: GroupsSlice, change: (round: Round) => Round): GroupsSlice =>
  slice.round ? { ...slice, round: change(slice.round) } : slice

/** The table of a number among those of a round, those where nobody sits any more among them. */
export const tableOf = ({ tables }: Pick<Round, 'tables'>, number: number | undefined): RoundTable | undefined =>
  tables.find((table) => table.number === number)

/** The round with one table changed in what does not touch its seats. */
export const withTable = (round: Round, number: number, change: (table: RoundTable) => RoundTable): Round => ({
  ...round,
  tables: round.tables.map((table) => (table.number === number ? change(table) : table)),
})

/** The round with these tables as they are now; who is not at one of them any more has left it. */
export function withTables(round: Round, changed: readonly Table[]): Round {
  const before = new Map(round.tables.map((table) => [table.number, table]))
  const gone = changed.flatMap((table) => membersOf(before.get(table.number) ?? { room: [], remote: [] }))
  const freed = gone.reduce((seats, id) => seats.delete(id), round.seats)
  const seats = changed.flatMap(seatsAt).reduce((all, [id, each]) => all.set(id, each), freed)
  const without = gone.filter((id) => !seats.has(id))
  const wasAt = without.reduce((all, id) => all.set(id, round.seats.get(id)?.table ?? 0), round.wasAt)
  const after = new Map(changed.map((table) => [table.number, follow(table, before.get(table.number), round)]))
  const opened = [...after.values()].filter(({ number }) => !before.has(number))
  const tables = [...round.tables.map((table) => after.get(table.number) ?? table), ...opened]
  return { ...round, seats, wasAt, tables }
}

const seatsAt = ({ number, room, remote }: Table): (readonly [string, Seat])[] => [
  ...room.map((id) => [id, seat(number, 'room')] as const),
  ...remote.map((id) => [id, seat(number, 'remote')] as const),
]

const seat = (table: number, side: Mode): Seat => ({ table, side })

/** A table with others at it: all else of it stays, as far as it is not about somebody who left. */
function follow(table: Table, before: RoundTable | undefined, round: Round): RoundTable {
  const { laptop, merge, ...kept } = before ?? { left: [] }
  const members = membersOf(table)
  const isStillAlone = merge && members.length === 1 && members[0] === merge.personId
  return {
    ...kept,
    ...table,
    ...laptopAt(table, laptop, { roundId: round.roundId, hosts: hostsOf(round) }),
    ...(isStillAlone && { merge }),
    left: leftAt(table, before),
  }
}

const laptopAt = (...of: Parameters<typeof laptopFor>) => defined({ laptop: laptopFor(...of) })

function leftAt(table: Table, before: RoundTable | undefined): RoundTable['left'] {
  if (!before) return []
  const here = new Set(membersOf(table))
  return [...new Set([...before.left, ...membersOf(before)])].filter((id) => !here.has(id))
}
