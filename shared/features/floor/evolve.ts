import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { PersonId, TextId } from '../../lib/ids.ts'
import {
  changeItem,
  changeQueueOf,
  closeRanks,
  entryIn,
  makeRoom,
  setPolicyOf,
  unmoved,
  withEntry,
  withoutEntry,
} from './item-floor.ts'
import { describedEntry, readText, repliedTurn } from './entry-words.ts'
import { evolveIntake } from './evolve-intake.ts'
import { evolveStatements } from './evolve-statements.ts'
import type { FloorEvent } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { BY_TIME } from './policy.ts'
import type { Entry, FloorSlice, ItemFloor, Turn } from './state.ts'
import { calledTurn, endTurn, holdClock, putBack, releaseClock } from './turn.ts'

type Added = Extract<FloorEvent, { type: 'floor.entry_added' }>

/** What each event does to the floor. */
export const evolveFloor: Evolve<FloorSlice, FloorEvent> = {
  'floor.entry_added': (slice, event, context) => {
    const { type: _type, nameText, organisationText, topicText, needsLeave, replyTo, ...facts } = event
    const entry: Entry = defined({
      ...facts,
      name: readText(nameText, context),
      organisation: readText(organisationText, context),
      topic: readText(topicText, context),
      replyTo: replyTo && repliedTurn(slice, replyTo),
      texts: event.personId ? undefined : textsOf(event),
      status: needsLeave ? ('needs_leave' as const) : ('waiting' as const),
    })
    return withText(
      changeItem(slice, event.itemId, (floor) => withEntry(floor, entry)),
      event.personId,
      topicText,
    )
  },

  ...evolveIntake,

  'floor.entry_described': (slice, event, context) => {
    const described = changeQueueOf(slice, event.entryId, (floor, entry) =>
      withDescribed(floor, describedEntry(slice, entry, event, context), event.ahead),
    )
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
    return { ...called, turn: { ...calledTurn(entry, limitMs, atMs), ...(ahead > 0 && { isOutOfOrder: true }) } }
  },

  'floor.speaker_heard': (slice, _event, { atMs }) => changeTurn(slice, (turn) => ({ ...turn, heardAtMs: atMs })),
  'floor.turn_ended': (slice, { spokeMs }, { atMs }) => endTurn(slice, spokeMs, atMs),
  'floor.turn_put_back': (slice, { isHeld, spokeMs }, { atMs }) =>
    putBack(slice, { status: isHeld ? 'held' : 'waiting', spokeMs, atMs }),
  'floor.extended': (slice, { byMs }) => changeTurn(slice, (turn) => ({ ...turn, limitMs: turn.limitMs + byMs })),
  'floor.clock_paused': (slice, _event, { atMs }) => changeTurn(slice, (turn) => holdClock(turn, 'desk', atMs)),
  'floor.clock_resumed': (slice, _event, { atMs }) => changeTurn(slice, (turn) => releaseClock(turn, 'desk', atMs)),

  'floor.queue_closed': (slice, { itemId }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, isQueueClosed: true })),
  'floor.queue_opened': (slice, { itemId }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, isQueueClosed: false })),
  'floor.policy_set': (slice, { policy, itemId }) =>
    itemId === undefined ? { ...slice, policy: policy ?? BY_TIME } : setPolicyOf(slice, itemId, policy),
  'floor.limit_set': (slice, { limitMs }) => ({ ...slice, limitMs }),
  'floor.kinds_set': (slice, { kinds }) => ({ ...slice, offeredKinds: kinds }),
  ...evolveStatements,
}

/** Of somebody by name: whose they are is known once the name is somebody's. */
const textsOf = ({ nameText, organisationText, topicText }: Added): readonly TextId[] =>
  [nameText, organisationText, topicText].filter((id) => id !== undefined)

const changeTurn = (slice: FloorSlice, change: (turn: Turn) => Turn): FloorSlice =>
  slice.turn ? { ...slice, turn: change(slice.turn) } : slice

/** Where it left one line for the other it has the place that the policy gives it there. */
function withDescribed(floor: ItemFloor, described: Entry, ahead: number | undefined): ItemFloor {
  const entry = floor.entries.get(described.entryId)!
  if (isPointOfOrder(described) === isPointOfOrder(entry)) return withEntry(floor, described)
  return withEntry(closeRanks(floor, entry, ahead), unmoved(described))
}

function withText(slice: FloorSlice, personId: PersonId | undefined, textId: TextId | '' | undefined): FloorSlice {
  if (!personId || !textId) return slice
  return { ...slice, texts: slice.texts.set(personId, [...(slice.texts.get(personId) ?? []), textId]) }
}

const notReady = ({ isReady: _isReady, ...entry }: Entry): Entry => entry
