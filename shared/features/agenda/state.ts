import type { Evolve, EvolveContext, Listen } from '../../lib/feature.ts'
import type { DayId, ItemId, TextId } from '../../lib/ids.ts'
import { localizedOf, type Localized } from '../../lib/languages.ts'
import type { HallRole } from '../../lib/roles.ts'
import type { AgendaEvent } from './messages.ts'

export const ITEM_KINDS = ['opening', 'plenary', 'briefing', 'breakout', 'coffee', 'break', 'closing'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What a part of an item may be: what an item may be, or a report of the part before it. */
export const SEGMENT_KINDS = [...ITEM_KINDS, 'report'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/** Whether a role may ask for the floor on a day: by itself, by the chair's leave, or not. */
export const LEAVES = ['yes', 'leave', 'no'] as const
export type Leave = (typeof LEAVES)[number]
export type DayRule = { readonly [R in HallRole]: Leave }

export interface Segment {
  readonly title: Localized
  readonly minutes: number
  readonly kind?: SegmentKind
}

/** An item with its plan and what became of it; instants are UTC milliseconds. */
export interface Item {
  readonly itemId: ItemId
  readonly dayId: DayId
  readonly kind: ItemKind
  readonly title: Localized
  readonly startMs: number
  readonly endMs: number
  readonly points: readonly Localized[]
  readonly focus?: Localized
  readonly outputs: readonly Localized[]
  readonly segments: readonly Segment[]
  readonly status: 'planned' | 'open' | 'paused' | 'closed' | 'skipped'
  readonly openedAtMs?: number
  readonly closedAtMs?: number
  /** Since when its clock stands: the chair paused it, or the whole meeting stands still. */
  readonly pausedAtMs?: number
  /** Sum of finished pauses. */
  readonly pausedMs: number
}

export interface Day {
  readonly dayId: DayId
  readonly date: string
  readonly title: Localized
  readonly openTo?: Localized
  readonly rule: DayRule
  /** In the order of the agenda. */
  readonly itemIds: readonly ItemId[]
}

/** What one opening or closing did. */
interface Step {
  readonly openedItemId?: ItemId
  readonly closedItemId?: ItemId
}

export interface AgendaSlice {
  /** In the order of their dates. */
  readonly days: readonly Day[]
  readonly items: { readonly [itemId: string]: Item }
  readonly currentItemId?: ItemId
  /** The steps that "go back" takes back, last one last; at most 20. */
  readonly past: readonly Step[]
  /** A technical pause: no item's clock runs. */
  readonly standsStill?: boolean
}

const MAX_STEPS = 20

export const initialAgenda: AgendaSlice = { days: [], items: {}, past: [] }

/** The item of this id, if there is one. */
export const itemOf = (agenda: AgendaSlice, itemId: ItemId): Item | undefined =>
  Object.hasOwn(agenda.items, itemId) ? agenda.items[itemId] : undefined

/** The item that is on. */
export const currentItem = (agenda: AgendaSlice): Item | undefined =>
  agenda.currentItemId && agenda.items[agenda.currentItemId]

export const dayOf = (agenda: AgendaSlice, item: Item): Day | undefined =>
  agenda.days.find((day) => day.dayId === item.dayId)

/** All items of all days, in the order of the agenda. */
export const itemsInOrder = (agenda: AgendaSlice): Item[] =>
  agenda.days.flatMap((day) => day.itemIds.flatMap((itemId) => itemOf(agenda, itemId) ?? []))

/** What each event does to the agenda. */
export const evolveAgenda: Evolve<AgendaSlice, AgendaEvent> = {
  'agenda.imported': ({ standsStill }, { days }, context) => ({
    ...(standsStill && { standsStill }),
    days: days.map(({ titleText, openToText, items, ...day }) => ({
      ...day,
      title: read(titleText, context),
      ...(openToText && { openTo: read(openToText, context) }),
      itemIds: items.map(({ itemId }) => itemId),
    })),
    items: Object.fromEntries(
      days.flatMap(({ dayId, items }) => items.map((item) => [item.itemId, plannedItem(dayId, item, context)])),
    ),
    past: [],
  }),
  'agenda.item_opened': (agenda, { itemId, afterItemId }, { atMs }) => ({
    ...changeItem(agenda, itemId, (item) => startedIn(agenda, { ...item, openedAtMs: atMs }, atMs)),
    currentItemId: itemId,
    past: afterItemId
      ? [...agenda.past.slice(0, -1), { openedItemId: itemId, closedItemId: afterItemId }]
      : withStep(agenda.past, { openedItemId: itemId }),
  }),
  'agenda.item_closed': (agenda, { itemId }, { atMs }) => ({
    ...withNothingOn(
      changeItem(agenda, itemId, (item) => ({ ...resumed(item, atMs), status: 'closed', closedAtMs: atMs })),
    ),
    past: withStep(agenda.past, { closedItemId: itemId }),
  }),
  'agenda.item_paused': (agenda, { itemId }, { atMs }) =>
    changeItem(agenda, itemId, ({ pausedAtMs = atMs, ...item }) => ({ ...item, status: 'paused', pausedAtMs })),
  'agenda.item_resumed': (agenda, { itemId }, { atMs }) =>
    changeItem(agenda, itemId, (item) => (agenda.standsStill ? { ...item, status: 'open' } : resumed(item, atMs))),
  'agenda.item_skipped': (agenda, { itemId }) => changeItem(agenda, itemId, (item) => ({ ...item, status: 'skipped' })),
  'agenda.item_unskipped': (agenda, { itemId }) =>
    changeItem(agenda, itemId, (item) => ({ ...item, status: 'planned' })),
  'agenda.item_unopened': (agenda, { itemId }) => ({
    ...withNothingOn(changeItem(agenda, itemId, neverOpened)),
    past: withLastStep(agenda.past, ({ openedItemId: _undone, ...step }) => step),
  }),
  'agenda.item_reopened': (agenda, { itemId }, { atMs }) => ({
    ...changeItem(agenda, itemId, ({ closedAtMs: _undone, ...item }) => startedIn(agenda, item, atMs)),
    currentItemId: itemId,
    past: withLastStep(agenda.past, ({ closedItemId: _undone, ...step }) => step),
  }),
}

/** What a technical pause does to the item that is on; one that the chair paused is paused before and after. */
export const hearTechnicalPause: Listen<AgendaSlice, TechnicalPauseEvent> = {
  'meeting.technical_pause_began': (agenda, _event, { atMs }) => ({
    ...changeCurrent(agenda, (item) => stopped(item, atMs)),
    standsStill: true,
  }),
  'meeting.technical_pause_ended': ({ standsStill: _over, ...agenda }, _event, { atMs }) =>
    changeCurrent(agenda, (item) => (item.status === 'open' ? resumed(item, atMs) : item)),
}

/** The meeting's own events, which import the agenda's: named here by their types alone. */
export type TechnicalPauseEvent =
  { readonly type: 'meeting.technical_pause_began' } | { readonly type: 'meeting.technical_pause_ended' }

type ImportedItem = Extract<AgendaEvent, { type: 'agenda.imported' }>['days'][number]['items'][number]

function plannedItem(dayId: DayId, item: ImportedItem, context: EvolveContext): Item {
  const { titleText, pointTexts, focusText, outputTexts, segments, ...plan } = item
  return {
    ...plan,
    dayId,
    title: read(titleText, context),
    points: pointTexts.map((text) => read(text, context)),
    ...(focusText && { focus: read(focusText, context) }),
    outputs: outputTexts.map((text) => read(text, context)),
    segments: segments.map(({ titleText: text, minutes, kind }) => ({
      title: read(text, context),
      minutes,
      ...(kind && { kind }),
    })),
    status: 'planned',
    pausedMs: 0,
  }
}

const read = (textId: TextId, { text }: EvolveContext): Localized => localizedOf(text(textId))

const changeItem = (agenda: AgendaSlice, itemId: ItemId, change: (item: Item) => Item): AgendaSlice => {
  const item = itemOf(agenda, itemId)
  return item ? { ...agenda, items: { ...agenda.items, [itemId]: change(item) } } : agenda
}

const changeCurrent = (agenda: AgendaSlice, change: (item: Item) => Item): AgendaSlice =>
  agenda.currentItemId ? changeItem(agenda, agenda.currentItemId, change) : agenda

/** On from now; its clock stands from the first if the meeting does. */
const startedIn = ({ standsStill }: AgendaSlice, item: Item, atMs: number): Item =>
  standsStill ? stopped({ ...item, status: 'open' }, atMs) : { ...item, status: 'open' }

const stopped = ({ pausedAtMs, ...item }: Item, atMs: number): Item => ({ ...item, pausedAtMs: pausedAtMs ?? atMs })

const withNothingOn = ({ currentItemId: _over, ...agenda }: AgendaSlice): AgendaSlice => agenda

/** Running again: what it was paused for is added up. */
function resumed({ pausedAtMs, ...item }: Item, atMs: number): Item {
  return { ...item, status: 'open', pausedMs: item.pausedMs + (pausedAtMs === undefined ? 0 : atMs - pausedAtMs) }
}

const neverOpened = ({ openedAtMs: _opened, pausedAtMs: _paused, ...item }: Item): Item => ({
  ...item,
  status: 'planned',
  pausedMs: 0,
})

const withStep = (past: readonly Step[], step: Step): readonly Step[] => [...past, step].slice(-MAX_STEPS)

/** The steps with the last one changed; a step of which nothing is left is gone. */
function withLastStep(past: readonly Step[], change: (step: Step) => Step): readonly Step[] {
  const last = change(past.at(-1) ?? {})
  return Object.keys(last).length === 0 ? past.slice(0, -1) : [...past.slice(0, -1), last]
}
