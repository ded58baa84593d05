import { defined } from '../../lib/defined.ts'
import type { PersonId, RoundId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { PeopleSlice } from '../people/state.ts'
import { idNow, type GroupsSees } from './pool.ts'
import { reportAt, reportsOf, type RoundReports, type TableReport } from './report-state.ts'
import { hasContent } from './report-status.ts'
import { groupOf, type StandingGroups } from './standing.ts'
import { membersOf, type GroupsSlice, type PastRound, type Round } from './state.ts'

/** A table as far as its report goes. */
export interface ReportTable {
  readonly number: number
  /** Of a standing group. */
  readonly name?: Localized
  /** How long its report may take, where it is one of a standing group. */
  readonly limitMs?: number
  /** Who sits there, or sat there when the round ended, by who they are now. */
  readonly members: readonly PersonId[]
  /** Who sat there before. */
  readonly left: readonly PersonId[]
}

/** Every round that there was, the one that is on last. */
export const roundsOf = ({ past, round }: GroupsSlice): readonly (PastRound | Round)[] =>
  round ? [...past, round] : past

/** The tables of a round that is on or over, in their order, without those that nobody sits at and that have nothing to say; undefined for any other round. */
export function reportTables(
  { groups, people }: Pick<GroupsSees, 'groups' | 'people'>,
  roundId: RoundId,
): readonly ReportTable[] | undefined {
  const round = roundsOf(groups).find((each) => each.roundId === roundId)
  return round && tablesOf(round, groups.standing, reportsOf(groups.reports, roundId).tables, people.mergedInto)
}

const tablesOf = memo(
  (
    round: PastRound | Round,
    standing: StandingGroups,
    reports: RoundReports['tables'],
    mergedInto: PeopleSlice['mergedInto'],
  ): readonly ReportTable[] => {
    const tables = round.tables.map((table) => tableNow(table, standing, mergedInto))
    const seated = new Set(tables.flatMap(({ members }) => members))
    const isElsewhere = (personId: PersonId) => seated.has(mergedInto.get(personId) ?? personId)
    return tables.filter(
      ({ number, members }) => members.length > 0 || hasToSay(reportAt({ tables: reports }, number), isElsewhere),
    )
  },
)

/** Whether a table reports that nobody sits at any more: it wrote something, was called, or its rapporteur went to no other one. */
const hasToSay = (report: TableReport, isElsewhere: (personId: PersonId) => boolean): boolean =>
  hasContent(report) ||
  report.called !== undefined ||
  (report.rapporteur !== undefined && !isElsewhere(report.rapporteur))

const tableNow = memo(
  (
    { number, groupId, name, ...table }: (PastRound | Round)['tables'][number],
    standing: StandingGroups,
    mergedInto: PeopleSlice['mergedInto'],
  ): ReportTable => {
    const left = table.left ?? []
    const members = 'members' in table ? table.members.filter((id) => !left.includes(id)) : membersOf(table)
    const now = (ids: readonly PersonId[]) => [...new Set(ids.map((id) => mergedInto.get(id) ?? id))]
    const limitMs = groupId && groupOf(standing, groupId)?.limitMs
    return { number, ...defined({ name, limitMs }), members: now(members), left: now(left) }
  },
)

/** Whose own view changes with a report: those at its table, and its rapporteur wherever they are. */
export const readersOf = (table: ReportTable, rapporteur: PersonId | undefined): PersonId[] => [
  ...new Set([...table.members, ...(rapporteur ? [rapporteur] : [])]),
]

/** The table at which each one sits, or sat when the round ended; else the one for which they report. */
export const tableByPerson = memo(
  (tables: readonly ReportTable[], reports: RoundReports, people: PeopleSlice): ReadonlyMap<PersonId, ReportTable> => {
    const reporting = tables.map((table) => [rapporteurNow(people, reportAt(reports, table.number)), table] as const)
    const sitting = tables.flatMap((table) => table.members.map((id) => [id, table] as const))
    return new Map([...reporting.flatMap(([id, table]) => (id ? [[id, table] as const] : [])), ...sitting])
  },
)

/** Who reports for a table by who they are now; nobody once they are erased. */
export function rapporteurNow(
  people: PeopleSlice,
  { rapporteur }: { readonly rapporteur?: PersonId | undefined },
): PersonId | undefined {
  const now = rapporteur && idNow(people, rapporteur)
  return now && !people.people.get(now)?.isErased ? now : undefined
}
