import type { Decide } from '../../lib/feature.ts'
import type { EntryId, ItemId } from '../../lib/ids.ts'
import { currentItem, type AgendaSlice, type Item } from '../agenda/state.ts'
import type { AttendanceSlice } from '../attendance/state.ts'
import type { Phase } from '../meeting/state.ts'
import type { PeopleSlice } from '../people/state.ts'
import { entryIn, hasMoved } from './item-floor.ts'
import type { FloorCommand, FloorEvent, FloorRejection } from './messages.ts'
import { runAfter, type ModeRun, type Place } from './order.ts'
import { orderOf, type OrderSees } from './ordering.ts'
import { isByWish } from './report.ts'
import { floorOf, NO_FLOOR_YET, type Entry, type FloorSlice, type ItemFloor, type Turn } from './state.ts'

/** What the floor knows of the meeting: its zone, whether it is over or stands still, its people, and the item that is on. */
export interface FloorSees {
  readonly meeting: { readonly phase: Phase; readonly zone: string; readonly technicalPause?: object }
  readonly people: PeopleSlice
  readonly agenda: AgendaSlice
  readonly attendance: AttendanceSlice
  readonly floor: FloorSlice
}

/** The floor's decisions by type. */
export type DecideFloor = Decide<FloorSees, FloorCommand, FloorEvent, FloorRejection>

/** The item that has the floor: the one that is on, paused or not; none once the meeting is closed. */
export const openItem = ({ meeting, agenda }: FloorSees): Item | undefined =>
  meeting.phase === 'closed' ? undefined : currentItem(agenda)

/** The floor of the item that is on. */
export function floorNow(state: FloorSees): ItemFloor {
  const item = openItem(state)
  return item ? floorOf(state.floor, item.itemId) : NO_FLOOR_YET
}

/** From which side the last turns came, the running one included. */
export const modeRunOf = (floor: ItemFloor, turn: Turn | undefined): ModeRun =>
  turn && isByWish(turn.entry) ? runAfter(floor, turn.entry) : floor

/** The turn that counts where the sides take turns: not the point of order that interrupts it. */
export const runningTurn = ({ turn, interrupted = turn }: FloorSlice): Turn | undefined => interrupted

/** What the order of the item that is on follows from. */
export const orderSees = (state: FloorSees): OrderSees => ({
  floor: state.floor,
  itemId: openItem(state)?.itemId,
  item: floorNow(state),
  people: state.people,
  running: runningTurn(state.floor),
})

/** The order of the queue as everybody sees it now. */
export function orderNow(state: FloorSees): readonly Place[] {
  const sees = orderSees(state)
  return orderOf(sees, modeRunOf(sees.item, sees.running))
}

/** Where an entry stands now; undefined where it does not wait. */
export const placeNow = (state: FloorSees, entryId: EntryId): Place | undefined =>
  orderNow(state).find((place) => place.entryId === entryId)

/** How many of its line stand before an entry that goes; undefined where it has no place, or nobody was moved and no ranks close. */
export const leavingFrom = (state: FloorSees, entryId: EntryId): number | undefined =>
  hasMoved(floorNow(state)) ? placeNow(state, entryId)?.ahead : undefined

/** The named entry of the item that is on, or why there is none. */
export function entryNow(state: FloorSees, entryId: EntryId): Entry | FloorRejection {
  const entry = floorNow(state).entries.get(entryId)
  if (entry) return entry
  const isElsewhere = entryIn(state.floor, entryId) !== undefined
  return { code: isElsewhere || !openItem(state) ? 'floor/item_not_open' : 'floor/no_longer_waiting' }
}

const NOT_WAITING = { held: 'floor/is_held', needs_leave: 'floor/needs_leave' } as const

/** The named entry where it has a place, or why it has none. */
export function waitingNow(state: FloorSees, entryId: EntryId): (Entry & { status: 'waiting' }) | FloorRejection {
  const entry = entryNow(state, entryId)
  if ('code' in entry) return entry
  return entry.status === 'waiting' ? { ...entry, status: entry.status } : { code: NOT_WAITING[entry.status] }
}

/** The turn of the named entry; undefined where another or nobody has the floor. */
export const turnOf = ({ floor }: FloorSees, entryId: EntryId): Turn | undefined =>
  floor.turn?.entry.entryId === entryId ? floor.turn : undefined

/** The refusal of a command about an item that is not on. */
export const unlessOn = (state: FloorSees, itemId: ItemId): FloorRejection | undefined =>
  openItem(state)?.itemId === itemId ? undefined : { code: 'floor/item_not_open' }

/** The refusal of what would let somebody speak while not everyone can hear. */
export function whileStanding(state: FloorSees): FloorRejection | undefined {
  if (state.meeting.technicalPause) return { code: 'floor/technical_pause' }
  return openItem(state)?.status === 'paused' ? { code: 'floor/item_paused' } : undefined
}
