import type { AgendaPlan } from './agenda-plan.ts'
import { plannedItemOf } from './agenda-plan.ts'
import { withKeptIds } from './kept-ids.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { plannedDays } from './agenda-plan.ts'
import { itemOf, type AgendaSlice } from './state.ts'

/** The days of a file for a meeting that is there: under the ids that are known, and with what such a file cannot say left as it is. */
export function planForMeeting(agenda: AgendaSlice, { days, format }: AgendaPlan): PlannedDay[] {
  const known = withKeptIds(agenda, days)
  if (!format) return known
  const before = new Map(plannedDays(agenda).map((day) => [day.dayId, day]))
  return known.map((day) => ({
    ...day,
    ...wordsOf(before.get(day.dayId)),
    items: day.items.map((item) => UNSAID[format](item, plannedOf(agenda, item))),
  }))
}

function wordsOf(day: PlannedDay | undefined): Partial<PlannedDay> {
  if (!day) return {}
  const { items: _told, date: _toldToo, dayId: _known, ...words } = day
  return words
}

function plannedOf(agenda: AgendaSlice, { itemId }: PlannedItem): PlannedItem | undefined {
  const item = itemOf(agenda, itemId)
  return item && plannedItemOf(item)
}

type Completed = (item: PlannedItem, before: PlannedItem | undefined) => PlannedItem

/** A table has no parts; a schedule has one language, no kinds of ours, and neither points nor fixed points. */
const UNSAID: { readonly [F in NonNullable<AgendaPlan['format']>]: Completed } = {
  csv: (item, before) => (before ? { ...item, segments: before.segments } : item),
  schedule: (item, before) => {
    if (!before) return item
    const { itemId, startMs, endMs } = item
    const focus = before.focus || item.focus ? { focus: { ...before.focus, ...item.focus } } : {}
    return { ...before, itemId, startMs, endMs, title: { ...before.title, ...item.title }, ...focus }
  },
}
