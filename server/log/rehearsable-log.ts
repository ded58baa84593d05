import type { MeetingId } from '../../shared/lib/ids.ts'
import type { EventLog } from './event-log.ts'

/**
 * A log in which single meetings can be rehearsed: from `begin` to `end` such a meeting goes on aside, under an epoch of its own, and
 * its history is neither changed nor added to. A record made before `end` can never get into the history: it is of another epoch.
 */
export interface RehearsableLog extends EventLog {
  /** From now on nothing of this meeting is kept; rejects where there is no such meeting or it is in rehearsal. */
  begin(meetingId: MeetingId, epoch: string): Promise<void>
  /** The meeting is again as it stood at `begin`; nothing happens where it is not in rehearsal. */
  end(meetingId: MeetingId): Promise<void>
}
