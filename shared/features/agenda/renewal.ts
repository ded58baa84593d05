import { defined } from '../../lib/defined.ts'
import { fingerprint } from '../../lib/fingerprint.ts'
import type { DayId, ItemId } from '../../lib/ids.ts'
import { hasBegun } from './agenda-phase.ts'
import { plannedDays, plannedItemOf } from './agenda-plan.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { itemOf, itemsInOrder, type AgendaSlice, type Item } from './state.ts'

type OnDay = PlannedItem & { readonly dayId: DayId }
type DayWords = Omit<PlannedDay, 'items'>

/** What a newer file makes of an agenda that is held: what was opened, left out or put off stays as it is. */
export interface Renewal {
  /** All days with their items in order; what is said of a day only where it is new or another one. */
  readonly days: readonly { readonly dayId: DayId; readonly itemIds: readonly ItemId[]; readonly facts?: DayWords }[]
  /** Items that are new or planned otherwise. */
  readonly items: readonly OnDay[]
  /** Planned items that the file has no longer. */
  readonly leftOut: readonly ItemId[]
}

/** What the days of a file, under the ids that are known, make of the agenda. */
export function renewal(agenda: AgendaSlice, days: readonly PlannedDay[]): Renewal {
  const inFile = days.flatMap(({ dayId, items }) => items.map((item): OnDay => ({ ...item, dayId })))
  const changed = inFile.filter((item) => !isHeld(agenda, item.itemId) && fieldsThatDiffer(agenda, item).length > 0)
  const named = new Set<string>(inFile.map(({ itemId }) => itemId))
  return {
    days: renewedDays(agenda, days, changed),
    items: changed,
    leftOut: itemsInOrder(agenda).flatMap(({ itemId, status }) =>
      status === 'planned' && !named.has(itemId) ? [itemId] : [],
    ),
  }
}

/** Whether a file changes nothing of an item any more: it was opened, left out or put off while the meeting is held. */
export function isHeld(agenda: AgendaSlice, itemId: ItemId): boolean {
  const item = itemOf(agenda, itemId)
  return item !== undefined && hasBegun(agenda) && item.status !== 'planned' && item.leftOut === undefined
}

/** What of a plan a file may change. */
export const PLAN_FIELDS = [
  'dayId',
  'startMs',
  'endMs',
  'title',
  'kind',
  'focus',
  'points',
  'outputs',
  'segments',
  'isPinned',
] as const
export type PlanField = (typeof PLAN_FIELDS)[number]

/** In which fields the plan of a file is another one than the agenda's; all of them where the item is new or comes back. */
export function fieldsThatDiffer(agenda: AgendaSlice, item: OnDay): readonly PlanField[] {
  const current = itemOf(agenda, item.itemId)
  if (!current || current.leftOut) return PLAN_FIELDS
  const isAsWritten = writtenTimes(agenda).get(item.itemId) === item.startMs
  const before = { ...plannedItemOf(current), dayId: current.dayId }
  return PLAN_FIELDS.filter((field) => {
    if (isSame(before[field], item[field])) return false
    // Times that a file was given in place of an overlap are none that it wishes.
    const isTime = field === 'startMs' || field === 'endMs'
    return !(isTime && isAsWritten && item.endMs - item.startMs === current.endMs - current.startMs)
  })
}

const writtenTimes = (agenda: AgendaSlice): ReadonlyMap<ItemId, number> =>
  new Map(plannedDays(agenda).flatMap(({ items }) => items.map(({ itemId, startMs }) => [itemId, startMs] as const)))

/** Whether two values say the same. */
export const isSame = (a: unknown, b: unknown): boolean => fingerprint(a ?? false) === fingerprint(b ?? false)

function renewedDays(agenda: AgendaSlice, days: readonly PlannedDay[], changed: readonly OnDay[]): Renewal['days'] {
  const added = days.filter(({ dayId }) => !agenda.days.some((day) => day.dayId === dayId))
  const all = [...agenda.days.map(({ dayId, date }) => ({ dayId, date })), ...added]
  return all
    .map(({ dayId, date }) => {
      const { items: _apart, ...facts } = days.find((day) => day.dayId === dayId) ?? { items: [] }
      const isNews = 'dayId' in facts && dayFieldsThatDiffer(agenda, facts).length > 0
      const itemIds = orderOn(agenda, dayId, changed)
      return { date: isNews ? facts.date : date, dayId, itemIds, ...(isNews && { facts }) }
    })
    .filter(({ itemIds }) => itemIds.length > 0)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date: _order, ...day }) => day)
}

/** In which fields what is said of a day is another thing; none once something was opened on it. */
export function dayFieldsThatDiffer(agenda: AgendaSlice, { dayId, ...said }: DayWords): readonly string[] {
  const day = agenda.days.find((each) => each.dayId === dayId)
  if (!day) return ['date']
  if (day.itemIds.some((itemId) => itemOf(agenda, itemId)?.openedAtMs !== undefined)) return []
  const { date, title, openTo, rule, hardStopMs: atMs, hardStopLabel: label } = day
  const hardStop = atMs === undefined ? undefined : { atMs, ...defined({ label }) }
  const before = { date, title, openTo, rule, hardStop }
  return (['date', 'title', 'openTo', 'rule', 'hardStop'] as const).filter(
    (field) => !isSame(before[field], said[field]),
  )
}

/** What was opened keeps its place with what stands before it; the rest goes by its planned time. */
function orderOn(agenda: AgendaSlice, dayId: DayId, changed: readonly OnDay[]): readonly ItemId[] {
  const isChanged = new Set<string>(changed.map(({ itemId }) => itemId))
  const standing = itemsInOrder(agenda).filter((item) => item.dayId === dayId && !isChanged.has(item.itemId))
  const past = standing.findLastIndex(({ openedAtMs }: Item) => openedAtMs !== undefined) + 1
  const ahead = [...standing.slice(past), ...changed.filter((item) => item.dayId === dayId)]
  return [...standing.slice(0, past), ...ahead.toSorted((a, b) => a.startMs - b.startMs)].map(({ itemId }) => itemId)
}
