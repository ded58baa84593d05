import type { ItemId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import type { AgendaPlan } from './agenda-plan.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { itemOf, itemsInOrder, type AgendaSlice, type Item } from './state.ts'

type Placed = { readonly dayId: string; readonly item: PlannedItem }

/** The days of a file under the ids that they and their items have already: by id, else by day and title, else by place. */
export function withKeptIds(agenda: AgendaSlice, days: AgendaPlan['days']): PlannedDay[] {
  const known = days.map((day) => ({ ...day, dayId: knownDayId(agenda, days, day) }))
  const placed = known.flatMap(({ dayId, items }) => items.map((item) => ({ dayId, item })))
  const ids = idsOf(agenda, placed)
  return known.map((day) => ({
    ...day,
    items: day.items.map((item) => ({ ...item, itemId: ids.get(item) ?? item.itemId })),
  }))
}

/** A day is known by its date, else by its id, where that is not the day of another date of the file. */
function knownDayId(agenda: AgendaSlice, days: AgendaPlan['days'], { dayId, date }: PlannedDay): PlannedDay['dayId'] {
  const ofDate = agenda.days.find((day) => day.date === date)
  const ofId = agenda.days.find((day) => day.dayId === dayId)
  if (ofDate) return ofDate.dayId
  const isOthers = ofId !== undefined && days.some((day) => day.date === ofId.date)
  return isOthers ? (`${dayId}-n` as PlannedDay['dayId']) : dayId
}

/** Each item of the agenda is found once at most. */
function idsOf(agenda: AgendaSlice, placed: readonly Placed[]): ReadonlyMap<PlannedItem, ItemId> {
  const ids = new Map<PlannedItem, ItemId>()
  const taken = new Set<string>()
  const pass = (find: (placed: Placed) => Item | undefined) => {
    for (const each of placed) {
      const found = ids.has(each.item) ? undefined : find(each)
      if (!found || taken.has(found.itemId)) continue
      ids.set(each.item, found.itemId)
      taken.add(found.itemId)
    }
  }
  const current = itemsInOrder(agenda)
  const isFree = ({ itemId }: Item) => !taken.has(itemId)
  pass(({ item }) => (isByPlace(item.itemId) ? undefined : itemOf(agenda, item.itemId)))
  pass(({ dayId, item }) =>
    current.find((other) => isFree(other) && other.dayId === dayId && isSameTitle(other.title, item.title)),
  )
  pass(({ item }) => itemOf(agenda, item.itemId))
  for (const { item } of placed) if (!ids.has(item)) ids.set(item, freeId(item.itemId, taken, agenda))
  return ids
}

/** A file without ids has them made from the places of its items. */
const isByPlace = (itemId: string): boolean => /^day\d+-\d+$/.test(itemId)

const isSameTitle = (a: Localized, b: Localized): boolean =>
  Object.entries(a).some(([language, text]) => text === b[language as keyof Localized])

function freeId(wanted: ItemId, taken: Set<string>, agenda: AgendaSlice): ItemId {
  let id = wanted
  while (taken.has(id) || itemOf(agenda, id)) id = `${id}-n` as ItemId
  taken.add(id)
  return id
}
