import type { OnTheWire } from '../../lib/feature.ts'
import { daysOver, nextItem } from './next-item.ts'
import { lengthOf } from './state.ts'
import type { AgendaView, ItemView } from './view.ts'

/** From when to when an item goes: as it was, where it is past, else as it is to be expected; UTC milliseconds. */
export interface Expected {
  readonly startMs: number
  readonly endMs: number
  /** By how much it must be shortened, so that a fixed point behind it is kept; taken off `endMs` already. */
  readonly shortByMs?: number
  /** How much of it lies beyond the instant at which the day must be over. */
  readonly beyondStopMs?: number
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
 * its plan, and is shortened where it runs into a fixed point; other days are as planned.
 */
export function forecast(agenda: OnTheWire<AgendaView>, nowMs: number): Forecast {
  const items = itemsInOrder(agenda)
  const current = items.find(({ itemId }) => itemId === agenda.currentItemId)
  const next = nextItem(items, nowMs, current?.itemId)
  const ahead = restOfDay(items, next, nowMs)
  const inTurn = withMarks(rowFrom(current, ahead, nowMs), agenda.days)
  const [first] = ahead
  return {
    expected: { ...byThemselves(items, nowMs), ...inTurn },
    latenessMs: first ? inTurn[first.itemId]!.startMs - first.startMs : overrunOf(current, nowMs),
    ...(current && { remainingMs: remainingOf(current, nowMs) }),
    ...(next && { nextItemId: next.itemId }),
  }
}

/** What an item that is on has left of its length. */
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

/** Every item that takes time, the ones of each day in a row: past ones as they were, planned ones as planned. */
function byThemselves(items: readonly IdentifiedItem[], nowMs: number): Record<string, Expected> {
  const expected: Record<string, Expected> = {}
  for (const item of items) if (item.openedAtMs !== undefined) expected[item.itemId] = asItWent(item, nowMs)
  for (const day of new Set(items.map(({ dayId }) => dayId))) {
    const planned = items.filter(({ dayId, status }) => dayId === day && status === 'planned')
    for (const { item, startMs, endMs } of inARow(planned, -Infinity)) expected[item.itemId] = { startMs, endMs }
  }
  return expected
}

function asItWent(item: IdentifiedItem, nowMs: number): Expected {
  const { openedAtMs = item.startMs, closedAtMs } = item
  return closedAtMs === undefined ? nowUntil(item, nowMs) : { startMs: openedAtMs, endMs: closedAtMs }
}

/** An item with the times at which it would go. */
interface Going {
  readonly item: IdentifiedItem
  readonly startMs: number
  readonly endMs: number
  /** How long it would take if nothing were fixed. */
  readonly naturalMs: number
}

/** Items one after the other, none before its plan. */
function inARow(items: readonly IdentifiedItem[], freeFromMs: number): Going[] {
  let freeMs = freeFromMs
  return items.map((item) => {
    const startMs = Math.max(item.startMs, freeMs)
    freeMs = startMs + lengthOf(item)
    return { item, startMs, endMs: freeMs, naturalMs: lengthOf(item) }
  })
}

/**
 * What is on and what follows it, with fixed points kept: what runs into one is shortened, the last before it first. A fixed point
 * that is past already, or before the one in front of it, cannot be kept and begins when the item before it ends.
 */
function rowFrom(
  current: IdentifiedItem | undefined,
  ahead: readonly IdentifiedItem[],
  nowMs: number,
): readonly Going[] {
  let row: readonly Going[] = current ? [going(current, nowUntil(current, nowMs))] : []
  let earliestMs = nowMs
  for (const item of ahead) {
    if (item.isPinned && item.startMs >= earliestMs) row = row.map((before) => endingBy(before, item.startMs))
    const startMs = Math.max(item.startMs, row.at(-1)?.endMs ?? nowMs)
    row = [...row, going(item, { startMs, endMs: startMs + lengthOf(item) })]
    if (item.isPinned) earliestMs = startMs
  }
  return row
}

const going = (item: IdentifiedItem, { startMs, endMs }: Expected): Going => ({
  item,
  startMs,
  endMs,
  naturalMs: endMs - startMs,
})

const endingBy = (before: Going, byMs: number): Going => ({
  ...before,
  startMs: Math.min(before.startMs, byMs),
  endMs: Math.min(before.endMs, byMs),
})

/** The times of a row by item, with what must be shortened and what lies beyond the day's end. */
function withMarks(row: readonly Going[], days: OnTheWire<AgendaView>['days']): Record<string, Expected> {
  return Object.fromEntries(
    row.map(({ item, startMs, endMs, naturalMs }) => {
      const shortByMs = naturalMs - (endMs - startMs)
      const beyondStopMs = endMs - Math.max(startMs, days[item.dayId]?.hardStopMs ?? Infinity)
      const marks = { ...(shortByMs > 0 && { shortByMs }), ...(beyondStopMs > 0 && { beyondStopMs }) }
      return [item.itemId, { startMs, endMs, ...marks }]
    }),
  )
}
