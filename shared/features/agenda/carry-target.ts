import { isBreak, type Item } from './state.ts'

type Carrying = Pick<Item, 'kind' | 'status'> & { readonly itemId: string; readonly dayId: string }

/**
 * Where those go on who wait in an item that closes, of all items in the order of the agenda: to what opens by the same step, or to the
 * first planned item after it that has a floor; never to another day, with its other rule.
 */
export function carryTarget<I extends Carrying>(items: readonly I[], itemId: string, next?: string): I | undefined {
  const dayId = items.find((item) => item.itemId === itemId)?.dayId
  const ofDay = items.filter((item) => item.dayId === dayId)
  const from = ofDay.findIndex((item) => item.itemId === (next ?? itemId))
  return from < 0 ? undefined : ofDay.slice(from).find(({ kind, status }) => status === 'planned' && !isBreak(kind))
}
