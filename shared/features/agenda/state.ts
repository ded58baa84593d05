import type { ApologyId, DayId, ItemId, PersonId, TextId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import type { HallRole } from '../../lib/roles.ts'

export const ITEM_KINDS = ['opening', 'plenary', 'briefing', 'breakout', 'coffee', 'break', 'closing'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** What a part of an item may be: what an item may be, or a report of the part before it. */
export const SEGMENT_KINDS = [...ITEM_KINDS, 'report'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

/** Whether a role may ask for the floor on a day: by itself, by the chair's leave, or not. */
export const LEAVES = ['yes', 'leave', 'no'] as const
export type Leave = (typeof LEAVES)[number]
export type DayRule = { readonly [R in HallRole]: Leave }

/** Whether a part of an item takes wishes for the floor. */
export const QUEUE_RULES = ['open', 'closed'] as const
export type QueueRule = (typeof QUEUE_RULES)[number]

export interface Segment {
  readonly title: Localized
  readonly minutes: number
  readonly kind?: SegmentKind
  /** Absent: the rule of its kind. */
  readonly queue?: QueueRule
}

/** The part of an item that is on, or was when the item closed. */
export interface RunningSegment {
  /** Its place among the parts, from 0. */
  readonly rank: number
  readonly sinceMs: number
  /** How long the item had stood by then. */
  readonly pausedBeforeMs: number
}

/** What becomes of those who wait when their item closes: they keep their places, go on to the next item, or are thanked. */
export const WAITING_WAYS = ['keep', 'carry', 'thank'] as const
export type WaitingWay = (typeof WAITING_WAYS)[number]

/** Where an item was put off to. */
export type PostponeTarget =
  | { readonly kind: 'words'; readonly words: Localized }
  | { readonly kind: 'day'; readonly dayId: DayId }
  | { readonly kind: 'item'; readonly itemId: ItemId }

export interface Postponed {
  readonly reason: Localized
  readonly target: PostponeTarget
}

/** What became of a point that is a question. */
export const OUTCOMES = ['answered', 'no_agreement', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Answer {
  readonly outcome: Exclude<Outcome, 'open'>
  readonly text?: Localized
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
  readonly status: 'planned' | 'open' | 'paused' | 'closed' | 'skipped' | 'postponed'
  readonly openedAtMs?: number
  readonly closedAtMs?: number
  /** Since when its clock stands: the chair paused it, or the whole meeting stands still. */
  readonly pausedAtMs?: number
  /** Sum of finished pauses. */
  readonly pausedMs: number
  /** A fixed point: begins as planned where it can. */
  readonly isPinned?: true
  /** How long it takes by the chair's estimate, where that is not its planned length. */
  readonly minutes?: number
  readonly segment?: RunningSegment
  /** What became of those who waited when it closed; absent: they kept their places. */
  readonly waiting?: Exclude<WaitingWay, 'keep'>
  readonly postponed?: Postponed
  /** Why it is left out, where nobody of the meeting did it: a newer file has it no longer. */
  readonly leftOut?: 'not_in_file'
  /** It was not in the agenda that was imported. */
  readonly isInserted?: true
  /** Its plan is not the one that the meeting adopted. */
  readonly changedAfterAdoption?: true
  /** By the place of the point; points without one are open. */
  readonly answers?: { readonly [point: number]: Answer }
  /** Places of the outputs that were met. */
  readonly metOutputs?: readonly number[]
}

export interface Day {
  readonly dayId: DayId
  readonly date: string
  readonly title: Localized
  readonly openTo?: Localized
  readonly rule: DayRule
  /** In the order of the agenda. */
  readonly itemIds: readonly ItemId[]
  /** When the day must be over, whatever is left of it. */
  readonly hardStopMs?: number
  /** What ends then. */
  readonly hardStopLabel?: Localized
  readonly adoptedAtMs?: number
}

/** Somebody who cannot come on a day: known to the meeting, or by name only. */
export interface Apology {
  readonly apologyId: ApologyId
  readonly dayId: DayId
  readonly personId?: PersonId
  readonly name?: string
  /** The row of the name. */
  readonly nameText?: TextId
}

/** What one opening or closing did. */
export interface Step {
  readonly openedItemId?: ItemId
  readonly closedItemId?: ItemId
  /** A closed item that was taken up, and how it was closed. */
  readonly takenUp?: { readonly itemId: ItemId; readonly closedAtMs: number; readonly pausedMs: number }
}

export interface AgendaSlice {
  /** In the order of their dates. */
  readonly days: readonly Day[]
  readonly items: { readonly [itemId: string]: Item }
  readonly currentItemId?: ItemId
  readonly apologies: { readonly [apologyId: string]: Apology }
  /** The steps that "go back" takes back, last one last; at most 20. */
  readonly past: readonly Step[]
  /** Number of the calendar's address in force; absent: the first. The address is derived from it with the server's key. */
  readonly calendarSerial?: number
  /** When something of it was last changed. */
  readonly changedAtMs?: number
  /** A technical pause: no item's clock runs. */
  readonly standsStill?: boolean
}

export const initialAgenda: AgendaSlice = { days: [], items: {}, apologies: {}, past: [] }

/** The item of this id, if there is one. */
export const itemOf = (agenda: AgendaSlice, itemId: ItemId): Item | undefined =>
  Object.hasOwn(agenda.items, itemId) ? agenda.items[itemId] : undefined

/** The item that is on. */
export const currentItem = (agenda: AgendaSlice): Item | undefined =>
  agenda.currentItemId && agenda.items[agenda.currentItemId]

/** The day of an item. */
export const dayOf = (agenda: AgendaSlice, item: Item): Day | undefined =>
  agenda.days.find((day) => day.dayId === item.dayId)

/** All items of all days, in the order of the agenda. */
export const itemsInOrder = (agenda: AgendaSlice): Item[] =>
  agenda.days.flatMap((day) => day.itemIds.flatMap((itemId) => itemOf(agenda, itemId) ?? []))

const MINUTE_MS = 60_000

/** How long an item is to take: by the chair's estimate, else as planned. */
export const lengthOf = ({ startMs, endMs, minutes }: Pick<Item, 'startMs' | 'endMs' | 'minutes'>): number =>
  minutes === undefined ? endMs - startMs : minutes * MINUTE_MS

/** Coffee and other breaks have no floor. */
export const isBreak = (kind: ItemKind): boolean => kind === 'coffee' || kind === 'break'

/** The meeting's own events, which import the agenda's: named here by their types alone. */
export type TechnicalPauseEvent =
  { readonly type: 'meeting.technical_pause_began' } | { readonly type: 'meeting.technical_pause_ended' }
