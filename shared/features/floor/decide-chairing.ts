import { accept, reject, type Decision } from '../../lib/decision.ts'
import type { ItemId } from '../../lib/ids.ts'
import { defined } from '../../lib/defined.ts'
import { itemOf } from '../agenda/state.ts'
import { elapsedMsOf } from './clock.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { BY_TIME, isSamePolicy, type Policy } from './policy.ts'
import { presentFor } from './present.ts'
import {
  entryNow,
  floorNow,
  leavingFrom,
  turnOf,
  unlessOn,
  waitingNow,
  type DecideFloor,
  type FloorSees,
} from './queue.ts'
import { floorOf } from './state.ts'
import { lineNow, stepBack } from './line.ts'
import { comeBack } from './come-back.ts'
import { turnOfEntry } from './turn.ts'
import { isDesk } from './admission.ts'

/** Commands by which the desk keeps the queue in order. */
export const decideChairing = {
  'floor.hold': (state, { entryId, reason }, { nowMs }) => {
    const turn = turnOfEntry(state.floor, entryId)
    const why = defined({ reason })
    if (turn) {
      const spokeMs = elapsedMsOf(turn, nowMs)
      return accept({ type: 'floor.turn_put_back', entryId, isHeld: true, spokeMs, ...why })
    }
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    return accept({ type: 'floor.entry_held', entryId, ahead: lineNow(state, entry).standing, ...why })
  },

  'floor.return': (state, { entryId }, { actor }) => {
    if (!isDesk(actor)) return comeBack(state, entryId, actor)
    const turn = turnOf(state, entryId)
    if (turn?.heardAtMs !== undefined) return reject({ code: 'floor/already_heard' })
    if (turn) return accept({ type: 'floor.turn_put_back', entryId, isHeld: false, spokeMs: 0 })
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    return entry.status === 'held'
      ? accept({ type: 'floor.entry_returned', entryId })
      : reject({ code: 'floor/not_held' })
  },

  'floor.skip': (state, { entryId }) => {
    const entry = waitingNow(state, entryId)
    return 'code' in entry ? reject(entry) : stepBack(state, entry, 'skipped')
  },

  'floor.move': (state, { entryId, ahead: wanted }) => {
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const { before, length, standing } = lineNow(state, entry)
    const ahead = Math.min(Math.max(wanted - before, 0), length - 1)
    return ahead === standing
      ? accept()
      : accept({ type: 'floor.entry_moved', entryId, from: standing, ahead, by: 'chair' })
  },

  'floor.pin': (state, { entryId }) => {
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    if (entry.movedBy === 'pinned') return reject({ code: 'floor/already_pinned' })
    return accept({ type: 'floor.entry_pinned', entryId, ahead: lineNow(state, entry).standing })
  },

  'floor.unpin': (state, { entryId }) => {
    const entry = waitingNow(state, entryId)
    if ('code' in entry) return reject(entry)
    if (entry.ahead === undefined) return reject({ code: 'floor/not_pinned' })
    return accept({ type: 'floor.entry_unpinned', entryId })
  },

  'floor.remove': (state, { entryId }) => {
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    return accept({
      type: 'floor.entry_left',
      entryId,
      ...defined({ ahead: leavingFrom(state, entryId) }),
      by: 'desk',
    })
  },

  'floor.allow': (state, { entryId }) => {
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    if (entry.status !== 'needs_leave') return reject({ code: 'floor/needs_no_leave' })
    return accept({ type: 'floor.leave_given', entryId })
  },

  'floor.decline': (state, { entryId }) => {
    const entry = entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    if (entry.status !== 'needs_leave') return reject({ code: 'floor/needs_no_leave' })
    return accept({ type: 'floor.entry_left', entryId, by: 'chair_declined' })
  },

  'floor.close_queue': (state, { itemId }, { actor, nowMs }) => {
    const refusal = unlessOn(state, itemId)
    if (refusal) return reject(refusal)
    const { isQueueClosed, lastCallAtMs = Infinity } = floorNow(state)
    if (isQueueClosed) return reject({ code: 'floor/queue_already_closed' })
    // The chair took the last call back, or put it off, while it fell due.
    if (actor.kind === 'system' && lastCallAtMs > nowMs) return reject({ code: 'floor/no_last_call' })
    return accept({ type: 'floor.queue_closed', itemId })
  },

  'floor.open_queue': (state, { itemId }) => {
    const refusal = unlessOn(state, itemId)
    if (refusal) return reject(refusal)
    if (!floorNow(state).isQueueClosed) return reject({ code: 'floor/queue_already_open' })
    return accept({ type: 'floor.queue_opened', itemId })
  },

  'floor.set_policy': (state, { policy, scope }) =>
    scope ? setOfItem(state, policy, scope.itemId) : setOfMeeting(state, policy ?? BY_TIME),
} satisfies Partial<DecideFloor>

type Verdict = Decision<FloorEvent, FloorRejection>

const setOfMeeting = (state: FloorSees, policy: Policy): Verdict =>
  isSamePolicy(state.floor.policy, policy)
    ? accept()
    : accept({ type: 'floor.policy_set', policy, ...defined({ present: presentFor(state, policy) }) })

function setOfItem(state: FloorSees, policy: Policy | undefined, itemId: ItemId): Verdict {
  if (!itemOf(state.agenda, itemId)) return reject({ code: 'floor/unknown_item' })
  const before = floorOf(state.floor, itemId).policy
  if (policy && before ? isSamePolicy(policy, before) : policy === before) return accept()
  const present = policy && presentFor(state, policy)
  return accept({ type: 'floor.policy_set', itemId, ...defined({ policy, present }) })
}
