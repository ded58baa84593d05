import type { EntryId } from '../../lib/ids.ts'
import { isPointOfOrder } from './order.ts'
import type { FloorEvent } from './messages.ts'
import { floorNow, openItem, orderNow, type FloorSees } from './queue.ts'
import { hasNext, toldOf } from './item-floor.ts'

/** Where nobody who waits has been told that they are next, the first one is, and keeps it. */
export function settleFloor(state: FloorSees): readonly FloorEvent[] {
  const item = openItem(state)
  const floor = floorNow(state)
  if (!item || toldOf(floor) || !hasNext(floor)) return []
  const first = orderNow(state).find(({ entryId }) => !isPointOfOrder(floor.entries.get(entryId)!))
  return first ? [{ type: 'floor.next_told', itemId: item.itemId, entryId: first.entryId as EntryId }] : []
}
