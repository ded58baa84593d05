import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import {
  changeItem,
  changeQueueOf,
  closeRanks,
  entryIn,
  makeRoom,
  unmoved,
  withEntry,
  withoutEntry,
} from './item-floor.ts'
import type { FloorEvent } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import type { Entry, FloorSlice, ItemFloor, Turn } from './state.ts'
import { calledTurn, endTurn, holdClock, putBack, releaseClock } from './turn.ts'

type Described = Extract<FloorEvent, { type: 'floor.entry_described' }>

/** What each event does to the floor. */
export const evolveFloor: Evolve<FloorSlice, FloorEvent> = {
  'floor.entry_added': (slice, event, context) => {
    const { type: _type, nameText, organisationText, topicText, needsLeave, ...facts } = event
    const entry: Entry = defined({
      ...facts,
      name: read(nameText, context),
      organisation: read(organisationText, context),
      topic: read(topicText, context),
      status: needsLeave ? ('needs_leave' as const) : ('waiting' as const),
    })
    return withText(
      changeItem(slice, event.itemId, (floor) => withEntry(floor, entry)),
      event.personId,
      topicText,
    )
  },

  'floor.entry_described': (slice, event, context) => {
    const described = changeQueueOf(slice, event.entryId, (floor, entry) => describe(floor, entry, event, context))
    return withText(described, entryIn(slice, event.entryId)?.personId, event.topicText)
  },

  'floor.entry_left': (slice, { entryId, ahead }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withoutEntry(closeRanks(floor, entry, ahead), entry)),

  'floor.entry_moved': (slice, { entryId, from, ahead, by }) =>
    changeQueueOf(slice, entryId, (floor, entry) =>
      withEntry(makeRoom(closeRanks(floor, entry, from), entry, ahead), { ...notReady(entry), ahead, movedBy: by }),
    ),

  'floor.entry_held': (slice, { entryId, ahead }) =>
    changeQueueOf(slice, entryId, (floor, entry) =>
      withEntry(closeRanks(floor, entry, ahead), { ...notReady(entry), status: 'held' }),
    ),

  'floor.entry_returned': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) =>
      withEntry(makeRoom(floor, entry, entry.ahead), { ...entry, status: 'waiting' }),
    ),

  'floor.entry_ready': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, isReady: true })),

  'floor.leave_given': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, status: 'waiting' })),

  'floor.given': (slice, { entryId, ahead, limitMs }, { atMs }) => {
    const entry = entryIn(slice, entryId)
    if (!entry) return slice
    const called = changeItem(slice, entry.itemId, (floor) => withoutEntry(closeRanks(floor, entry, ahead), entry))
    return { ...called, turn: calledTurn(entry, limitMs, atMs) }
  },

  'floor.speaker_heard': (slice, _event, { atMs }) => changeTurn(slice, (turn) => ({ ...turn, heardAtMs: atMs })),
  'floor.turn_ended': (slice, { spokeMs }, { atMs }) => endTurn(slice, spokeMs, atMs),
  'floor.turn_put_back': (slice, { isHeld, spokeMs }) => putBack(slice, isHeld ? 'held' : 'waiting', spokeMs),
  'floor.extended': (slice, { byMs }) => changeTurn(slice, (turn) => ({ ...turn, limitMs: turn.limitMs + byMs })),
  'floor.clock_paused': (slice, _event, { atMs }) => changeTurn(slice, (turn) => holdClock(turn, 'desk', atMs)),
  'floor.clock_resumed': (slice, _event, { atMs }) => changeTurn(slice, (turn) => releaseClock(turn, 'desk', atMs)),

  'floor.queue_closed': (slice, { itemId }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, isQueueClosed: true })),
  'floor.queue_opened': (slice, { itemId }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, isQueueClosed: false })),
  'floor.policy_set': (slice, { policy }) => ({ ...slice, policy }),
  'floor.limit_set': (slice, { limitMs }) => ({ ...slice, limitMs }),
}

const changeTurn = (slice: FloorSlice, change: (turn: Turn) => Turn): FloorSlice =>
  slice.turn ? { ...slice, turn: change(slice.turn) } : slice

function describe(floor: ItemFloor, entry: Entry, event: Described, context: EvolveContext): ItemFloor {
  const { kind, topicText, language, ahead } = event
  const { topic: before, ...rest } = entry
  const topic = topicText === undefined ? before : read(topicText, context)
  const described: Entry = { ...rest, ...defined({ kind, topic, language }) }
  if (isPointOfOrder(described) === isPointOfOrder(entry)) return withEntry(floor, described)
  return withEntry(closeRanks(floor, entry, ahead), unmoved(described))
}

function withText(slice: FloorSlice, personId: PersonId | undefined, textId: TextId | '' | undefined): FloorSlice {
  if (!personId || !textId) return slice
  return { ...slice, texts: slice.texts.set(personId, [...(slice.texts.get(personId) ?? []), textId]) }
}

const notReady = ({ isReady: _isReady, ...entry }: Entry): Entry => entry

/** A kept line; undefined where there is none or it was erased. */
function read(textId: TextId | '' | undefined, { text }: EvolveContext): string | undefined {
  const body = textId ? text(textId) : undefined
  return typeof body === 'string' ? body : undefined
}
