import { Temporal } from 'temporal-polyfill'
import type { Export } from '../../lib/feature.ts'
import { textIn, type Language, type Localized } from '../../lib/languages.ts'
import { oneLine, plainLine } from '../../lib/markdown.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { itemOf } from '../agenda/state.ts'
import { livingPerson } from '../people/state.ts'
import type { GroupsSees } from './pool.ts'
import { wordsIn, type ReportWords } from './report-file-words.ts'
import { combinedRanking, type RankedOption } from './report-ranking.ts'
import { optionId, reportAt, reportsOf, type Endorsement, type RoundReports, type TableReport } from './report-state.ts'
import { hasContent } from './report-status.ts'
import { rapporteurNow, reportTables, roundsOf, type ReportTable } from './report-tables.ts'
import type { PastRound, Round } from './state.ts'
import { inAllLanguages } from './view-reports.ts'

/** The reports of every round, to read and to go on with, for those who run the meeting. */
export const reportFiles = {
  'reports.md': {
    by: PODIUM_ROLES,
    contentType: 'text/markdown',
    body: (state, { language }) => markdownOf(state, language),
  },
  'reports.json': {
    by: PODIUM_ROLES,
    contentType: 'application/json',
    body: (state, { language }) => `${JSON.stringify(jsonOf(state, language), null, 2)}\n`,
  },
} satisfies { readonly [fileName: string]: Export<GroupsSees> }

interface Reporting {
  readonly state: GroupsSees
  readonly language: Language
  readonly words: ReportWords
  readonly round: PastRound | Round
  readonly reports: RoundReports
  readonly tables: readonly (readonly [ReportTable, TableReport])[]
}

/** Rounds of which something was asked or reported. */
function reportingRounds(state: GroupsSees, language: Language): readonly Reporting[] {
  return roundsOf(state.groups).flatMap((round): Reporting[] => {
    const reports = reportsOf(state.groups.reports, round.roundId)
    const tables = (reportTables(state, round.roundId) ?? []).map(
      (table) => [table, reportAt(reports, table.number)] as const,
    )
    const isReporting =
      reports.asked ?? tables.some(([, report]) => hasContent(report) || report.endorsements.length > 0)
    return isReporting ? [{ state, language, words: wordsIn(language), round, reports, tables }] : []
  })
}

function markdownOf(state: GroupsSees, language: Language): string {
  const { title } = wordsIn(language)
  const head = `# ${title}: ${plainLine(textIn(state.meeting.title, language).text)}`
  const rounds = reportingRounds(state, language).map(roundInWords)
  return `${[head, ...(rounds.length > 0 ? rounds : [wordsIn(language).nothing])].join('\n\n')}\n`
}

function roundInWords(reporting: Reporting): string {
  const { words, tables } = reporting
  const ranking = combinedOf(reporting)
  return [
    `## ${plainLine(titleOf(reporting))}`,
    ...tables.map(([table, report]) => tableInWords(reporting, table, report)),
    ...(ranking.length > 0
      ? [
          `### ${words.combined}`,
          numbered(ranking.map(({ optionId: id, sum }) => `${plainLine(optionIn(reporting, id))} (${sum})`)),
        ]
      : []),
  ].join('\n\n')
}

function tableInWords(reporting: Reporting, table: ReportTable, report: TableReport): string {
  const { words, state, language } = reporting
  const rapporteur = nameOf(state, report)
  const { handedInAtMs } = report
  const facts = [
    ...(rapporteur === undefined ? [] : [`${words.rapporteur}: ${plainLine(rapporteur)}`]),
    handedInAtMs === undefined ? words.notHandedIn : `${words.handedIn}: ${stamp(state, handedInAtMs)}`,
    ...report.endorsements.map((said) => endorsementInWords(reporting, said)),
  ]
  const parts = (['points', 'recommendations'] as const).flatMap((part) => {
    const text = inAllLanguages(report, part)
    return text ? [`#### ${words[part]}`, inWords(text, language)] : []
  })
  const ranking = report.ranking
    ? [`#### ${words.ranking}`, numbered(report.ranking.order.map((id) => plainLine(optionIn(reporting, id))))]
    : []
  return [`### ${tableName(reporting, table)}`, bullets(facts), ...parts, ...ranking].join('\n\n')
}

function endorsementInWords(
  { words, state, language }: Reporting,
  { outcome, words: said, atMs }: Endorsement,
): string {
  const text = said ? ` (${plainLine(textIn(said, language).text)})` : ''
  return `${words.plenary}: ${words[outcome]}, ${stamp(state, atMs)}${text}`
}

/** In the wanted language, else in the one that it was written in, line by line. */
const inWords = (text: Localized, language: Language): string =>
  textIn(text, language).text.split('\n').map(plainLine).join('  \n')

const bullets = (lines: readonly string[]): string => lines.map((each) => `- ${each}`).join('\n')
const numbered = (lines: readonly string[]): string => lines.map((each, at) => `${at + 1}. ${each}`).join('\n')

const tableName = ({ words, language }: Reporting, { number, name }: ReportTable): string =>
  name ? plainLine(textIn(name, language).text) : `${words.table} ${number}`

function titleOf({ state, round, language, words }: Reporting): string {
  const item = round.itemId && itemOf(state.agenda, round.itemId)
  const title = item ? oneLine(textIn(item.title, language).text) : words.tables
  return `${title}, ${stamp(state, round.startedAtMs)}`
}

const optionIn = ({ reports, language }: Reporting, id: string): string => {
  const option = reports.asked?.options[Number(id.slice(1)) - 1]
  return option ? oneLine(textIn(option, language).text) : id
}

/** In the meeting's zone, with its offset (RFC 3339). */
const stamp = ({ meeting }: GroupsSees, atMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(meeting.zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' })

function nameOf({ people }: GroupsSees, report: TableReport): string | undefined {
  const personId = rapporteurNow(people, report)
  return personId && livingPerson(people, personId)?.name
}

/** The ranks of all tables that handed in added up; empty where fewer than two ranked anything. */
function combinedOf({ reports, tables }: Reporting): readonly RankedOption[] {
  const orders = tables.flatMap(([, { ranking, handedInAtMs }]) =>
    ranking && handedInAtMs !== undefined ? [ranking.order] : [],
  )
  const optionIds = (reports.asked?.options ?? []).map((_option, at) => optionId(at))
  return orders.length > 1 ? combinedRanking(optionIds, orders) : []
}

/** With every language that something was written in: the reader's language decides about titles alone. */
function jsonOf(state: GroupsSees, language: Language): object {
  return {
    meeting: state.meeting.title,
    rounds: reportingRounds(state, language).map((reporting) => {
      const { round, reports, tables } = reporting
      const ranking = combinedOf(reporting)
      return {
        title: titleOf(reporting),
        itemId: round.itemId,
        startedAt: stamp(state, round.startedAtMs),
        deadlineAt: reports.asked?.deadlineAtMs && stamp(state, reports.asked.deadlineAtMs),
        options: reports.asked?.options,
        tables: tables.map(([table, report]) => ({
          table: table.number,
          name: table.name,
          rapporteur: nameOf(state, report),
          handedInAt: report.handedInAtMs && stamp(state, report.handedInAtMs),
          isPublished: report.publishedAtMs !== undefined,
          points: inAllLanguages(report, 'points'),
          recommendations: inAllLanguages(report, 'recommendations'),
          ranking: report.ranking?.order.map((id) => optionIn(reporting, id)),
          plenary: report.endorsements.map(({ outcome, words, atMs }) => ({ outcome, words, at: stamp(state, atMs) })),
        })),
        ...(ranking.length > 0 && {
          combinedRanking: ranking.map(({ optionId: id, sum }) => ({ option: optionIn(reporting, id), sum })),
        }),
      }
    }),
  }
}
