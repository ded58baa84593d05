import { defined } from '../../lib/defined.ts'
import type { Localized } from '../../lib/languages.ts'
import type { PlannedDay, PlannedItem } from './messages.ts'
import { dayFieldsThatDiffer, fieldsThatDiffer, isHeld, type PlanField } from './renewal.ts'
import { dayOf, itemOf, itemsInOrder, type AgendaSlice, type Item } from './state.ts'

/** One value before and after; lists are not told line by line. */
export interface FieldChange {
  readonly field: string
  readonly before?: Localized | string | number
  readonly after?: Localized | string | number
}

/** What a file would do to one item, or to what is said of a day. `held`: the file says otherwise, and it stays as it is. */
export interface AgendaChange {
  readonly what: 'added' | 'changed' | 'moved' | 'removed' | 'held'
  /** Absent where it is about the day. */
  readonly itemId?: string
  readonly title: Localized
  /** Of the day on which it is then, or was. */
  readonly date: string
  readonly fields: readonly FieldChange[]
}

/** What a file would do to the agenda. */
export interface AgendaChanges {
  readonly changes: readonly AgendaChange[]
  /** How many items stay as they are. */
  readonly unchanged: number
}

/** What the days of a file, under the ids that are known, would do to the agenda. */
export function agendaChanges(agenda: AgendaSlice, days: readonly PlannedDay[]): AgendaChanges {
  const inFile = days.flatMap((day) => day.items.map((item) => changeOf(agenda, day, item)))
  const named = new Set(days.flatMap(({ items }) => items.map(({ itemId }) => itemId)))
  const removed = itemsInOrder(agenda)
    .filter(({ itemId, status }) => status === 'planned' && !named.has(itemId))
    .map((item): AgendaChange => {
      const { itemId, title } = item
      return { what: 'removed', itemId, title, date: dateOf(agenda, item), fields: [] }
    })
  const told = inFile.flatMap((change) => change ?? [])
  return {
    changes: [...days.flatMap((day) => dayChange(agenda, day)), ...told, ...removed],
    unchanged: inFile.length - told.length,
  }
}

function dayChange(agenda: AgendaSlice, day: PlannedDay): AgendaChange[] {
  const isNew = !agenda.days.some(({ dayId }) => dayId === day.dayId)
  const fields = dayFieldsThatDiffer(agenda, day).map((field) => ({ field }))
  if (!isNew && fields.length === 0) return []
  return [{ what: isNew ? 'added' : 'changed', title: day.title, date: day.date, fields: isNew ? [] : fields }]
}

const TIMES: readonly PlanField[] = ['dayId', 'startMs', 'endMs']

function changeOf(agenda: AgendaSlice, day: PlannedDay, item: PlannedItem): AgendaChange | undefined {
  const { itemId, title } = item
  const about = { itemId, title, date: day.date }
  const current = itemOf(agenda, itemId)
  if (!current || (current.leftOut && !isHeld(agenda, itemId))) return { ...about, what: 'added', fields: [] }
  const differing = fieldsThatDiffer(agenda, { ...item, dayId: day.dayId })
  if (differing.length === 0) return undefined
  const fields = differing.map((field) => fieldChange(agenda, field, item, day.date))
  if (isHeld(agenda, itemId)) return { ...about, what: 'held', fields }
  return { ...about, what: differing.every((field) => TIMES.includes(field)) ? 'moved' : 'changed', fields }
}

type ToldField = Extract<PlanField, 'startMs' | 'endMs' | 'title' | 'kind' | 'focus'>
const TOLD: readonly string[] = ['startMs', 'endMs', 'title', 'kind', 'focus'] satisfies readonly ToldField[]
const isTold = (field: PlanField): field is ToldField => TOLD.includes(field)

function fieldChange(agenda: AgendaSlice, field: PlanField, item: PlannedItem, date: string): FieldChange {
  const current = itemOf(agenda, item.itemId)
  if (field === 'dayId') return { field: 'date', before: dateOf(agenda, current), after: date }
  if (!isTold(field)) return { field }
  const [before, after] = [current?.[field], item[field]]
  return { field, ...defined({ before, after }) }
}

const dateOf = (agenda: AgendaSlice, item: Item | undefined): string => (item && dayOf(agenda, item)?.date) ?? ''
