import type { Item } from './state.ts'

type Runs = { readonly itemId: string; readonly dayId: string; readonly status: Item['status'] }

/**
 * What "next" opens, of all items in the order of the agenda: the first planned one after the item that is on, on the same day;
 * while nothing is on, the first planned one after all that were ever opened, on any day.
 */
export function nextItem<I extends Runs>(items: readonly I[], currentItemId?: string): I | undefined {
  const current = items.find(({ itemId }) => itemId === currentItemId)
  const from = current ? items.indexOf(current) : items.findLastIndex(({ status }) => status === 'closed')
  return items
    .slice(from + 1)
    .find(({ status, dayId }) => status === 'planned' && (!current || dayId === current.dayId))
}
