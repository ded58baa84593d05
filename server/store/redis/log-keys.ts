import type { MeetingId } from '../../../shared/lib/ids.ts'

/** The names of all that the log keeps in Redis. */
export interface LogKeys {
  /** A list of all meetings, the oldest first. */
  readonly meetings: string
  /** The channel on which nodes tell each other that a meeting moved. */
  readonly channel: string
  /** A key that is never there: on it is tried whether Redis would take a change. */
  readonly never: string
  /**
   * Of one meeting: the hash with its head, the stream of records, the hashes of outcomes and of texts, and the same four of its
   * rehearsal. The braces keep one meeting in one slot of a cluster.
   */
  ofMeeting(meetingId: MeetingId): readonly string[]
}

const HISTORY = ['head', 'records', 'outcomes', 'texts']

/** Names that begin with a prefix. */
export const logKeys = (prefix: string): LogKeys => ({
  meetings: `${prefix}meetings`,
  channel: `${prefix}moved`,
  never: `${prefix}never`,
  ofMeeting: (meetingId) =>
    ['', 'rehearsal:'].flatMap((part) => HISTORY.map((name) => `${prefix}{${meetingId}}:${part}${name}`)),
})
