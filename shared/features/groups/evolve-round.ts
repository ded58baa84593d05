import { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { Evolve, Listen } from '../../lib/feature.ts'
import type { Mode } from '../../lib/mode.ts'
import type { TechnicalPauseEvent } from '../agenda/state.ts'
import type { GroupsEvent } from './messages.ts'
import {
  membersOf,
  standingSince,
  type GroupsSlice,
  type PastRound,
  type Round,
  type RoundTable,
  type Seat,
  type Table,
} from './state.ts'

type Started = Extract<GroupsEvent, { type: 'groups.round_started' }>

/** What happens to a round that is on. */
export const evolveRound = {
  'groups.round_started': ({ draft, ...slice }, event, { atMs }) => {
    if (!draft?.drawn) return slice
    const { room: _room, remote: _remote, draw, drawn, ...settings } = draft
    return { ...slice, round: { ...settings, ...begun(event, atMs), draws: draw, quality: drawn.quality } }
  },

  'groups.tables_changed': (slice, { tables }) =>
    changeRound(slice, (round) => ({
      ...withTables(round, tables),
      settled: round.settled + 1,
    })),

  'groups.extended': (slice, { endsAtMs }) => changeRound(slice, (round) => ({ ...round, endsAtMs })),

  'groups.round_ended': ({ round, ...slice }, _event, { atMs }) =>
    round ? { ...slice, past: [...slice.past, pastRound(round, atMs)] } : slice,
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

/** What a technical pause takes from the tables is given back at their end. */
export const hearTechnicalPause: Listen<GroupsSlice, TechnicalPauseEvent> = {
  'meeting.technical_pause_began': (slice, _event, { atMs }) => ({ standsSinceMs: atMs, ...slice }),
  'meeting.technical_pause_ended': (slice, _event, { atMs }) => {
    const sinceMs = standingSince(slice)
    const { standsSinceMs: _over, ...running } = slice
    if (sinceMs === undefined) return running
    return changeRound(running, (round) => ({ ...round, endsAtMs: round.endsAtMs + atMs - sinceMs }))
  },
}

const changeRound = (slice: GroupsSlice, change: (round: Round) => Round): GroupsSlice =>
  slice.round ? { ...slice, round: change(slice.round) } : slice

const begun = ({ endsAtMs, itemId, tables }: Started, startedAtMs: number) => ({
  ...defined({ itemId }),
  startedAtMs,
  endsAtMs,
  tables: tables.map((table): RoundTable => ({ ...table, left: [] })),
  seats: BucketMap.from(tables.flatMap(seatsAt)),
  settled: 0,
})

const seatsAt = ({ number, room, remote }: Table): (readonly [string, Seat])[] => [
  ...room.map((id) => [id, seat(number, 'room')] as const),
  ...remote.map((id) => [id, seat(number, 'remote')] as const),
]

const seat = (table: number, side: Mode): Seat => ({ table, side })

/** The round with these tables as they are now; who is not at one of them any more has left it. */
function withTables(round: Round, changed: readonly Table[]): Round {
  const before = new Map(round.tables.map((table) => [table.number, table]))
  const gone = changed.flatMap((table) => membersOf(before.get(table.number) ?? { room: [], remote: [] }))
  const freed = gone.reduce((seats, id) => seats.delete(id), round.seats)
  const seats = changed.flatMap(seatsAt).reduce((all, [id, each]) => all.set(id, each), freed)
  const after = new Map(
    changed.map((table) => [table.number, { ...table, left: leftAt(table, before.get(table.number)) }]),
  )
  const opened = [...after.values()].filter(({ number }) => !before.has(number))
  return { ...round, seats, tables: [...round.tables.map((table) => after.get(table.number) ?? table), ...opened] }
}

function leftAt(table: Table, before: RoundTable | undefined): RoundTable['left'] {
  if (!before) return []
  const here = new Set(membersOf(table))
  return [...new Set([...before.left, ...membersOf(before)])].filter((id) => !here.has(id))
}

function pastRound(
  { endsAtMs: _planned, seats: _seats, settled: _settled, tables, ...drawn }: Round,
  endedAtMs: number,
): PastRound {
  return {
    ...drawn,
    endedAtMs,
    tables: tables.map(({ number, zone, left, ...table }) => ({
      number,
      zone,
      members: [...membersOf(table), ...left],
    })),
  }
}
