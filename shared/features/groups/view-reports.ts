import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { LANGUAGES, type Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import { livingPerson, type PeopleSlice } from '../people/state.ts'
import type { GroupsSees } from './pool.ts'
import {
  fieldKey,
  optionId,
  reportAt,
  reportsOf,
  tableKey,
  type AskedReports,
  type RoundReports,
  type TableReport,
  type WrittenPart,
} from './report-state.ts'
import { rapporteurNow, reportTables, roundsOf, tableByPerson, type ReportTable } from './report-tables.ts'
import type {
  AskedView,
  FieldView,
  MyReportView,
  PodiumReportsView,
  PodiumReportView,
  PublishedReportView,
  ReportsView,
} from './report-view.ts'
import type { GroupsSlice, PastRound, Round } from './state.ts'
import { viewHallGroups } from './view-public.ts'
import type { GroupsMe, GroupsView, HallGroupsView, PodiumGroupsView } from './view.ts'

/** A round whose reports somebody looks at. */
interface Seen {
  readonly round: PastRound | Round
  readonly reports: RoundReports
  readonly tables: readonly ReportTable[]
  readonly people: PeopleSlice
}

const seenRounds = (state: Pick<GroupsSees, 'groups' | 'people'>): readonly Seen[] =>
  roundsOf(state.groups).map((round) => ({
    round,
    reports: reportsOf(state.groups.reports, round.roundId),
    tables: reportTables(state, round.roundId) ?? [],
    people: state.people,
  }))

/** The tables as the hall sees them, with what they report: what is asked for, how many handed in, and what is published. */
export const viewHallWithReports = (state: GroupsSees): HallGroupsView =>
  withReports(viewHallGroups(state), viewHall(state.groups, state.people))

const withReports = memo((groups: GroupsView, reports: HallGroupsView['reports']): HallGroupsView => ({
  ...groups,
  reports,
}))

const viewHall = memo((groups: GroupsSlice, people: PeopleSlice): HallGroupsView['reports'] => {
  const asked = seenRounds({ groups, people }).filter(({ reports }) => reports.asked)
  return Object.fromEntries(asked.map((seen, rank) => [seen.round.roundId, viewPublic(seen, rank)]))
})

function viewPublic({ round, reports, tables, people }: Seen, rank: number): ReportsView {
  const published = tables.flatMap((table): [string, PublishedReportView][] => {
    const report = reportAt(reports, table.number)
    const { publishedAtMs } = report
    return publishedAtMs === undefined
      ? []
      : [[tableKey(table.number), viewPublished({ ...report, publishedAtMs }, table, people)]]
  })
  return {
    ...viewAsked(reports.asked!, round, rank),
    tables: tables.length,
    handedIn: tables.filter(({ number }) => reportAt(reports, number).handedInAtMs !== undefined).length,
    published: Object.fromEntries(published),
  }
}

function viewAsked(asked: AskedReports, { itemId }: PastRound | Round, rank: number): AskedView {
  const { atMs, options, ...terms } = asked
  return {
    rank,
    askedAtMs: atMs,
    ...terms,
    options: Object.fromEntries(options.map((option, at) => [optionId(at), option])),
    ...defined({ itemId }),
  }
}

type Published = TableReport & { readonly publishedAtMs: number }

function viewPublished(report: Published, { number, name }: ReportTable, people: PeopleSlice): PublishedReportView {
  const rapporteur = rapporteurNow(people, report)
  return defined({
    table: number,
    name,
    rapporteur: rapporteur && livingPerson(people, rapporteur)?.name,
    points: inAllLanguages(report, 'points'),
    recommendations: inAllLanguages(report, 'recommendations'),
    order: report.ranking?.order,
    publishedAtMs: report.publishedAtMs,
    calledItemId: report.called?.itemId,
    endorsement: report.endorsements.at(-1),
  })
}

/** A part in every language in which something is written; undefined where nothing is. */
export function inAllLanguages({ fields }: TableReport, part: WrittenPart): Localized | undefined {
  const texts = LANGUAGES.flatMap((language) => {
    const text = fields[fieldKey(part, language)]?.text
    return text ? [[language, text] as const] : []
  })
  return texts.length > 0 ? Object.fromEntries(texts) : undefined
}

/** The reports as the podium sees them, by round. */
export const viewPodiumReports = memo((groups: GroupsSlice, people: PeopleSlice): PodiumGroupsView['reports'] =>
  Object.fromEntries(
    seenRounds({ groups, people }).map((seen) => [seen.round.roundId, viewForPodium(seen, groups.round)]),
  ),
)

function viewForPodium({ round, reports, tables, people }: Seen, on: Round | undefined): PodiumReportsView {
  return {
    ...(reports.asked && viewAsked(reports.asked, round, 0)),
    ...defined({ itemId: round.itemId }),
    startedAtMs: round.startedAtMs,
    ...(round === on && { isOn: true as const }),
    tables: Object.fromEntries(
      tables.map((table) => [tableKey(table.number), viewTable(table, reportAt(reports, table.number), people)]),
    ),
  }
}

const viewTable = memo((table: ReportTable, report: TableReport, people: PeopleSlice): PodiumReportView => {
  const before = report.endorsements.slice(0, -1).map((each, at) => [`e${at + 1}`, each] as const)
  return defined({
    ...viewOpen(table, report, people),
    rapporteur: rapporteurNow(people, report),
    members: table.members,
    left: table.left,
    calledItemId: report.called?.itemId,
    limitMs: table.limitMs,
    before: before.length > 0 ? Object.fromEntries(before) : undefined,
  })
})

function viewOpen({ number, name }: ReportTable, report: TableReport, people: PeopleSlice) {
  const { fields, ranking, handedInAtMs, isReopened, publishedAtMs, called, endorsements } = report
  return defined({
    table: number,
    name,
    fields: Object.fromEntries(
      Object.entries(fields).map(([key, { by, ...field }]): [string, FieldView] => [
        key,
        { ...field, ...defined({ by: by && livingPerson(people, by)?.name }) },
      ]),
    ),
    ranking,
    handedInAtMs,
    isReopened,
    publishedAtMs,
    calledAtMs: called?.atMs,
    endorsement: endorsements.at(-1),
  })
}

/** What somebody sees of the reports of their own tables: who reports at the one that is on, and every report that they may write at. */
export function viewMyReports(state: GroupsSees, personId: PersonId): Pick<GroupsMe, 'rapporteur' | 'reports'> {
  if (!livingPerson(state.people, personId)) return {}
  const own = seenRounds(state)
    .filter(({ reports }) => reports.asked || Object.keys(reports.tables).length > 0)
    .flatMap((seen) => {
      const report = viewMine(seen, personId)
      return report ? [{ seen, report }] : []
    })
  const asked = own.filter(({ seen }) => seen.reports.asked)
  const now = own.find(({ seen }) => seen.round === state.groups.round)
  return defined({
    rapporteur: now?.report.rapporteur?.personId,
    reports:
      asked.length > 0
        ? Object.fromEntries(asked.map(({ seen, report }) => [seen.round.roundId, report] as const))
        : undefined,
  })
}

function viewMine({ reports, tables, people }: Seen, personId: PersonId): MyReportView | undefined {
  const table = tableByPerson(tables, reports, people).get(personId)
  if (!table) return undefined
  const report = reportAt(reports, table.number)
  return {
    ...viewOpen(table, report, people),
    ...defined({ rapporteur: viewRapporteur(table, rapporteurNow(people, report), people) }),
    people: Object.fromEntries(
      table.members.flatMap((id) => {
        const name = livingPerson(people, id)?.name
        return name === undefined ? [] : [[id, name] as const]
      }),
    ),
  }
}

function viewRapporteur(
  { members }: ReportTable,
  personId: PersonId | undefined,
  people: PeopleSlice,
): MyReportView['rapporteur'] {
  const name = personId && livingPerson(people, personId)?.name
  if (!personId || name === undefined) return undefined
  return { personId, name, ...(!members.includes(personId) && { isAway: true }) }
}
