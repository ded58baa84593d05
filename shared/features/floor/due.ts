import type { Due } from '../../lib/feature.ts'
import type { FloorCommand } from './messages.ts'
import { floorNow, openItem, type FloorSees } from './queue.ts'

/** What happens to the floor by itself: after a last call the queue closes. */
export function dueForFloor(state: FloorSees): readonly Due<FloorCommand>[] {
  const itemId = openItem(state)?.itemId
  const { lastCallAtMs } = floorNow(state)
  if (itemId === undefined || lastCallAtMs === undefined) return []
  const cause = `lastcall-${itemId}-${lastCallAtMs}`
  return [{ atMs: lastCallAtMs, cause, command: { type: 'floor.close_queue', itemId } }]
}
