import type { Item } from './state.ts'

/** What "next" looks at: an item's place in the agenda, its plan, and what became of it. */
export interface Runs {
  readonly itemId: string
  readonly dayId: string
  readonly startMs: number
  readonly endMs: number
  readonly status: Item['status']
  readonly openedAtMs?: number
}

const HALF_DAY_MS = 12 * 3_600_000
const SIX_HOURS_MS = 6 * 3_600_000

/**
 * What "next" opens, of all items in the order of the agenda: the first planned one after the item that is on, on the same day.
 * While nothing is on, the first planned one after all that were opened, if there is one on a day that is not over.
 */
export function nextItem<I extends Runs>(items: readonly I[], nowMs: number, currentItemId?: string): I | undefined {
  const current = items.find(({ itemId }) => itemId === currentItemId)
  if (current)
    return items.slice(items.indexOf(current) + 1).find((item) => isPlanned(item) && item.dayId === current.dayId)
  const ahead = items.slice(items.findLastIndex(({ openedAtMs }) => openedAtMs !== undefined) + 1).filter(isPlanned)
  const over = daysOver(items, nowMs)
  return ahead.find(({ dayId }) => !over.has(dayId)) ?? ahead[0]
}

const isPlanned = ({ status }: Runs): boolean => status === 'planned'

/** Days that ended by plan and after which the next one begins within six hours; a last day is over after twelve hours. */
export function daysOver(items: readonly Runs[], nowMs: number): ReadonlySet<string> {
  const over = new Set<string>()
  items.forEach(({ dayId, endMs }, at) => {
    const after = items[at + 1]
    if (after?.dayId !== dayId && nowMs > (after ? Math.max(endMs, after.startMs - SIX_HOURS_MS) : endMs + HALF_DAY_MS))
      over.add(dayId)
  })
  return over
}
