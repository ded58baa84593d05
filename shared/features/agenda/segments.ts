import type { OnTheWire } from '../../lib/feature.ts'
import { lengthOf, type QueueRule, type Segment, type SegmentKind } from './state.ts'
import type { ItemView, SegmentView } from './view.ts'

/** While somebody presents, or the plenary does not sit, wishes for the floor wait for the part that they belong to. */
const CLOSED: readonly (SegmentKind | undefined)[] = ['breakout', 'coffee', 'break', 'briefing', 'report']

/** The queue's rule of a part of an item: its own, else that of its kind. */
export const queueRuleOf = ({ kind, queue }: Pick<Segment, 'kind' | 'queue'>): QueueRule =>
  queue ?? (CLOSED.includes(kind) ? 'closed' : 'open')

type TimedItem = Pick<
  OnTheWire<ItemView>,
  'segments' | 'segment' | 'startMs' | 'endMs' | 'minutes' | 'openedAtMs' | 'pausedMs'
>

/** The part of an item that is on. */
export interface SegmentNow {
  readonly rank: number
  readonly title: SegmentView['title']
  /** When its time is over, as long as nothing stands still. */
  readonly untilMs: number
  readonly next?: OnTheWire<SegmentView>
}

const MINUTE_MS = 60_000

/** When an item that is on has used up its length, as long as nothing stands still. */
export const itemUntilMs = (item: Omit<TimedItem, 'segments' | 'segment'>): number =>
  (item.openedAtMs ?? item.startMs) + lengthOf(item) + item.pausedMs

/** The part of an item that is on, with its clock; the last part ends with the item. */
export function segmentNow(item: TimedItem): SegmentNow | undefined {
  const { segment, pausedMs } = item
  const inOrder = Object.values(item.segments).sort((a, b) => a.rank - b.rank)
  const part = segment && inOrder[segment.rank]
  if (!part) return undefined
  const { rank, title, minutes } = part
  const next = inOrder[rank + 1]
  const untilMs = segment.sinceMs + minutes * MINUTE_MS + pausedMs - segment.pausedBeforeMs
  return { rank, title, untilMs: next ? untilMs : itemUntilMs(item), ...(next && { next }) }
}
