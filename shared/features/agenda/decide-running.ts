import { accept, reject } from '../../lib/decision.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import { carryTarget } from './carry-target.ts'
import type { AgendaCommand, AgendaEvent, AgendaRejection } from './messages.ts'
import { nextItem } from './next-item.ts'
import { unlessAhead, unlessExpected, unlessStatus, whileOver, type AgendaSees } from './refusals.ts'
import { queueRuleOf } from './segments.ts'
import { currentItem, itemOf, itemsInOrder, type AgendaSlice, type WaitingWay } from './state.ts'

/** How each command that holds the agenda is decided. */
export const decideRunning = {
  'agenda.open': (state, { itemId, expects, waiting }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    if (state.agenda.currentItemId === itemId) return reject({ code: 'agenda/already_on' })
    const unplanned = unlessStatus(state.agenda, itemId, 'planned')
    return unplanned ? reject(unplanned) : stepTo(state.agenda, itemId, waiting)
  },
  'agenda.advance': (state, { expects, waiting }, { nowMs }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const next = nextItem(itemsInOrder(state.agenda), nowMs, state.agenda.currentItemId)
    return next ? stepTo(state.agenda, next.itemId, waiting) : reject({ code: 'agenda/no_next_item' })
  },
  'agenda.close': (state, { expects, waiting }) => {
    const refusal = whileOver(state) ?? unlessExpected(state.agenda, expects)
    if (refusal) return reject(refusal)
    const closing = closed(state.agenda, waiting)
    return 'code' in closing ? reject(closing) : accept(...closing)
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
    const { openedItemId, closedItemId, takenUp } = step
    const events: AgendaEvent[] = []
    if (openedItemId) events.push({ type: 'agenda.item_unopened', itemId: openedItemId })
    if (takenUp) events.push({ type: 'agenda.item_put_back', ...takenUp })
    if (closedItemId) events.push({ type: 'agenda.item_reopened', itemId: closedItemId })
    return accept(...events)
  },
  'agenda.start_segment': (state, { itemId, segment }) => {
    const refusal = whileOver(state)
    if (refusal) return reject(refusal)
    const item = currentItem(state.agenda)
    if (item?.itemId !== itemId)
      return reject({ code: itemOf(state.agenda, itemId) ? 'agenda/not_on' : 'agenda/unknown_item' })
    if (!item.segments[segment]) return reject({ code: 'agenda/unknown_part' })
    return item.segment?.rank === segment ? accept() : accept(...segmentStarted(state.agenda, itemId, segment))
  },
  'agenda.reopen': (state, { itemId, expects }) => {
    const refusal =
      whileOver(state) ?? unlessExpected(state.agenda, expects) ?? unlessStatus(state.agenda, itemId, 'closed')
    if (refusal) return reject(refusal)
    const { currentItemId } = state.agenda
    if (!currentItemId) return accept<AgendaEvent>({ type: 'agenda.item_taken_up', itemId })
    return accept<AgendaEvent>(
      { type: 'agenda.item_closed', itemId: currentItemId },
      { type: 'agenda.item_taken_up', itemId, afterItemId: currentItemId },
    )
  },
  'agenda.postpone': (state, { itemId, reason, target }, context) => {
    const refusal = whileOver(state) ?? unlessAhead(state.agenda, itemId) ?? unlessTarget(state.agenda, target)
    if (refusal) return reject(refusal)
    const isOn = state.agenda.currentItemId === itemId
    return accept<AgendaEvent>(...(isOn ? [{ type: 'agenda.item_closed', itemId } as const] : []), {
      type: 'agenda.item_postponed',
      itemId,
      reasonText: context.keepText(reason),
      target: storedTarget(target, context),
    })
  },
  'agenda.unpostpone': (state, { itemId }) => {
    const refusal = whileOver(state) ?? unlessStatus(state.agenda, itemId, 'postponed')
    return refusal ? reject(refusal) : accept({ type: 'agenda.item_unpostponed', itemId })
  },
} satisfies Partial<Decide<AgendaSees, AgendaCommand, AgendaEvent, AgendaRejection>>

/** One step: what is on is closed by what is opened. */
function stepTo(agenda: AgendaSlice, itemId: ItemId, waiting: WaitingWay | undefined) {
  const begins = segmentStarted(agenda, itemId, 0)
  const { currentItemId } = agenda
  if (!currentItemId) return accept<AgendaEvent>({ type: 'agenda.item_opened', itemId }, ...begins)
  const closing = closed(agenda, waiting, itemId)
  if ('code' in closing) return reject(closing)
  return accept<AgendaEvent>(...closing, { type: 'agenda.item_opened', itemId, afterItemId: currentItemId }, ...begins)
}

/** The closing of what is on with those who wait, or why not; `next` is what the same step opens. */
function closed(agenda: AgendaSlice, waiting: WaitingWay = 'keep', next?: ItemId): AgendaEvent[] | AgendaRejection {
  const { currentItemId: itemId } = agenda
  if (!itemId) return { code: 'agenda/nothing_on' }
  const closing = { type: 'agenda.item_closed', itemId } as const
  if (waiting === 'keep') return [closing]
  if (waiting === 'thank') return [{ ...closing, waiting }]
  const carriedTo = carryTarget(itemsInOrder(agenda), itemId, next)?.itemId
  return carriedTo ? [{ ...closing, waiting, carriedTo }] : { code: 'agenda/nowhere_to_carry' }
}

/** The first part of an item begins with it; an item without parts has none to begin. */
function segmentStarted(agenda: AgendaSlice, itemId: ItemId, segment: number): AgendaEvent[] {
  const begins = itemOf(agenda, itemId)?.segments[segment]
  return begins ? [{ type: 'agenda.segment_started', itemId, segment, queue: queueRuleOf(begins) }] : []
}

type Target = Extract<AgendaCommand, { type: 'agenda.postpone' }>['target']

function unlessTarget(agenda: AgendaSlice, target: Target): AgendaRejection | undefined {
  if (target.kind === 'item') return itemOf(agenda, target.itemId) ? undefined : { code: 'agenda/unknown_item' }
  const isThere = target.kind === 'words' || agenda.days.some(({ dayId }) => dayId === target.dayId)
  return isThere ? undefined : { code: 'agenda/unknown_day' }
}

const storedTarget = (target: Target, { keepText }: DecideContext) =>
  target.kind === 'words' ? { kind: target.kind, wordsText: keepText(target.words) } : target
