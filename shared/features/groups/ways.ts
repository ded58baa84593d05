import type { Localized } from '../../lib/languages.ts'
import type { GroupOfTable, Places, RemotePlace, Table } from './state.ts'
import type { WayView } from './view.ts'

/** The way for those of a table who are in the room. */
export const roomWay = ({ roomNote }: Places): WayView => (roomNote ? { note: roomNote } : {})

/** The way for those of a table who take part remotely; empty where nothing is set, or a list is too short. `tables` are all of the round. */
export function remoteWay(
  { remote }: Places,
  { number, url }: Table & GroupOfTable,
  tables: readonly Table[],
): WayView {
  if (url) return { url }
  if (!remote) return {}
  if (remote.kind === 'list') return withUrl(remote.urls[inList(tables, number)])
  return remote.kind === 'pattern'
    ? withUrl(numbered(remote.url, number))
    : { instruction: instructionFor(remote, number) }
}

const withUrl = (url: string | undefined): WayView => (url ? { url } : {})

/** Tables of the room have no link of a list. */
const inList = (tables: readonly Table[], number: number): number =>
  tables.filter(({ zone }) => zone !== 'room').findIndex((table) => table.number === number)

const instructionFor = ({ text }: Extract<RemotePlace, { kind: 'instruction' }>, number: number): Localized =>
  Object.fromEntries(Object.entries(text).map(([language, line]) => [language, numbered(line, number)]))

const numbered = (text: string, number: number): string => text.replaceAll('{n}', String(number))
