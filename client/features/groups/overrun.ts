import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { itemUntilMs, segmentNow } from '../../../shared/features/agenda/segments.ts'
import type { AgendaView } from '../../../shared/features/agenda/view.ts'

type WireAgenda = Pick<OnTheWire<AgendaView>, 'items' | 'currentItemId'>
type WireItem = WireAgenda['items'][string]

/** What of the agenda a round runs past: a fixed point that should have begun, else the item or its part. */
export interface Overrun {
  readonly what: 'fixed_point' | 'item' | 'part'
  /** When that should have begun, or been over. */
  readonly atMs: number
  /** The fixed point. */
  readonly itemId?: string
}

/** Times are planned by the minute. */
const TOLERANCE_MS = 60_000

/** What a round would run past that ends then; undefined where it keeps to the agenda, or nothing is on. */
export function overrunOf({ items, currentItemId }: WireAgenda, endsAtMs: number, nowMs: number): Overrun | undefined {
  const item = currentItemId === undefined ? undefined : items[currentItemId]
  if (!item) return undefined
  const isPast = (atMs: number) => endsAtMs >= atMs + TOLERANCE_MS
  const fixed = fixedPointAfter(items, item, currentItemId)
  if (fixed && isPast(fixed.atMs)) return fixed
  const own = ownEnd(item, nowMs)
  return isPast(own.atMs) ? own : undefined
}

function fixedPointAfter(
  items: WireAgenda['items'],
  { dayId, startMs }: WireItem,
  currentItemId: string | undefined,
): Overrun | undefined {
  const ahead = Object.entries(items).filter(
    ([itemId, item]) =>
      itemId !== currentItemId &&
      item.isPinned === true &&
      item.status === 'planned' &&
      item.dayId === dayId &&
      item.startMs >= startMs,
  )
  const [first] = ahead.sort(([, a], [, b]) => a.startMs - b.startMs)
  return first && { what: 'fixed_point', atMs: first[1].startMs, itemId: first[0] }
}

/** While an item stands still, its end is put off. */
function ownEnd(item: WireItem, nowMs: number): Overrun {
  const standsMs = item.pausedAtMs === undefined ? 0 : nowMs - item.pausedAtMs
  const part = segmentNow(item)
  return part?.next
    ? { what: 'part', atMs: part.untilMs + standsMs }
    : { what: 'item', atMs: itemUntilMs(item) + standsMs }
}
