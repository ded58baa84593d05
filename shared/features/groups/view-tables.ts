import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { TableLife } from './running-state.ts'
import { membersOf, type GroupOfTable, type Places, type Table } from './state.ts'
import { viewTableNews } from './view-running.ts'
import type { TablesView, TableView } from './view.ts'
import { remoteWay, roomWay } from './ways.ts'

/** The tables at which somebody sits, with who and how they get there. */
export const viewTables = memo(
  (tables: readonly SomeTable[], places: Places, hosts: readonly PersonId[] = NOBODY): TablesView => {
    const inList = places.remote?.kind === 'list' ? tables : NONE
    return Object.fromEntries(
      tables
        .filter((table) => membersOf(table).length > 0)
        .map((table) => [`t${table.number}`, viewWithNews(table, places, hosts, inList)]),
    )
  },
)

/** Drawn, or of a round that is on. */
type SomeTable = Table & GroupOfTable & TableLife

const NOBODY: readonly PersonId[] = []
/** Where the way to a table does not depend on the others. */
const NONE: readonly SomeTable[] = []

const viewWithNews = memo(
  (table: SomeTable, ...[places, hosts, tables]: [Places, readonly PersonId[], readonly SomeTable[]]): TableView => ({
    ...viewTable(table, places, tables),
    ...viewTableNews(table, hosts),
  }),
)

function viewTable(table: Table & GroupOfTable, places: Places, tables: readonly Table[]): TableView {
  const { number, zone, groupId, name, language, room, remote } = table
  const forRemote = remote.length > 0 ? remoteWay(places, table, tables) : {}
  const isWayMissing = remote.length > 0 && !forRemote.url && !forRemote.instruction
  return {
    number,
    zone,
    ...defined({ groupId, name, language }),
    members: membersOf(table),
    remote: remote.length,
    ...(room.length > 0 && roomWay(places)),
    ...forRemote,
    ...(isWayMissing && { isWayMissing }),
  }
}
