import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
import {
  changeItem,
  changeQueueOf,
  closeRanks,
  entryIn,
  makeRoom,
  setPolicyOf,
  toldOf,
  unmoved,
  withEntry,
  withoutEntry,
  withoutPromise,
} from './item-floor.ts'
import { describedEntry, readText, repliedTurn } from './entry-words.ts'
import { evolveIntake } from './evolve-intake.ts'
import { evolveListed } from './evolve-listed.ts'
import { evolveStatements } from './evolve-statements.ts'
import { evolveTurn } from './evolve-turn.ts'
import { remembering } from './last-step.ts'
import type { FloorEvent } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { BY_TIME } from './policy.ts'
import type { Entry, FloorSlice, ItemFloor } from './state.ts'
import { withoutTypedNames, withRows } from './typed-names.ts'

type Added = Extract<FloorEvent, { type: 'floor.entry_added' }>

/** What each event does to the floor. */
export const evolveFloor: Evolve<FloorSlice, FloorEvent> = remembering({
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
    const waiting = changeItem(slice, event.itemId, (floor) => withEntry(floor, entry))
    return event.personId
      ? withText(waiting, event.personId, topicText)
      : withRows(waiting, event.entryId, textsOf(event))
  },

  ...evolveIntake,
  ...evolveListed,

  'floor.entry_described': (slice, event, context) => {
    const described = changeQueueOf(slice, event.entryId, (floor, entry) =>
      withDescribed(floor, describedEntry(slice, entry, event, context), event.ahead),
    )
    return withText(described, entryIn(slice, event.entryId)?.personId ?? event.entryId, event.topicText)
  },

  'floor.entry_left': (slice, { entryId, ahead }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withoutEntry(closeRanks(floor, entry, ahead), entry)),

  'floor.entry_moved': (slice, { entryId, from, ahead, by }) =>
    changeQueueOf(slice, entryId, (floor, entry) =>
      withEntry(makeRoom(closeRanks(withoutPromise(floor, entry), entry, from), entry, ahead), {
        ...notReady(entry),
        ahead,
        movedBy: by,
      }),
    ),

  'floor.entry_pinned': (slice, { entryId, ahead }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, ahead, movedBy: 'pinned' })),

  'floor.entry_unpinned': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, unmoved(entry))),

  // Whoever was told before and still waits stays the next one.
  'floor.next_told': (slice, { itemId, entryId }) =>
    changeItem(slice, itemId, (floor) => (toldOf(floor) ? floor : { ...floor, next: entryId })),

  'floor.entry_ready': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, isReady: true })),

  'floor.leave_given': (slice, { entryId }) =>
    changeQueueOf(slice, entryId, (floor, entry) => withEntry(floor, { ...entry, status: 'waiting' })),

  'floor.queue_opened': (slice, { itemId }) =>
    changeItem(slice, itemId, (floor) => ({ ...floor, isQueueClosed: false })),
  'floor.policy_set': (before, { policy, itemId, present }) => {
    const slice = { ...before, ...(present && { present }) }
    return itemId === undefined ? { ...slice, policy: policy ?? BY_TIME } : setPolicyOf(slice, itemId, policy)
  },
  'floor.kinds_set': (slice, { kinds }) => ({ ...slice, offeredKinds: kinds }),
  'floor.name_erased': (slice, { ids }) => withoutTypedNames(slice, new Set(ids)),
  ...evolveStatements,
  ...evolveTurn,
} satisfies Evolve<FloorSlice, FloorEvent>)

/** Of somebody by name: whose they are is known once the name is somebody's. */
const textsOf = ({ nameText, organisationText, topicText }: Added): readonly TextId[] =>
  [nameText, organisationText, topicText].filter((id) => id !== undefined)

/** Where it left one line for the other it has the place that the policy gives it there. */
function withDescribed(floor: ItemFloor, described: Entry, ahead: number | undefined): ItemFloor {
  const entry = floor.entries.get(described.entryId)!
  if (isPointOfOrder(described) === isPointOfOrder(entry)) return withEntry(floor, described)
  return withEntry(closeRanks(floor, entry, ahead), unmoved(described))
}

const withText = (slice: FloorSlice, id: string, textId: TextId | '' | undefined): FloorSlice =>
  textId ? withRows(slice, id, [textId]) : slice

const notReady = ({ isReady: _isReady, ...entry }: Entry): Entry => entry
