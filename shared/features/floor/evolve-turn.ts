import type { Evolve } from '../../lib/feature.ts'
import {
  changeItem,
  changeQueueOf,
  closedQueue,
  closeRanks,
  entryIn,
  makeRoom,
  unmoved,
  withEntry,
  withoutLastCall,
} from './item-floor.ts'
import { withoutLastStep } from './last-step.ts'
import { withLimit } from './limits.ts'
import type { FloorEvent } from './messages.ts'
import { withoutCalled } from './overtaken.ts'
import type { Entry, FloorSlice, Turn } from './state.ts'
import { calledTurn, endTurn, holdClock, interpose, putBack, releaseClock } from './turn.ts'

type TurnEvent = Extract<
  FloorEvent,
  {
    type:
      | 'floor.given'
      | 'floor.speaker_heard'
      | 'floor.turn_ended'
      | 'floor.turn_put_back'
      | 'floor.extended'
      | 'floor.clock_paused'
      | 'floor.clock_resumed'
      | 'floor.entry_held'
      | 'floor.entry_returned'
      | 'floor.queue_closed'
      | 'floor.last_call_made'
      | 'floor.last_call_cancelled'
      | 'floor.limit_set'
      | 'floor.step_undone'
  }
>

/** What the events about who speaks, for how long and until when do to the floor. */
export const evolveTurn: Evolve<FloorSlice, TurnEvent> = {
  'floor.given': (slice, event, { atMs }) => {
    const { entryId, ahead, limitMs } = event
    const entry = entryIn(slice, entryId)
    if (!entry) return slice
    const called = withoutCalled(slice, entry, event)
    const turn = { ...calledTurn(entry, limitMs, atMs), ...(ahead > 0 && { isOutOfOrder: true as const }) }
    return interpose(called, turn, atMs)
  },

  'floor.speaker_heard': (slice, _event, { atMs }) => changeTurn(slice, (turn) => ({ ...turn, heardAtMs: atMs })),
  'floor.turn_ended': (slice, { entryId, spokeMs }, { atMs }) => endTurn(slice, { entryId, spokeMs, atMs }),
  'floor.turn_put_back': (slice, { entryId, isHeld, spokeMs, reason }, { atMs }) =>
    putBack(slice, { entryId, status: isHeld ? 'held' : 'waiting', reason, spokeMs, atMs }),
  'floor.extended': (slice, { byMs }) => changeTurn(slice, (turn) => ({ ...turn, limitMs: turn.limitMs + byMs })),
  'floor.clock_paused': (slice, _event, { atMs }) => changeTurn(slice, (turn) => holdClock(turn, 'desk', atMs)),
  'floor.clock_resumed': (slice, _event, { atMs }) => changeTurn(slice, (turn) => releaseClock(turn, 'desk', atMs)),

  'floor.entry_held': (slice, { entryId, ahead, reason }) =>
    changeQueueOf(slice, entryId, (floor, { isReady: _isReady, ...entry }) =>
      withEntry(closeRanks(floor, entry, ahead), { ...entry, status: 'held', ...(reason && { heldFor: reason }) }),
    ),

  'floor.entry_returned': (slice, { entryId, by }) =>
    changeQueueOf(slice, entryId, (floor, { heldFor: _heldFor, ...held }) => {
      const entry: Entry = { ...(by === 'self' ? unmoved(held) : held), status: 'waiting' }
      return withEntry(makeRoom(floor, entry, entry.ahead), entry)
    }),

  'floor.queue_closed': (slice, { itemId }) => changeItem(slice, itemId, closedQueue),
  'floor.last_call_made': (slice, { itemId, closesAtMs }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, lastCallAtMs: closesAtMs })),
  'floor.last_call_cancelled': (slice, { itemId }) => changeItem(slice, itemId, withoutLastCall),
  'floor.limit_set': withLimit,
  'floor.step_undone': withoutLastStep,
}

const changeTurn = (slice: FloorSlice, change: (turn: Turn) => Turn): FloorSlice =>
  slice.turn ? { ...slice, turn: change(slice.turn) } : slice
