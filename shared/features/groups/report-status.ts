/** What of a report its state follows from: state and wire view both have it. */
export interface ReportFacts {
  readonly fields: { readonly [key: string]: { readonly text: string } }
  readonly ranking?: object | undefined
  readonly handedInAtMs?: number | undefined
  readonly isReopened?: true | undefined
}

/** How far a table is with its report. */
export type ReportStatus = 'nothing' | 'writing' | 'handed_in' | 'handed_in_late' | 'late'

/** How far a table is at an instant; without a deadline nobody is late. */
export function reportStatus(report: ReportFacts, deadlineAtMs: number | undefined, nowMs: number): ReportStatus {
  const { handedInAtMs, isReopened } = report
  const isAfter = (atMs: number) => deadlineAtMs !== undefined && atMs > deadlineAtMs
  if (handedInAtMs !== undefined) return isAfter(handedInAtMs) ? 'handed_in_late' : 'handed_in'
  if (isAfter(nowMs) && !isReopened) return 'late'
  return hasContent(report) ? 'writing' : 'nothing'
}

/** Whether anything is written or ranked. */
export const hasContent = ({ fields, ranking }: ReportFacts): boolean =>
  ranking !== undefined || Object.values(fields).some(({ text }) => text !== '')

/** Whether the table may write at an instant: until it is handed in or the deadline is over, and again once it is reopened. */
export const isWritable = (report: ReportFacts, deadlineAtMs: number | undefined, nowMs: number): boolean =>
  ['nothing', 'writing'].includes(reportStatus(report, deadlineAtMs, nowMs))
