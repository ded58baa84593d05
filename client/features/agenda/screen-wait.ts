import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { itemUntilMs } from '../../../shared/features/agenda/segments.ts'
import { hasFloor } from '../../../shared/features/floor/asking.ts'
import type { AgendaNow } from './use-agenda.ts'

/** What a room waits for while nobody can have the floor. */
export type ScreenWait =
  | { readonly name: 'closed' }
  | { readonly name: 'nothing_planned' }
  /** Nothing is on; `isFirst`: nothing ever was. */
  | { readonly name: 'next'; readonly item: IdentifiedItem; readonly startMs: number; readonly isFirst: boolean }
  | { readonly name: 'paused'; readonly sinceMs: number }
  | { readonly name: 'break'; readonly untilMs: number }

/** What the room waits for; undefined while the floor is there. */
export function screenWaitOf(agenda: AgendaNow, isClosed: boolean): ScreenWait | undefined {
  if (isClosed) return { name: 'closed' }
  if (!agenda.current) return nextOf(agenda)
  const { kind, pausedAtMs } = agenda.current
  if (pausedAtMs !== undefined) return { name: 'paused', sinceMs: pausedAtMs }
  return hasFloor(kind) ? undefined : { name: 'break', untilMs: itemUntilMs(agenda.current) }
}

function nextOf({ items, forecast: { nextItemId, expected } }: AgendaNow): ScreenWait {
  const item = items.find(({ itemId }) => itemId === nextItemId)
  if (!item) return { name: 'nothing_planned' }
  const startMs = expected[item.itemId]?.startMs ?? item.startMs
  return { name: 'next', item, startMs, isFirst: items.every(({ openedAtMs }) => openedAtMs === undefined) }
}
