import type { EvolveContext } from '../../lib/feature.ts'
import type { DayId, ItemId, TextId } from '../../lib/ids.ts'
import { localizedOf, type Localized } from '../../lib/languages.ts'
import { itemOf, type AgendaSlice, type Day, type Item } from './state.ts'

/** The agenda with one item changed. */
export const changeItem = (agenda: AgendaSlice, itemId: ItemId, change: (item: Item) => Item): AgendaSlice => {
  const item = itemOf(agenda, itemId)
  return item ? { ...agenda, items: { ...agenda.items, [itemId]: change(item) } } : agenda
}

/** The agenda with one day changed. */
export const changeDay = (agenda: AgendaSlice, dayId: DayId, change: (day: Day) => Day): AgendaSlice => ({
  ...agenda,
  days: agenda.days.map((day) => (day.dayId === dayId ? change(day) : day)),
})

/** On from now; its clock stands from the first if the meeting does. */
export const startedIn = ({ standsStill }: AgendaSlice, item: Item, atMs: number): Item =>
  standsStill ? stopped({ ...item, status: 'open' }, atMs) : { ...item, status: 'open' }

/** With a clock that stands. */
export const stopped = ({ pausedAtMs, ...item }: Item, atMs: number): Item => ({
  ...item,
  pausedAtMs: pausedAtMs ?? atMs,
})

/** Running again: what it was paused for is added up. */
export function resumed({ pausedAtMs, ...item }: Item, atMs: number): Item {
  return { ...item, status: 'open', pausedMs: item.pausedMs + (pausedAtMs === undefined ? 0 : atMs - pausedAtMs) }
}

/** A kept text; empty once it is erased. */
export const read = (textId: TextId, { text }: EvolveContext): Localized => localizedOf(text(textId))
