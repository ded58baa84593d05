import type { MeetingId } from '../../shared/lib/ids.ts'
import { isRehearsal } from '../../shared/protocol/epoch.ts'
import type { EventLog, Head } from '../log/event-log.ts'

/**
 * Whether a log that is under another epoch now went on from this history. Where nothing of its epoch is in the log, the log went back
 * to before that epoch began. A rehearsal leaves nothing, and is not missed.
 */
export async function isContinued(
  log: EventLog,
  meetingId: MeetingId,
  { epoch, version }: Omit<Head, 'hash'>,
): Promise<boolean> {
  if (version === 0 || isRehearsal(epoch)) return true
  for await (const record of log.read(meetingId, 0)) if (record.epoch === epoch) return true
  return false
}
