import { accept, reject, type Decision } from '../../lib/decision.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { orderNow, type FloorSees } from './queue.ts'
import type { Entry } from './state.ts'

/** One place back within its line, by one's own wish or passed over by the chair. */
export function stepBack(state: FloorSees, entry: Entry, by: 'self' | 'skipped'): Decision<FloorEvent, FloorRejection> {
  const { entryId } = entry
  const { standing, length } = lineNow(state, entry)
  if (standing + 1 >= length) return reject({ code: 'floor/last_in_queue' })
  return accept({ type: 'floor.entry_moved', entryId, from: standing, ahead: standing + 1, by })
}

/** The line in which an entry waits: how many come before the whole line, how long it is, and how many stand before the entry. */
export function lineNow(
  state: FloorSees,
  entry: Entry,
): { readonly before: number; readonly length: number; readonly standing: number } {
  const order = orderNow(state)
  const urgent = order.filter(({ reasons: [{ code }] }) => code === 'point_of_order').length
  const standing = order.find(({ entryId }) => entryId === entry.entryId)?.ahead ?? 0
  return isPointOfOrder(entry)
    ? { before: 0, length: urgent, standing }
    : { before: urgent, length: order.length - urgent, standing }
}
