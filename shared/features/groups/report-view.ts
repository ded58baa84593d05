import type { Localized } from '../../lib/languages.ts'
import type { PlenaryOutcome, ReportPart } from './report-state.ts'

/** A part in a language with who wrote it last. */
export interface FieldView {
  readonly version: number
  readonly text: string
  /** Absent once they are erased. */
  readonly by?: string
  readonly atMs: number
}

export interface EndorsementView {
  readonly outcome: PlenaryOutcome
  readonly words?: Localized
  readonly atMs: number
}

/** The options in an order, the best one first. */
export interface RankingView {
  readonly version: number
  readonly order: readonly string[]
}

/** What the reports of a round are to be: all that everybody may know of them before they are published. */
export interface AskedView {
  /** 0 for the first round whose reports were asked for. */
  readonly rank: number
  readonly askedAtMs: number
  readonly deadlineAtMs?: number
  readonly parts: readonly ReportPart[]
  /** What is ranked, by `o1`, `o2`, … */
  readonly options: { readonly [optionId: string]: Localized }
  readonly limitMs: number
  readonly isByHand?: true
  /** The item during which people sat at the tables. */
  readonly itemId?: string
}

/** A report that everybody reads. */
export interface PublishedReportView {
  readonly table: number
  /** Of a standing group. */
  readonly name?: Localized
  readonly rapporteur?: string
  /** A part in each language in which something is written. */
  readonly points?: Localized
  readonly recommendations?: Localized
  readonly order?: readonly string[]
  readonly publishedAtMs: number
  /** The item on which it was called. */
  readonly calledItemId?: string
  /** What the plenary said last. */
  readonly endorsement?: EndorsementView
}

/** Reports of a round as everybody sees them. */
export interface ReportsView extends AskedView {
  /** How many tables there are, and how many of them handed in. */
  readonly tables: number
  readonly handedIn: number
  /** By `t1`, `t2`, … */
  readonly published: { readonly [key: string]: PublishedReportView }
}

/** The report of a table as its people and the podium see it. */
interface OpenReportView {
  readonly table: number
  readonly name?: Localized
  /** By part and language: `points_en`. */
  readonly fields: { readonly [key: string]: FieldView }
  readonly ranking?: RankingView
  readonly handedInAtMs?: number
  readonly isReopened?: true
  readonly publishedAtMs?: number
  readonly calledAtMs?: number
  readonly endorsement?: EndorsementView
}

/** The report of the reader's table. */
export interface MyReportView extends OpenReportView {
  /** Who reports, and whether they are not at the table any more. */
  readonly rapporteur?: { readonly personId: string; readonly name: string; readonly isAway?: true }
  /** Names of those at the table, the reader among them. */
  readonly people: { readonly [personId: string]: string }
}

/** The report of a table as the podium sees it; people are named by their ids. */
export interface PodiumReportView extends OpenReportView {
  readonly rapporteur?: string
  readonly members: readonly string[]
  /** Who sat there before. */
  readonly left: readonly string[]
  readonly calledItemId?: string
  readonly limitMs?: number
  /** What the plenary said before, by `e1`, `e2`, …, the first one first. */
  readonly before?: { readonly [key: string]: EndorsementView }
}

/** Reports of a round as the podium sees them; without `askedAtMs` nobody asked for any yet. */
export interface PodiumReportsView extends Partial<AskedView> {
  readonly startedAtMs: number
  readonly isOn?: true
  readonly tables: { readonly [key: string]: PodiumReportView }
}
