import type { RoundId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'

/** The report of a table, for which its rapporteur is in the queue. */
export interface FloorReport {
  readonly roundId: RoundId
  readonly table: number
  /** What the table is called, where it is one of a standing group. */
  readonly name?: Localized
  /** Its place in the order of the groups: the lower ones speak first. */
  readonly rank: number
}

/** Whether somebody had the floor because they asked: neither from the list of speakers nor for a report. */
export const isByWish = ({
  slotId,
  report,
}: {
  readonly slotId?: string | undefined
  readonly report?: object | undefined
}): boolean => slotId === undefined && report === undefined
