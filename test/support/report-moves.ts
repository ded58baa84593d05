import { PLENARY_OUTCOMES, reportAt, reportsOf } from '../../shared/features/groups/report-state.ts'
import { rapporteurNow, reportTables, roundsOf, type ReportTable } from '../../shared/features/groups/report-tables.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { acting } from './anything.ts'
import { system } from './given.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const LATER_MS = 7_200_000
const OPTIONS = [{ en: 'First' }, { en: 'Second', ar: 'الثاني' }, { en: 'Third' }]
const ORDERS = [
  ['o1', 'o2', 'o3'],
  ['o3', 'o1', 'o2'],
]

const roundId = ({ groups }: MeetingState): string => roundsOf(groups).at(-1)?.roundId ?? 'nothing'
const tablesOf = (state: MeetingState): readonly ReportTable[] => {
  const last = roundsOf(state.groups).at(-1)
  return (last && reportTables(state, last.roundId)) ?? []
}

/** A table of the last round, and what is known of its report. */
function anyReport(state: MeetingState, at: number) {
  const table = pick(tablesOf(state), at)
  const last = roundsOf(state.groups).at(-1)
  const report = last && table ? reportAt(reportsOf(state.groups.reports, last.roundId), table.number) : undefined
  return {
    of: { roundId: roundId(state), table: table?.number ?? 1 },
    table,
    report,
    member: (by: number) => pick(table?.members ?? [], by) ?? 'nobody',
    rapporteur: report && rapporteurNow(state.people, report),
  }
}

const by = (state: MeetingState, personId: string | undefined) => acting(state.people.people.get(personId ?? ''))
const atMs = ({ groups }: MeetingState) => roundsOf(groups).at(-1)?.startedAtMs ?? 0

/** What may be wished about the reports of the tables. */
export const REPORT_MOVES = {
  iReport: (state, { a, b }) => {
    const { of, member } = anyReport(state, a)
    return [by(state, member(b)), { type: 'groups.choose_rapporteur', ...of, personId: member(a + b) }]
  },
  nameRapporteur: (state, wish) => {
    const { of, member } = anyReport(state, wish.a)
    return [desk(wish), { type: 'groups.choose_rapporteur', ...of, personId: member(wish.b) }]
  },
  askReports: (state, wish) => [
    desk(wish),
    {
      type: 'groups.ask_reports',
      roundId: roundId(state),
      parts: ['points', 'recommendations', 'ranking'],
      options: OPTIONS,
      ...(wish.b % 3 && { deadlineAtMs: atMs(state) + wish.b * LATER_MS }),
    },
  ],
  moveDeadline: (state, wish) => [
    desk(wish),
    {
      type: 'groups.move_report_deadline',
      roundId: roundId(state),
      deadlineAtMs: atMs(state) + (wish.a + 1) * LATER_MS,
    },
  ],
  reportsByHand: (state, wish) => [
    desk(wish),
    { type: 'groups.set_report_call', roundId: roundId(state), by: wish.b % 2 ? 'hand' : 'itself' },
  ],
  writeReport: (state, { a, b, word }) => {
    const { of, member, report } = anyReport(state, a)
    const language = b % 2 ? 'en' : 'ar'
    const version = report?.fields[`points_${language}`]?.version ?? 0
    const text = word === 'aa' ? '' : `Point ${word}`
    return [
      by(state, member(b)),
      { type: 'groups.write_report', ...of, part: 'points', language, text, expects: { version } },
    ]
  },
  rankReport: (state, { a, b }) => {
    const { of, member, report } = anyReport(state, a)
    const version = report?.ranking?.version ?? 0
    return [by(state, member(b)), { type: 'groups.rank_options', ...of, order: ORDERS[b % 2]!, expects: { version } }]
  },
  handIn: (state, { a }) => {
    const { of, rapporteur } = anyReport(state, a)
    return [by(state, rapporteur), { type: 'groups.submit_report', ...of }]
  },
  reopenReport: (state, wish) => [desk(wish), { type: 'groups.reopen_report', ...anyReport(state, wish.a).of }],
  callReports: (state, wish) => [
    desk(wish),
    {
      type: 'groups.call_reports',
      roundId: roundId(state),
      ...(wish.b % 3 === 0 && { tables: [anyReport(state, wish.a).of.table] }),
    },
  ],
  callByItself: (state) => [system, { type: 'groups.call_reports', roundId: roundId(state) }],
  endorse: (state, wish) => [
    desk(wish),
    {
      type: 'groups.endorse',
      ...anyReport(state, wish.a).of,
      outcome: PLENARY_OUTCOMES[wish.b % PLENARY_OUTCOMES.length]!,
      ...(wish.b % 2 && { words: { en: `Words ${wish.word}` } }),
    },
  ],
  publishReport: (state, wish) => [desk(wish), { type: 'groups.publish_report', ...anyReport(state, wish.a).of }],
  hideReport: (state, wish) => [desk(wish), { type: 'groups.unpublish_report', ...anyReport(state, wish.a).of }],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
