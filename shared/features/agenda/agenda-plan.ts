import { defined } from '../../lib/defined.ts'
import type { Language, Localized } from '../../lib/languages.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { itemOf, type AgendaSlice, type Day, type Item } from './state.ts'

/** A meeting as its agenda file plans it. */
export interface AgendaPlan {
  readonly title: Localized
  readonly zone: string
  readonly languages: readonly Language[]
  readonly days: readonly PlannedDay[]
  /** Of what kind of file it is that cannot say everything; absent: our JSON. */
  readonly format?: 'csv' | 'schedule'
}

/** The plan as it is now, as a file could give it: what was inserted moves on what it would overlap with. */
export function plannedDays(agenda: AgendaSlice): PlannedDay[] {
  let freeMs = 0
  return agenda.days.map((day) => {
    const items = day.itemIds.flatMap((itemId) => {
      const item = itemOf(agenda, itemId)
      if (!item) return []
      const startMs = Math.max(item.startMs, freeMs)
      freeMs = startMs + item.endMs - item.startMs
      return [{ ...plannedItemOf(item), startMs, endMs: freeMs }]
    })
    return { ...plannedDayOf(day), items }
  })
}

const plannedDayOf = ({ dayId, date, title, openTo, rule, hardStopMs, hardStopLabel: label }: Day) => ({
  dayId,
  date,
  title,
  rule,
  ...defined({ openTo }),
  ...(hardStopMs !== undefined && { hardStop: { atMs: hardStopMs, ...defined({ label }) } }),
})

/** What was planned for an item, without what became of it. */
export const plannedItemOf = (item: Item): PlannedItem => {
  const { itemId, kind, title, startMs, endMs, points, focus, outputs, segments, isPinned } = item
  return {
    itemId,
    kind,
    title,
    startMs,
    endMs,
    points: [...points],
    outputs: [...outputs],
    segments: [...segments],
    ...defined({ focus, isPinned }),
  }
}
