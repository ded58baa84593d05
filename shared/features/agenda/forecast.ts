import type { OnTheWire } from '../../lib/feature.ts'
import { daysOver, nextItem } from './next-item.ts'
import type { AgendaView, ItemView } from './view.ts'

/** From when to when an item goes: as it was, where it is past, else as it is to be expected; UTC milliseconds. */
export interface Expected {
  readonly startMs: number
  readonly endMs: number
}

/** What follows from the agenda at an instant. */
export interface Forecast {
  /** By item; a skipped one takes no time and is not in it. */
  readonly expected: { readonly [itemId: string]: Expected }
  /** How much later than planned the day's next item begins, or its last one ends; 0 when in time. */
  readonly latenessMs: number
  /** What the item that is on has left; it stands still in a pause, and below 0 the item runs over. Absent while nothing is on. */
  readonly remainingMs?: number
  /** What "next" opens. */
  readonly nextItemId?: string
}

/** An item of the view with its id. */
export type IdentifiedItem = OnTheWire<ItemView> & { readonly itemId: string }

/** All items of all days in the order of the agenda. */
export function itemsInOrder({ days, items }: OnTheWire<AgendaView>): IdentifiedItem[] {
  return Object.entries(items)
    .map(([itemId, item]) => ({ ...item, itemId }))
    .sort((a, b) => days[a.dayId]!.rank - days[b.dayId]!.rank || a.rank - b.rank)
}

/**
 * When everything is to be expected: what is left of the current day keeps its lengths, follows what is on and never begins before
 * its plan; other days are as planned.
 */
export function forecast(agenda: OnTheWire<AgendaView>, nowMs: number): Forecast {
  const items = itemsInOrder(agenda)
  const current = items.find(({ itemId }) => itemId === agenda.currentItemId)
  const next = nextItem(items, nowMs, current?.itemId)
  const ahead = restOfDay(items, next, nowMs)
  const inTurn = inARow(ahead, current ? nowUntil(current, nowMs).endMs : nowMs)
  const [first] = ahead
  return {
    expected: { ...byThemselves(items, nowMs), ...inTurn },
    latenessMs: first ? inTurn[first.itemId]!.startMs - first.startMs : overrunOf(current, nowMs),
    ...(current && { remainingMs: remainingOf(current, nowMs) }),
    ...(next && { nextItemId: next.itemId }),
  }
}

const lengthOf = ({ startMs, endMs }: OnTheWire<ItemView>): number => endMs - startMs

/** What an item that is on has left of its planned length. */
function remainingOf(item: OnTheWire<ItemView>, nowMs: number): number {
  const { openedAtMs = nowMs, pausedAtMs = nowMs, pausedMs } = item
  return openedAtMs + lengthOf(item) + pausedMs - pausedAtMs
}

function nowUntil(current: OnTheWire<ItemView>, nowMs: number): Expected {
  return { startMs: current.openedAtMs ?? nowMs, endMs: nowMs + Math.max(0, remainingOf(current, nowMs)) }
}

const overrunOf = (current: OnTheWire<ItemView> | undefined, nowMs: number): number =>
  current ? Math.max(0, nowUntil(current, nowMs).endMs - current.endMs) : 0

/** What is still to come on the day of the next item; nothing where that day is over and none of it was held. */
function restOfDay(
  items: readonly IdentifiedItem[],
  next: IdentifiedItem | undefined,
  nowMs: number,
): IdentifiedItem[] {
  if (!next) return []
  const isHeld = items.some(({ dayId, openedAtMs }) => dayId === next.dayId && openedAtMs !== undefined)
  if (!isHeld && daysOver(items, nowMs).has(next.dayId)) return []
  return items.slice(items.indexOf(next)).filter(({ dayId, status }) => dayId === next.dayId && status === 'planned')
}

/** Every item that takes time: past ones as they were, the one that is on until its expected end, planned ones as planned. */
function byThemselves(items: readonly IdentifiedItem[], nowMs: number): Record<string, Expected> {
  const expected: Record<string, Expected> = {}
  for (const item of items) if (item.status !== 'skipped') expected[item.itemId] = byItself(item, nowMs)
  return expected
}

function byItself(item: IdentifiedItem, nowMs: number): Expected {
  const { status, startMs, endMs, openedAtMs = startMs, closedAtMs = endMs } = item
  if (status === 'planned') return { startMs, endMs }
  return status === 'closed' ? { startMs: openedAtMs, endMs: closedAtMs } : nowUntil(item, nowMs)
}

/** Items one after the other, none before its plan. */
function inARow(items: readonly IdentifiedItem[], freeFromMs: number): Record<string, Expected> {
  const expected: Record<string, Expected> = {}
  let freeMs = freeFromMs
  for (const item of items) {
    const startMs = Math.max(item.startMs, freeMs)
    freeMs = startMs + lengthOf(item)
    expected[item.itemId] = { startMs, endMs: freeMs }
  }
  return expected
}
