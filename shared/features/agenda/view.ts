import type { Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { AgendaSlice, Day, DayRule, Item, ItemKind, Segment, SegmentKind } from './state.ts'

/** A line of an item; `rank` orders it. */
export interface LineView {
  readonly rank: number
  readonly text: Localized
}

/** A collection of lines keyed by `l0`, `l1`, … */
export interface LinesView {
  readonly [key: string]: LineView
}

export interface SegmentView extends Segment {
  readonly rank: number
  readonly kind?: SegmentKind
}

export interface ItemView {
  readonly dayId: string
  /** Order within the day. */
  readonly rank: number
  readonly kind: ItemKind
  readonly title: Localized
  readonly startMs: number
  readonly endMs: number
  readonly points: LinesView
  readonly focus?: Localized
  readonly outputs: LinesView
  /** Keyed by `s0`, `s1`, … */
  readonly segments: { readonly [key: string]: SegmentView }
  readonly status: Item['status']
  readonly openedAtMs?: number
  readonly closedAtMs?: number
  readonly pausedAtMs?: number
  readonly pausedMs: number
}

export interface DayView {
  readonly rank: number
  readonly date: string
  readonly title: Localized
  readonly openTo?: Localized
  readonly rule: DayRule
}

/** The agenda is the same for everyone. */
export interface AgendaView {
  readonly days: { readonly [dayId: string]: DayView }
  readonly items: { readonly [itemId: string]: ItemView }
  readonly currentItemId?: string
}

/** The agenda as everyone sees it; an item that did not change keeps its identity. */
export const viewAgenda = memo(({ days, items, currentItemId }: AgendaSlice): AgendaView => ({
  days: viewDays(days),
  items: viewItems(items, days),
  ...(currentItemId && { currentItemId }),
}))

const viewDays = memo((days: readonly Day[]): AgendaView['days'] =>
  Object.fromEntries(days.map(({ dayId, itemIds: _seenByRank, ...day }, rank) => [dayId, { ...day, rank }])),
)

const viewItems = memo((items: AgendaSlice['items'], days: readonly Day[]): AgendaView['items'] =>
  Object.fromEntries(
    days.flatMap(({ itemIds }) => itemIds.map((itemId, rank) => [itemId, viewItem(items[itemId]!, rank)] as const)),
  ),
)

const viewItem = memo(({ itemId: _isItsKey, points, outputs, segments, ...item }: Item, rank: number): ItemView => ({
  ...item,
  rank,
  points: viewLines(points),
  outputs: viewLines(outputs),
  segments: viewSegments(segments),
}))

const viewLines = memo((lines: readonly Localized[]): LinesView =>
  Object.fromEntries(lines.map((text, rank) => [`l${rank}`, { rank, text }])),
)

const viewSegments = memo((segments: readonly Segment[]): ItemView['segments'] =>
  Object.fromEntries(segments.map((segment, rank) => [`s${rank}`, { ...segment, rank }])),
)
