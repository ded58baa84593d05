import type { ItemId, PersonId } from '../../lib/ids.ts'
import { changeItem, closeRanks, hasMoved, hasReports, withEntry, withoutEntry } from './item-floor.ts'
import { orderOf } from './ordering.ts'
import { initialPeople } from '../people/state.ts'
import { modeRunOf, runningTurn } from './queue.ts'
import type { Entry, FloorSlice, ItemFloor } from './state.ts'

/** Whether somebody of this item's queue has the floor. */
export const hasTurn = ({ turn }: FloorSlice, itemId: ItemId): boolean => turn?.entry.itemId === itemId

/** The floor with the entries changed that a person has in the queues of its items. */
export function changeEntriesOf(
  slice: FloorSlice,
  personId: PersonId,
  change: (floor: ItemFloor, entry: Entry) => ItemFloor,
): FloorSlice {
  let { items } = slice
  for (const [itemId, floor] of Object.entries(slice.items)) {
    const entry = floor.entries.get(floor.entryOfPerson.get(personId) ?? '')
    if (entry) items = { ...items, [itemId]: change(floor, entry) }
  }
  return items === slice.items ? slice : { ...slice, items }
}

/** The floor with the entries changed in which a person reports for a table. */
export function changeReportsOf(slice: FloorSlice, personId: PersonId, change: (entry: Entry) => Entry): FloorSlice {
  let changed = slice
  for (const [itemId, floor] of Object.entries(slice.items))
    for (const entry of reportsIn(floor))
      if (entry.personId === personId)
        changed = changeItem(changed, itemId as ItemId, (now) => withEntry(now, change(entry)))
  return changed
}

const reportsIn = (floor: ItemFloor): readonly Entry[] =>
  hasReports(floor) ? [...floor.entries.values()].filter(({ report }) => report) : []

/** How many of its line stand before an entry, by all that the floor knows itself (no classes, no groups); undefined where it has no place. */
export function standingIn(slice: FloorSlice, floor: ItemFloor, entry: Entry): number | undefined {
  const turn = hasTurn(slice, entry.itemId) ? runningTurn(slice) : undefined
  const sees = { floor: slice, itemId: entry.itemId, item: floor, people: initialPeople, running: turn }
  const order = orderOf(sees, modeRunOf(floor, turn))
  return order.find(({ entryId }) => entryId === entry.entryId)?.ahead
}

/** The queue after an entry went, as any that goes: those who were moved behind it come one nearer. */
export const withoutGone = (slice: FloorSlice, floor: ItemFloor, entry: Entry): ItemFloor =>
  withoutEntry(hasMoved(floor) ? closeRanks(floor, entry, standingIn(slice, floor, entry)) : floor, entry)
