import { csvOf } from '../../lib/csv.ts'
import type { Export } from '../../lib/feature.ts'
import { textIn, type Language, type Localized } from '../../lib/languages.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { livingPerson } from '../people/state.ts'
import type { GroupsSees } from './pool.ts'
import type { GroupOfTable, Table } from './state.ts'
import type { SomeTables } from './table-links.ts'
import { remoteWay } from './ways.ts'

type TablesOf = (state: GroupsSees) => SomeTables

const published: TablesOf = ({ groups }) => groups.round?.tables ?? []
const drawn: TablesOf = ({ groups }) => groups.draft?.drawn?.tables ?? []

/** Who sits where, as files: of the tables that people sit at, and of those that are drawn and not published. */
export const tableFiles = {
  'tables.csv': tablesFile(published),
  'draft-tables.csv': tablesFile(drawn),
  'breakout-rooms.csv': roomsFile(published),
  'draft-breakout-rooms.csv': roomsFile(drawn),
} satisfies { readonly [fileName: string]: Export<GroupsSees> }

const SIDES: readonly Mode[] = ['room', 'remote']

const COLUMNS = ['table', 'group', 'where', 'side', 'name', 'organisation', 'link', 'instruction'] as const

function tablesFile(tablesOf: TablesOf): Export<GroupsSees> {
  return {
    by: PODIUM_ROLES,
    contentType: 'text/csv',
    body: (state, { language }) => {
      const tables = tablesOf(state)
      return csvOf([[...COLUMNS], ...tables.flatMap((table) => rowsOf(state, { table, tables, language }))])
    },
  }
}

interface Reading {
  readonly table: Table & GroupOfTable
  readonly tables: SomeTables
  readonly language: Language
}

function rowsOf(state: GroupsSees, { table, tables, language }: Reading): string[][] {
  const { number, zone, name = {} } = table
  const way = remoteWay(state.groups.places, table, tables)
  const ofRemote = [way.url ?? '', textIn(way.instruction ?? {}, language).text]
  return SIDES.flatMap((side) =>
    table[side].map((personId) => [
      String(number),
      textIn(name, language).text,
      zone,
      side,
      ...namesOf(state, personId),
      ...(side === 'remote' ? ofRemote : ['', '']),
    ]),
  )
}

function namesOf({ people }: GroupsSees, personId: PersonId): [name: string, organisation: string] {
  const { name = '', organisation = '' } = livingPerson(people, personId) ?? {}
  return [name, organisation]
}

/** The heads of the columns by which Zoom knows a file of rooms assigned beforehand ("Import from CSV"). */
const ZOOM_COLUMNS = ['Pre-assign Room Name', 'Email Address']

const TABLE: Localized = { en: 'Table', ar: 'الطاولة', fr: 'Table', es: 'Mesa', ru: 'Стол', zh: '桌' }

/** For the call's own breakout rooms: who takes part remotely and whose address is on the list. Programs read it, so no mark stands before it. */
function roomsFile(tablesOf: TablesOf): Export<GroupsSees> {
  return {
    by: PODIUM_ROLES,
    contentType: 'text/csv',
    body: (state, { language }) => {
      const rows = tablesOf(state).flatMap((table) =>
        table.remote.flatMap((personId) => {
          const email = livingPerson(state.people, personId)?.email
          return email === undefined ? [] : [[roomName(table, language), email]]
        }),
      )
      return csvOf([ZOOM_COLUMNS, ...rows]).slice(1)
    },
  }
}

const roomName = ({ number, name }: Table & GroupOfTable, language: Language): string =>
  name ? textIn(name, language).text : `${textIn(TABLE, language).text} ${number}`
