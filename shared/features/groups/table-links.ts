import type { GroupsSees } from './pool.ts'
import { membersOf, type GroupOfTable, type Places, type Table } from './state.ts'
import { remoteWay } from './ways.ts'

/** Tables that are drawn, or that people sit at. */
export type SomeTables = readonly (Table & GroupOfTable)[]

/** A link to a table, and the number of the first table that has it. */
export interface TableLink {
  readonly table: number
  readonly url: string
}

/** What may be tested of links before anybody follows them, each once: of the tables that are drawn, else of those that people sit at. */
export function tableLinks({ groups }: Pick<GroupsSees, 'groups'>): readonly TableLink[] {
  const { draft, round, places } = groups
  const tables = draft?.drawn?.tables ?? round?.tables
  const links = tables ? linksOf(tables, places) : linksBefore(places)
  return [...new Map(links.toReversed().map((link) => [link.url, link])).values()].toReversed()
}

const linksOf = (tables: SomeTables, places: Places): readonly TableLink[] =>
  tables
    .filter((table) => table.remote.length > 0 && membersOf(table).length > 0)
    .flatMap((table) => {
      const { url } = remoteWay(places, table, tables)
      return url === undefined ? [] : [{ table: table.number, url }]
    })

/** Nothing is drawn yet: the whole list, or a pattern with the first number. */
function linksBefore({ remote }: Places): readonly TableLink[] {
  if (remote?.kind === 'list') return remote.urls.map((url, at) => ({ table: at + 1, url }))
  return remote?.kind === 'pattern' ? [{ table: 1, url: remote.url.replaceAll('{n}', '1') }] : []
}
