import { accept, reject } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection, PlannedDay, PlannedItem } from './messages.ts'
import { nextItem } from './next-item.ts'
import { currentItem, itemOf, itemsInOrder, type AgendaSlice } from './state.ts'

/** What the agenda knows of the meeting: whether it is over. */
export interface AgendaSees {
  readonly agenda: AgendaSlice
  readonly meeting: { readonly phase: string }
}

/** What each command does to the agenda, or why not. */
export const decideAgenda: Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection> = {
  'agenda.import': (state, { days }, context) => {
    const refusal =
      whileOver(state) ?? (hasBegun(state.agenda) ? ({ code: 'agenda/already_running' } as const) : faultOf(days))
    if (refusal) return reject(refusal)
    return accept({ type: 'agenda.imported', days: days.map((day) => withTexts(day, context)) })
  },
  'agenda.open': (state, { itemId, expects }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    if (state.agenda.currentItemId === itemId) return reject({ code: 'agenda/already_on' })
    const item = itemOf(state.agenda, itemId)
    if (!item) return reject({ code: 'agenda/unknown_item' })
    if (item.status !== 'planned') return reject({ code: 'agenda/not_planned' })
    return accept(...opening(state.agenda, itemId))
  },
  'agenda.advance': (state, { expects }, { nowMs }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const next = nextItem(itemsInOrder(state.agenda), nowMs, state.agenda.currentItemId)
    return next ? accept(...opening(state.agenda, next.itemId)) : reject({ code: 'agenda/no_next_item' })
  },
  'agenda.close': (state, { expects }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const item = currentItem(state.agenda)
    return item ? accept({ type: 'agenda.item_closed', itemId: item.itemId }) : reject({ code: 'agenda/nothing_on' })
  },
  'agenda.pause': (state, { expects }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const item = currentItem(state.agenda)
    if (!item) return reject({ code: 'agenda/nothing_on' })
    if (item.status === 'paused') return reject({ code: 'agenda/already_paused' })
    return accept({ type: 'agenda.item_paused', itemId: item.itemId })
  },
  'agenda.resume': (state, { expects }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const item = currentItem(state.agenda)
    if (!item) return reject({ code: 'agenda/nothing_on' })
    if (item.status !== 'paused') return reject({ code: 'agenda/not_paused' })
    return accept({ type: 'agenda.item_resumed', itemId: item.itemId })
  },
  'agenda.skip': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'planned')
    return refusal ? reject(refusal) : accept({ type: 'agenda.item_skipped', itemId })
  },
  'agenda.unskip': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'skipped')
    return refusal ? reject(refusal) : accept({ type: 'agenda.item_unskipped', itemId })
  },
  'agenda.go_back': (state, { expects }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const step = state.agenda.past.at(-1)
    if (!step) return reject({ code: 'agenda/nothing_before' })
    const { openedItemId, closedItemId } = step
    const events: AgendaEvent[] = []
    if (openedItemId) events.push({ type: 'agenda.item_unopened', itemId: openedItemId })
    if (closedItemId) events.push({ type: 'agenda.item_reopened', itemId: closedItemId })
    return accept(...events)
  },
}

const whileOver = ({ meeting }: AgendaSees): AgendaRejection | undefined =>
  meeting.phase === 'closed' ? { code: 'agenda/meeting_closed' } : undefined

function unlessExpected(
  { currentItemId }: AgendaSlice,
  expects: { readonly itemId?: ItemId | undefined },
): AgendaRejection | undefined {
  if (expects.itemId === currentItemId) return undefined
  return { code: 'agenda/moved_on', ...(currentItemId && { currentItemId }) }
}

function unlessStatus(agenda: AgendaSlice, itemId: ItemId, status: 'planned' | 'skipped'): AgendaRejection | undefined {
  const item = itemOf(agenda, itemId)
  if (!item) return { code: 'agenda/unknown_item' }
  return item.status === status ? undefined : { code: `agenda/not_${status}` }
}

/** One step: what is on is closed by what is opened. */
function opening({ currentItemId }: AgendaSlice, itemId: ItemId): AgendaEvent[] {
  if (!currentItemId) return [{ type: 'agenda.item_opened', itemId }]
  return [
    { type: 'agenda.item_closed', itemId: currentItemId },
    { type: 'agenda.item_opened', itemId, afterItemId: currentItemId },
  ]
}

const hasBegun = (agenda: AgendaSlice): boolean =>
  Object.values(agenda.items).some(({ openedAtMs }) => openedAtMs !== undefined)

function faultOf(days: readonly PlannedDay[]): AgendaRejection | undefined {
  const items = days.flatMap((day) => day.items)
  return firstDoubled([...days.map(({ dayId }) => dayId), ...items.map(({ itemId }) => itemId)]) ?? firstBadTime(items)
}

function firstDoubled(ids: readonly string[]): AgendaRejection | undefined {
  const doubled = ids.find((id, at) => ids.indexOf(id) !== at)
  return doubled === undefined ? undefined : { code: 'agenda/duplicate_id', id: doubled }
}

function firstBadTime(items: readonly PlannedItem[]): AgendaRejection | undefined {
  for (const [at, { itemId, startMs, endMs }] of items.entries()) {
    if (endMs <= startMs) return { code: 'agenda/bad_times', itemId, reason: 'ends_before_start' }
    if (startMs < (items[at - 1]?.endMs ?? 0)) return { code: 'agenda/bad_times', itemId, reason: 'overlap' }
  }
  return undefined
}

type ImportedDay = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]

function withTexts({ title, openTo, items, ...day }: PlannedDay, { keepText }: DecideContext): ImportedDay {
  return {
    ...day,
    titleText: keepText(title),
    ...(openTo && { openToText: keepText(openTo) }),
    items: items.map(({ title: itemTitle, points, focus, outputs, segments, ...item }) => ({
      ...item,
      titleText: keepText(itemTitle),
      pointTexts: points.map(keepText),
      ...(focus && { focusText: keepText(focus) }),
      outputTexts: outputs.map(keepText),
      segments: segments.map(({ title: segmentTitle, ...segment }) => ({
        ...segment,
        titleText: keepText(segmentTitle),
      })),
    })),
  }
}
