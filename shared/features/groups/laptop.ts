import type { PersonId, RoundId } from '../../lib/ids.ts'
import { Chance } from './draw/chance.ts'
import type { TableLife } from './running-state.ts'
import type { Round, Table } from './state.ts'

/** What decides who holds a laptop. */
interface Rules {
  readonly roundId: RoundId
  readonly hosts?: readonly PersonId[] | undefined
}

/** Whether the room needs a laptop at a table to hear those in the call. */
export const needsLaptop = ({ room, remote }: Pick<Table, 'room' | 'remote'>): boolean =>
  room.length > 0 && remote.length > 0

/** Who holds the laptop of a table, shown only where one is needed. */
export const laptopOf = (table: Table & TableLife): PersonId | undefined =>
  needsLaptop(table) ? table.laptop : undefined

/** The holder as long as they sit in the room, else the host there, else one by lot. */
export function laptopFor(table: Table, holder: PersonId | undefined, rules: Rules): PersonId | undefined {
  const { room, number } = table
  if (holder !== undefined && room.includes(holder)) return holder
  if (!needsLaptop(table)) return undefined
  const host = rules.hosts?.find((id) => room.includes(id))
  return host ?? room[new Chance(rules.roundId, `laptop/${number}`).below(room.length)]
}

const NOBODY: readonly PersonId[] = []

/** Who welcomes the others at the tables of a round; nobody where they are those of standing groups. */
export const hostsOf = (round: Round): readonly PersonId[] =>
  (round.kind === 'standing' ? undefined : round.hosts) ?? NOBODY

/** Who welcomes the others at a table. */
export const hostAt = (table: Pick<Table, 'room' | 'remote'>, hosts: readonly PersonId[]): PersonId | undefined =>
  hosts.find((id) => table.room.includes(id) || table.remote.includes(id))
