import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { DayId, ItemId } from '../../lib/ids.ts'
import { changeDay, changeItem, read } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import { itemOf, type AgendaSlice, type Item } from './state.ts'

/** What it does to the agenda that its plan is changed. */
export const evolvePlanning = {
  'agenda.item_pinned': (agenda, { itemId }) => changeItem(agenda, itemId, (item) => ({ ...item, isPinned: true })),
  'agenda.item_unpinned': (agenda, { itemId }) => changeItem(agenda, itemId, ({ isPinned: _free, ...item }) => item),
  'agenda.hard_stop_set': (agenda, { dayId, atMs, labelText }, context) =>
    changeDay(agenda, dayId, ({ hardStopMs: _before, hardStopLabel: _said, ...day }) => ({
      ...day,
      ...defined({ hardStopMs: atMs, hardStopLabel: labelText && read(labelText, context) }),
    })),
  'agenda.minutes_set': (agenda, { itemId, minutes }) =>
    markChanged(
      changeItem(agenda, itemId, (item) => ({ ...item, minutes })),
      itemId,
    ),
  'agenda.item_inserted': (agenda, event, context) => {
    const { dayId, itemId, afterItemId, titleText, kind, startMs, endMs } = event
    const item: Item = {
      itemId,
      dayId,
      kind,
      title: read(titleText, context),
      startMs,
      endMs,
      points: [],
      outputs: [],
      segments: [],
      status: 'planned',
      pausedMs: 0,
      isInserted: true,
    }
    const inserted = { ...agenda, items: { ...agenda.items, [itemId]: item } }
    return markChanged(placed(inserted, itemId, dayId, afterItemId), itemId)
  },
  'agenda.item_moved': (agenda, { itemId, dayId, afterItemId, plan }) => {
    const elsewhere = changeItem(agenda, itemId, (item) => ({ ...item, dayId }))
    const planned = plan.reduce(
      (next, { itemId: other, ...times }) => changeItem(next, other, (item) => ({ ...item, ...times })),
      elsewhere,
    )
    return markChanged(placed(planned, itemId, dayId, afterItemId), itemId)
  },
  'agenda.item_changed': (agenda, { itemId, titleText, kind }, context) =>
    markChanged(
      changeItem(agenda, itemId, (item) => ({
        ...item,
        ...defined({ kind, title: titleText && read(titleText, context) }),
      })),
      itemId,
    ),
  'agenda.item_removed': (agenda, { itemId, dayId }) => {
    const { [itemId]: _removed, ...items } = agenda.items
    return changeDay({ ...agenda, items }, dayId, (day) => ({
      ...day,
      itemIds: day.itemIds.filter((id) => id !== itemId),
    }))
  },
} satisfies Partial<Evolve<AgendaSlice, AgendaEvent>>

/** The agenda with an item behind another one of a day, or first on it, and nowhere else. */
const placed = (agenda: AgendaSlice, itemId: ItemId, dayId: DayId, afterItemId: ItemId | undefined): AgendaSlice => ({
  ...agenda,
  days: agenda.days.map((day) => {
    const others = day.itemIds.filter((id) => id !== itemId)
    if (day.dayId !== dayId) return others.length === day.itemIds.length ? day : { ...day, itemIds: others }
    const at = afterItemId === undefined ? 0 : others.indexOf(afterItemId) + 1
    return { ...day, itemIds: others.toSpliced(at, 0, itemId) }
  }),
})

/** Marks an item whose plan is another one than the meeting adopted for its day. */
export function markChanged(agenda: AgendaSlice, itemId: ItemId): AgendaSlice {
  const dayId = itemOf(agenda, itemId)?.dayId
  const isAdopted = agenda.days.some((day) => day.dayId === dayId && day.adoptedAtMs !== undefined)
  return isAdopted ? changeItem(agenda, itemId, (item) => ({ ...item, changedAfterAdoption: true })) : agenda
}
