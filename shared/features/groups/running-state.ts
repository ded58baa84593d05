import type { BucketMap } from '../../lib/bucket-map.ts'
import type { MessageId, PersonId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'

/** How long somebody who sits alone has to say that they stay, until they are taken to the table that they are offered. */
export const MERGE_AFTER_MS = 60_000

/** How long before the end everybody is told that there is little time left. */
export const LAST_MINUTE_MS = 60_000

/** What those who run the meeting said to people at the tables. */
export interface TableMessage {
  readonly messageId: MessageId
  readonly text: string
  readonly atMs: number
  /** Number of the table to which alone it was said; absent: to all. */
  readonly table?: number
}

/** Another table, offered to somebody who sits alone. */
export interface MergeOffer {
  readonly personId: PersonId
  /** Number of the table. */
  readonly to: number
  /** When they are taken there, unless they said that they stay. */
  readonly atMs: number
  readonly isWaiting?: true
}

/** What happens to a table while people sit at it. */
export interface TableLife {
  /** What this table talks about, where it is something else than all others. */
  readonly prompt?: Localized
  /** Who holds the laptop between room and call, where both sit. */
  readonly laptop?: PersonId
  /** Whoever sits alone here may go there. */
  readonly merge?: MergeOffer
}

/** What happens to a round while it is on. */
export interface RoundLife {
  /** What all tables talk about. */
  readonly prompt?: Localized
  /** The first one first. */
  readonly messages: readonly TableMessage[]
  /** Everybody is being called back: the end is that of the countdown. */
  readonly isCalledBack?: true
  /** The end of which everybody was told that it is a minute away. */
  readonly lastMinuteOfMs?: number
  /** Number of the table at which somebody sat last who sits nowhere now. */
  readonly wasAt: BucketMap<number>
}

/** Whether everybody was told that the end is a minute away which is in force. */
export const isLastMinuteSaid = ({ endsAtMs, lastMinuteOfMs }: RoundLife & { readonly endsAtMs: number }): boolean =>
  lastMinuteOfMs === endsAtMs
