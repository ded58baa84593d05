import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Decide } from '../../lib/feature.ts'
import type { DayId, ItemId } from '../../lib/ids.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection } from './messages.ts'
import { unlessAhead, unlessDay, unlessStatus, whileOver, type AgendaSees } from './refusals.ts'
import { reordered, startAt, type Planned } from './replan.ts'
import { itemOf, type AgendaSlice, type Item, type ItemKind } from './state.ts'

const MINUTE_MS = 60_000

/** How each command that changes the plan is decided. */
export const decidePlanning = {
  'agenda.pin': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'planned')
    if (refusal) return reject(refusal)
    return itemOf(state.agenda, itemId)?.isPinned ? accept() : accept({ type: 'agenda.item_pinned', itemId })
  },
  'agenda.unpin': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessThere(state.agenda, itemId)
    if (refusal) return reject(refusal)
    return itemOf(state.agenda, itemId)?.isPinned ? accept({ type: 'agenda.item_unpinned', itemId }) : accept()
  },
  'agenda.set_hard_stop': (state, { dayId, atMs, label }, { keepText }) => {
    const refusal = whileOver(state) ?? unlessDay(state.agenda, dayId)
    if (refusal) return reject(refusal)
    if (atMs === undefined) {
      const isSet = state.agenda.days.some((day) => day.dayId === dayId && day.hardStopMs !== undefined)
      return isSet ? accept({ type: 'agenda.hard_stop_set', dayId }) : accept()
    }
    return accept({ type: 'agenda.hard_stop_set', dayId, atMs, ...defined({ labelText: label && keepText(label) }) })
  },
  'agenda.set_minutes': (state, { itemId, minutes }) => {
    const refusal = whileOver(state) ?? unlessAhead(state.agenda, itemId)
    return refusal ? reject(refusal) : accept({ type: 'agenda.minutes_set', itemId, minutes })
  },
  'agenda.insert': (state, { dayId, afterItemId, item: { kind, title, minutes } }, { newId, keepText }) => {
    const place = whileOver(state) ?? placeOn(state.agenda, dayId, afterItemId)
    if ('code' in place) return reject(place)
    const startMs = startAt(place.others, place.at)
    return accept({
      type: 'agenda.item_inserted',
      itemId: newId<ItemId>('item'),
      dayId,
      ...defined({ afterItemId }),
      kind,
      titleText: keepText(title),
      startMs,
      endMs: startMs + minutes * MINUTE_MS,
    })
  },
  'agenda.move': (state, { itemId, dayId, afterItemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'planned')
    if (refusal) return reject(refusal)
    const place = placeOn(state.agenda, dayId, afterItemId, itemId)
    if ('code' in place) return reject(place)
    const plan = planFor(state.agenda, itemOf(state.agenda, itemId)!, place)
    if (plan === undefined) return accept()
    if ('code' in plan) return reject(plan)
    return accept({ type: 'agenda.item_moved', itemId, dayId, ...defined({ afterItemId }), plan: [...plan] })
  },
  'agenda.change': (state, { itemId, title, kind }, { keepText }) => {
    const otherKind = kind === itemOf(state.agenda, itemId)?.kind ? undefined : kind
    const refusal = whileOver(state) ?? unlessChangeable(state.agenda, itemId, otherKind)
    if (refusal) return reject(refusal)
    const changes = defined({ titleText: title && keepText(title), kind: otherKind })
    return Object.keys(changes).length === 0 ? accept() : accept({ type: 'agenda.item_changed', itemId, ...changes })
  },
  'agenda.remove': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'planned')
    if (refusal) return reject(refusal)
    const item = itemOf(state.agenda, itemId)!
    if (!item.isInserted) return reject({ code: 'agenda/not_inserted' })
    if (isAlone(state.agenda, item)) return reject({ code: 'agenda/last_of_day' })
    return accept({ type: 'agenda.item_removed', itemId, dayId: item.dayId })
  },
} satisfies Partial<Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection>>

const unlessChangeable = (
  agenda: AgendaSlice,
  itemId: ItemId,
  kind: ItemKind | undefined,
): AgendaRejection | undefined =>
  kind === undefined ? unlessThere(agenda, itemId) : unlessStatus(agenda, itemId, 'planned')

const unlessThere = (agenda: AgendaSlice, itemId: ItemId): AgendaRejection | undefined =>
  itemOf(agenda, itemId) ? undefined : { code: 'agenda/unknown_item' }

/** A place on a day: how many of its other items come before it. */
interface Place {
  readonly others: readonly Item[]
  readonly at: number
  /** Whether the item that is moved stands on this day already. */
  readonly isSameDay: boolean
}

/** Where an item would stand, or why it cannot: nothing is put before what was opened. */
function placeOn(
  agenda: AgendaSlice,
  dayId: DayId,
  afterItemId: ItemId | undefined,
  itemId?: ItemId,
): Place | AgendaRejection {
  const refusal = unlessDay(agenda, dayId)
  if (refusal) return refusal
  const ofDay = dayItems(agenda, dayId)
  const others = ofDay.filter((item) => item.itemId !== itemId)
  const after = others.findIndex((item) => item.itemId === afterItemId)
  if (afterItemId !== undefined && after < 0) return { code: 'agenda/unknown_item' }
  const isPast = others.slice(after + 1).some(({ openedAtMs }) => openedAtMs !== undefined)
  return isPast ? { code: 'agenda/place_is_past' } : { others, at: after + 1, isSameDay: others.length < ofDay.length }
}

type Plan = readonly Planned[]

/** The planned times that a move changes, or why it cannot be; undefined where the item stands already. */
function planFor(agenda: AgendaSlice, item: Item, place: Place): Plan | AgendaRejection | undefined {
  const { itemId, startMs, endMs } = item
  if (!place.isSameDay) {
    const fromMs = startAt(place.others, place.at)
    return isAlone(agenda, item)
      ? { code: 'agenda/last_of_day' }
      : [{ itemId, startMs: fromMs, endMs: fromMs + endMs - startMs }]
  }
  const before = dayItems(agenda, item.dayId)
  if (before[place.at] === item) return undefined
  return reordered(before, itemId, place.at).flatMap(({ itemId: other, ...times }) =>
    itemOf(agenda, other)?.startMs === times.startMs
      ? []
      : [{ itemId: other, startMs: times.startMs, endMs: times.endMs }],
  )
}

const dayItems = (agenda: AgendaSlice, dayId: DayId): readonly Item[] =>
  agenda.days.find((day) => day.dayId === dayId)?.itemIds.flatMap((itemId) => itemOf(agenda, itemId) ?? []) ?? []

const isAlone = (agenda: AgendaSlice, { dayId }: Item): boolean => dayItems(agenda, dayId).length === 1
