import type { CommandId, MeetingId } from '../../shared/lib/ids.ts'
import { isLossRecorded, recordLossCommand } from '../../shared/meeting/errands.ts'
import { isRehearsal, REHEARSAL_EPOCH } from '../../shared/protocol/epoch.ts'
import type { Entry } from '../log/event-log.ts'
import { Batch } from './batch.ts'
import { isContinued } from './epoch-in-log.ts'
import { History } from './history.ts'
import type { HeldBefore, LiveParts } from './live-meeting.ts'

type Parts = Pick<LiveParts, 'log' | 'scheduler' | 'newId'>

/**
 * A log went back behind what a node or a client held: it goes on from its end under another epoch, so that nothing of what is lost
 * can be taken for what follows now, and its first record says so. Nothing happens where another node has done it already.
 */
export async function forkAfterLoss(meetingId: MeetingId, lost: HeldBefore, parts: Parts): Promise<void> {
  const { log } = parts
  let history = await History.load(log, meetingId)
  while (history && !(await isSaidAlready(history, lost, log))) {
    if (await log.fork(meetingId, history.head, entryOf(history, lost, parts))) return
    // It was written to meanwhile. Whoever writes often would always be ahead of one who began to read anew.
    const found = await history.catchUp()
    if (found.history !== 'same') history = await History.load(log, meetingId)
  }
}

/** What says that something was lost, under a new epoch. */
function entryOf(
  { head, state, texts, lastAtMs }: History,
  lost: HeldBefore,
  { scheduler, newId }: Pick<Parts, 'scheduler' | 'newId'>,
): Entry {
  const clockMs = scheduler.nowMs()
  const epoch = newId(isRehearsal(head.epoch) ? REHEARSAL_EPOCH : 'e')
  const batch = new Batch({ head: { ...head, epoch }, state, texts, lastAtMs, clockMs, newId })
  const commandId = newId<CommandId>('loss')
  const command = recordLossCommand({
    lossId: commandId,
    lostRecords: Math.max(0, lost.version - head.version),
    keptUntilMs: lastAtMs,
    heldUntilMs: lost.untilMs,
  })
  batch.add({
    key: { sender: 'system', commandId },
    sender: 'system',
    command: { ...command, commandId, madeAtMs: clockMs },
  })
  return batch.entries[0]!
}

/** Another node has said so; or it is of an epoch that the log has left, which it did not leave without saying so. */
async function isSaidAlready(
  { meetingId, head, state }: History,
  lost: HeldBefore,
  log: Parts['log'],
): Promise<boolean> {
  if (head.epoch === lost.epoch) return false
  return (await isContinued(log, meetingId, lost)) || isLossRecorded(state, lost.untilMs)
}
