import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { RoundId, TextId } from '../../lib/ids.ts'
import { localizedOf } from '../../lib/languages.ts'
import type { GroupsEvent } from './messages.ts'
import type { reportEvents } from './messages-reports.ts'
import {
  fieldKey,
  reportAt,
  reportsOf,
  tableKey,
  type AskedReports,
  type ReportField,
  type RoundReports,
  type TableReport,
} from './report-state.ts'
import type { GroupsSlice } from './state.ts'

type ReportEvent = Extract<GroupsEvent, { type: keyof typeof reportEvents }>
type Of = { readonly roundId: RoundId; readonly table: number }

/** What each event does to the reports of the tables. */
export const evolveReports: Evolve<GroupsSlice, ReportEvent> = {
  'groups.rapporteur_chosen': (slice, event) =>
    changeReport(slice, event, (report) => ({ ...report, rapporteur: event.personId })),

  'groups.reports_asked': (slice, { roundId, deadlineAtMs, parts, optionTexts, limitMs }, { atMs, text }) => {
    const options = optionTexts.map((id) => localizedOf(text(id)))
    return changeRound(slice, roundId, (reports) => ({
      ...reports,
      asked: { atMs, ...defined({ deadlineAtMs }), parts, options, limitMs },
    }))
  },

  'groups.report_deadline_moved': (slice, { roundId, deadlineAtMs }) =>
    changeAsked(slice, roundId, (asked) => ({ ...asked, deadlineAtMs })),

  'groups.report_call_set': (slice, { roundId, by }) =>
    changeAsked(slice, roundId, ({ isByHand: _before, ...asked }) => ({
      ...asked,
      ...(by === 'hand' && { isByHand: true as const }),
    })),

  'groups.report_written': (slice, event, context) =>
    changeReport(slice, event, (report) => ({
      ...report,
      fields: { ...report.fields, [fieldKey(event.part, event.language)]: written(event, context) },
    })),

  'groups.options_ranked': (slice, event) =>
    changeReport(slice, event, (report) => ({
      ...report,
      ranking: { version: event.version, order: event.order },
    })),

  'groups.report_submitted': (slice, event, { atMs }) =>
    changeReport(slice, event, ({ isReopened: _over, ...report }) => ({ ...report, handedInAtMs: atMs })),

  // What everybody read may be another text now: they read it again once it is published again.
  'groups.report_reopened': (slice, event) =>
    changeReport(slice, event, ({ handedInAtMs: _in, publishedAtMs: _read, ...report }) => ({
      ...report,
      isReopened: true,
    })),

  'groups.reports_called': (slice, { roundId, itemId, called }, { atMs }) =>
    called.reduce(
      (next, { table }) =>
        changeReport(next, { roundId, table }, (report) => ({ ...report, called: { itemId, atMs } })),
      slice,
    ),

  'groups.report_endorsed': (slice, event, { atMs, text }) =>
    changeReport(slice, event, (report) => {
      const words = event.wordsText && localizedOf(text(event.wordsText))
      return {
        ...report,
        endorsements: [...report.endorsements, { outcome: event.outcome, ...defined({ words }), atMs }],
      }
    }),

  'groups.report_published': (slice, event, { atMs }) =>
    changeReport(slice, event, (report) => ({ ...report, publishedAtMs: atMs })),

  'groups.report_unpublished': (slice, event) =>
    changeReport(slice, event, ({ publishedAtMs: _read, ...report }) => report),
}

const changeRound = (
  slice: GroupsSlice,
  roundId: RoundId,
  change: (reports: RoundReports) => RoundReports,
): GroupsSlice => ({
  ...slice,
  reports: { ...slice.reports, [roundId]: change(reportsOf(slice.reports, roundId)) },
})

const changeAsked = (
  slice: GroupsSlice,
  roundId: RoundId,
  change: (asked: AskedReports) => AskedReports,
): GroupsSlice =>
  changeRound(slice, roundId, (reports) => (reports.asked ? { ...reports, asked: change(reports.asked) } : reports))

const changeReport = (
  slice: GroupsSlice,
  { roundId, table }: Of,
  change: (report: TableReport) => TableReport,
): GroupsSlice =>
  changeRound(slice, roundId, (reports) => ({
    ...reports,
    tables: { ...reports.tables, [tableKey(table)]: change(reportAt(reports, table)) },
  }))

type Written = Extract<ReportEvent, { type: 'groups.report_written' }>

function written({ text, version }: Written, context: EvolveContext): ReportField {
  const { actor, atMs } = context
  const by = actor.kind === 'person' ? actor.personId : undefined
  return { version, text: read(text, context), atMs, ...defined({ by }) }
}

function read(id: TextId | undefined, { text }: EvolveContext): string {
  const body = id && text(id)
  return typeof body === 'string' ? body : ''
}
