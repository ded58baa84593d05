import type { Settings } from '../../../shared/features/groups/state.ts'
import type { TableView } from '../../../shared/features/groups/view.ts'
import type { PersonView } from '../../../shared/features/people/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'

type WireTable = OnTheWire<TableView>
type People = { readonly [personId: string]: OnTheWire<PersonView> }

/** Why a table needs a second look, by the id of its words. */
export type TableWarning = 'no_way' | 'no_host' | 'no_remote' | 'no_room' | 'other_tongue'

/** What is to be marked of each table, by its number: not what is so with most of them, which marks nothing. */
export function tableWarnings(
  tables: readonly WireTable[],
  asked: Partial<Settings>,
  people: People,
): ReadonlyMap<number, readonly TableWarning[]> {
  const found = tables.map((table) => ({ table, warnings: warningsOf(table, asked, people) }))
  const often = Map.groupBy(
    found.flatMap(({ warnings }) => warnings),
    (warning) => warning,
  )
  const isRare = (warning: TableWarning) => often.get(warning)!.length * 2 <= tables.length
  return new Map(found.map(({ table, warnings }) => [table.number, warnings.filter(isRare)]))
}

/** What is wrong with a table by what was asked of the draw. */
export function warningsOf(table: WireTable, asked: Partial<Settings>, people: People): readonly TableWarning[] {
  const { members, remote, zone, isWayMissing = false } = table
  const hosts = asked.hosts ?? []
  const isHybrid = zone === 'mixed' && members.length > 0
  const warnings: readonly [TableWarning, boolean][] = [
    ['no_way', isWayMissing],
    ['no_host', hosts.length > 0 && !members.some((id) => hosts.some((host) => host === id))],
    ['no_remote', isHybrid && remote === 0],
    ['no_room', isHybrid && remote === members.length],
    ['other_tongue', strangersAt(table, people) > 0],
  ]
  return warnings.flatMap(([warning, isSo]) => (isSo ? [warning] : []))
}

/** How many people sit at a table of another language than theirs. */
export const otherLanguages = (tables: readonly WireTable[], people: People): number =>
  tables.reduce((sum, table) => sum + strangersAt(table, people), 0)

const strangersAt = ({ language, members }: WireTable, people: People): number =>
  language === undefined ? 0 : members.filter((id) => people[id] && people[id].language !== language).length
