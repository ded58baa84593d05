import type { ItemId } from '../../lib/ids.ts'
import type { Item } from './state.ts'

/** An item with its planned times. */
export type Planned = Pick<Item, 'itemId' | 'startMs' | 'endMs'>

type Timed = Planned & Pick<Item, 'isPinned' | 'openedAtMs'>

/** The planned start of what comes behind an item of a day, or first on it: where the one before ends, and never behind the one after. */
export function startAt(items: readonly Timed[], at: number): number {
  const [before, after] = [items[at - 1], items[at]]
  return Math.min(before?.endMs ?? Infinity, after?.startMs ?? Infinity)
}

/**
 * The items of a day in another order, with planned times so that they follow each other from where the first of those that
 * changed places began. Lengths stay, and so do pinned items and what was opened; none begins behind the one after it.
 */
export function reordered(items: readonly Timed[], itemId: ItemId, at: number): readonly Planned[] {
  const from = items.findIndex((item) => item.itemId === itemId)
  const moved = items[from]!
  const order = items.toSpliced(from, 1).toSpliced(at, 0, moved)
  const [first, last] = [Math.min(from, at), Math.max(from, at)]
  const inTurn = following(order.slice(first, last + 1), items[first]!.startMs)
  return notBehind([...order.slice(0, first), ...inTurn, ...order.slice(last + 1)])
}

function following(items: readonly Timed[], fromMs: number): readonly Timed[] {
  let freeMs = fromMs
  return items.map((item) => {
    const placed = isFixed(item) ? item : startingAt(item, freeMs)
    freeMs = Math.max(freeMs, placed.endMs)
    return placed
  })
}

function notBehind(items: readonly Timed[]): readonly Planned[] {
  let nextMs = Infinity
  return items
    .toReversed()
    .map((item) => {
      const placed = isFixed(item) || item.startMs <= nextMs ? item : startingAt(item, nextMs)
      nextMs = Math.min(nextMs, placed.startMs)
      return placed
    })
    .toReversed()
}

const isFixed = ({ isPinned, openedAtMs }: Timed): boolean => isPinned === true || openedAtMs !== undefined

const startingAt = (item: Timed, startMs: number): Timed => ({
  ...item,
  startMs,
  endMs: startMs + item.endMs - item.startMs,
})
