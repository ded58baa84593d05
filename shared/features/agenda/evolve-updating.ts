import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import { markChanged } from './evolve-planning.ts'
import { dayFacts, plannedItem } from './imported-state.ts'
import { changeItem } from './item-state.ts'
import type { AgendaEvent } from './messages.ts'
import { itemOf, type AgendaSlice, type Day, type Item } from './state.ts'

type Updated = Extract<AgendaEvent, { type: 'agenda.updated' }>

/** What a newer file does to the agenda. */
export const evolveUpdating = {
  'agenda.updated': (agenda, { days, items, leftOut }, context) => {
    const replanned = items.map(({ dayId, ...item }) => goingOn(agenda, plannedItem(dayId, item, context)))
    const next: AgendaSlice = {
      ...agenda,
      days: days.flatMap((day) => renewedDay(agenda, day, context) ?? []),
      items: { ...agenda.items, ...Object.fromEntries(replanned.map((item) => [item.itemId, item])) },
    }
    const without = leftOut.reduce(
      (left, itemId) => changeItem(left, itemId, (item) => ({ ...item, status: 'skipped', leftOut: 'not_in_file' })),
      next,
    )
    return [...items.map(({ itemId }) => itemId), ...leftOut].reduce(markChanged, without)
  },
} satisfies Partial<Evolve<AgendaSlice, AgendaEvent>>

/** The chair's estimate, and that it was inserted or changed, stay with an item. */
function goingOn(agenda: AgendaSlice, item: Item): Item {
  const { minutes, isInserted, changedAfterAdoption } = itemOf(agenda, item.itemId) ?? {}
  return { ...item, ...defined({ minutes, isInserted, changedAfterAdoption }) }
}

function renewedDay(
  agenda: AgendaSlice,
  { dayId, itemIds, facts }: Updated['days'][number],
  context: EvolveContext,
): Day | undefined {
  const before = agenda.days.find((day) => day.dayId === dayId)
  const adopted = defined({ adoptedAtMs: before?.adoptedAtMs })
  if (facts) return { ...dayFacts(facts, context), ...adopted, itemIds }
  return before && { ...before, itemIds }
}
