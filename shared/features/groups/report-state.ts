import type { ItemId, PersonId, RoundId } from '../../lib/ids.ts'
import type { Language, Localized } from '../../lib/languages.ts'

/** What a report may be asked to have. */
export const REPORT_PARTS = ['points', 'recommendations', 'ranking'] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** The parts that are written in words, each in any language. */
export const WRITTEN_PARTS = ['points', 'recommendations'] as const satisfies readonly ReportPart[]
export type WrittenPart = (typeof WRITTEN_PARTS)[number]

/** What the plenary says to a report. */
export const PLENARY_OUTCOMES = ['endorsed', 'endorsed_with_changes', 'not_endorsed', 'noted'] as const
export type PlenaryOutcome = (typeof PLENARY_OUTCOMES)[number]

/** Characters of one part in one language: what is read in ten minutes, and listened to. */
export const MOST_REPORT_CHARACTERS = 2000

/** So many things are ranked at the most: one table compares no more of them in a session. */
export const MOST_OPTIONS = 30

/** One part in one language, with who wrote it last. */
export interface ReportField {
  /** 1 when first written, one more with each change: whoever changes it names what they saw. */
  readonly version: number
  /** Empty where it was taken away again, and once it is erased. */
  readonly text: string
  readonly by?: PersonId
  readonly atMs: number
}

/** The options of a table in its order, the best one first. */
export interface Ranking {
  readonly version: number
  /** `o1`, `o2`, … */
  readonly order: readonly string[]
}

export interface Endorsement {
  readonly outcome: PlenaryOutcome
  readonly words?: Localized
  readonly atMs: number
}

/** What the people of one table report. */
export interface TableReport {
  readonly rapporteur?: PersonId
  /** By part and language: `points_en`. */
  readonly fields: { readonly [key: string]: ReportField }
  readonly ranking?: Ranking
  readonly handedInAtMs?: number
  /** Writable again, whatever the deadline. */
  readonly isReopened?: true
  readonly publishedAtMs?: number
  /** When its rapporteur was put into the queue of an item for the last time. */
  readonly called?: { readonly itemId: ItemId; readonly atMs: number }
  /** What the plenary said, the last word last. */
  readonly endorsements: readonly Endorsement[]
}

/** What those who run the meeting asked all tables of a round to report. */
export interface AskedReports {
  readonly atMs: number
  readonly deadlineAtMs?: number
  readonly parts: readonly ReportPart[]
  /** What is ranked. */
  readonly options: readonly Localized[]
  /** How long a rapporteur may speak whose group has no limit of its own. */
  readonly limitMs: number
  /** They are not called by themselves when a part for reports opens. */
  readonly isByHand?: true
}

/** The reports of a round; `tables` by `t1`, `t2`, … and only those of which there is something to say. */
export interface RoundReports {
  readonly roundId: RoundId
  readonly asked?: AskedReports
  readonly tables: { readonly [key: string]: TableReport }
}

/** By round, in the order in which something was first said of their reports. */
export interface Reports {
  readonly [roundId: RoundId]: RoundReports
}

export const noReports: Reports = {}

const NO_REPORT_YET: TableReport = { fields: {}, endorsements: [] }

/** Under which key the report of a table stands. */
export const tableKey = (table: number): string => `t${table}`

/** Under which key a part in a language stands. */
export const fieldKey = (part: WrittenPart, language: Language): string => `${part}_${language}`

/** How the option at a place, from 0, is called. */
export const optionId = (at: number): string => `o${at + 1}`

/** The reports of a round; none where nothing was said of them. */
export const reportsOf = (reports: Reports, roundId: RoundId): RoundReports =>
  (Object.hasOwn(reports, roundId) && reports[roundId]) || { roundId, tables: NO_TABLES }

/** One object, so that what was worked out of it is known again. */
const NO_TABLES: RoundReports['tables'] = {}

/** The report of a table; empty where nothing was said of it. */
export const reportAt = ({ tables }: Pick<RoundReports, 'tables'>, table: number): TableReport =>
  tables[tableKey(table)] ?? NO_REPORT_YET
