import { tallyOf } from '../../lib/bucket-map.ts'
import type { EntryId, ItemId, PersonId } from '../../lib/ids.ts'
import { isPointOfOrder } from './order.ts'
import type { Policy } from './policy.ts'
import { floorOf, type Entry, type FloorSlice, type ItemFloor } from './state.ts'

/** The floor with the queue of one item changed. */
export function changeItem(slice: FloorSlice, itemId: ItemId, change: (floor: ItemFloor) => ItemFloor): FloorSlice {
  const floor = floorOf(slice, itemId)
  const changed = change(floor)
  return changed === floor ? slice : { ...slice, items: { ...slice.items, [itemId]: changed } }
}

/** The floor with an item's own order of speakers; without a policy the meeting's holds again. */
export const setPolicyOf = (slice: FloorSlice, itemId: ItemId, policy: Policy | undefined): FloorSlice =>
  changeItem(slice, itemId, ({ policy: _before, ...floor }) => ({ ...floor, ...(policy && { policy }) }))

/** The named entry, in whichever queue it is. */
export function entryIn({ items }: FloorSlice, entryId: EntryId): Entry | undefined {
  for (const itemId in items) {
    const entry = items[itemId]!.entries.get(entryId)
    if (entry) return entry
  }
  return undefined
}

/** The floor with the queue changed that holds the entry; unchanged where none does. */
export function changeQueueOf(
  slice: FloorSlice,
  entryId: EntryId,
  change: (floor: ItemFloor, entry: Entry) => ItemFloor,
): FloorSlice {
  const entry = entryIn(slice, entryId)
  return entry ? changeItem(slice, entry.itemId, (floor) => change(floor, entry)) : slice
}

/** The entry whose person was told to be next and still waits. */
export function toldOf({ next, entries }: ItemFloor): Entry | undefined {
  const told = next && entries.get(next)
  return told && told.status === 'waiting' && !isPointOfOrder(told) ? told : undefined
}

const countsOf = tallyOf({ moved: 0, inPolicy: 0, reports: 0 }, (entry: Entry) => ({
  moved: entry.ahead === undefined ? 0 : 1,
  inPolicy: entry.status === 'waiting' && !isPointOfOrder(entry) ? 1 : 0,
  reports: entry.report ? 1 : 0,
}))

/** Whether anybody of the queue stands where they were put: only they are shifted when others come and go. */
export const hasMoved = ({ entries }: ItemFloor): boolean => countsOf(entries).moved > 0

/** Whether anybody of the queue is to report for a table. */
export const hasReports = ({ entries }: ItemFloor): boolean => countsOf(entries).reports > 0

/** Whether anybody waits who could be told to be next: with anything but a point of order. */
export const hasNext = ({ entries }: ItemFloor): boolean => countsOf(entries).inPolicy > 0

/** The queue in which an entry, be it the one that was told to be next, has its place anew. */
export function withoutPromise({ next, ...floor }: ItemFloor, { entryId }: Entry): ItemFloor {
  return next && next !== entryId ? { ...floor, next } : floor
}

/** Whose wish an entry is; a report is its table's, and its rapporteur may have a wish besides. */
const wisherOf = ({ personId, report }: Entry): PersonId | undefined => (report ? undefined : personId)

/** The queue with an entry added or replaced. */
export const withEntry = (floor: ItemFloor, entry: Entry): ItemFloor => ({
  ...floor,
  entries: floor.entries.set(entry.entryId, entry),
  entryOfPerson: withWisher(floor, entry),
})

const withWisher = ({ entryOfPerson }: ItemFloor, entry: Entry): ItemFloor['entryOfPerson'] => {
  const wisher = wisherOf(entry)
  return wisher ? entryOfPerson.set(wisher, entry.entryId) : entryOfPerson
}

const withoutWisher = ({ entryOfPerson }: ItemFloor, entry: Entry): ItemFloor['entryOfPerson'] => {
  const wisher = wisherOf(entry)
  return wisher ? entryOfPerson.delete(wisher) : entryOfPerson
}

/** The queue without an entry. */
export const withoutEntry = (floor: ItemFloor, entry: Entry): ItemFloor => ({
  ...withoutPromise(floor, entry),
  entries: floor.entries.delete(entry.entryId),
  entryOfPerson: withoutWisher(floor, entry),
})

/** The queue with an entry that is somebody else's, or nobody's, from now on: its place and what was promised stay. */
export const withOwner = (floor: ItemFloor, before: Entry, entry: Entry): ItemFloor =>
  withEntry({ ...floor, entryOfPerson: withoutWisher(floor, before) }, entry)

/** The queue after one of a person's two entries went: who was told to be next still is, under the other one. */
export const promiseKept = ({ next }: ItemFloor, after: ItemFloor, gone: Entry, stays: Entry): ItemFloor =>
  next === gone.entryId ? { ...after, next: stays.entryId } : after

/** The queue without an instant at which it closes by itself. */
export const withoutLastCall = ({ lastCallAtMs: _lastCallAtMs, ...floor }: ItemFloor): ItemFloor => floor

/** The queue that takes no more wishes: nothing is left to close by itself. */
export const closedQueue = (floor: ItemFloor): ItemFloor => ({ ...withoutLastCall(floor), isQueueClosed: true })

/** The entry with the place that the policy gives it. */
export const unmoved = ({ ahead: _ahead, movedBy: _movedBy, ...entry }: Entry): Entry => entry

/** Moved entries that stood behind an entry of their line come one nearer; nobody does where it had no place. */
export const closeRanks = (floor: ItemFloor, entry: Entry, left: number | undefined): ItemFloor =>
  left === undefined ? floor : shiftMoved(floor, entry, (ahead) => (ahead > left ? ahead - 1 : ahead))

/** Moved entries at or behind the place that an entry of their line is put to go one back. */
export const makeRoom = (floor: ItemFloor, entry: Entry, taken: number | undefined): ItemFloor =>
  taken === undefined ? floor : shiftMoved(floor, entry, (ahead) => (ahead >= taken ? ahead + 1 : ahead))

function shiftMoved(floor: ItemFloor, entry: Entry, shift: (ahead: number) => number): ItemFloor {
  if (!hasMoved(floor)) return floor
  let { entries } = floor
  for (const other of floor.entries.values()) {
    if (other.ahead === undefined || other.entryId === entry.entryId) continue
    const ahead = isPointOfOrder(other) === isPointOfOrder(entry) ? shift(other.ahead) : other.ahead
    if (ahead !== other.ahead) entries = entries.set(other.entryId, { ...other, ahead })
  }
  return entries === floor.entries ? floor : { ...floor, entries }
}
