import type { DayId, ItemId, MeetingId } from '../../lib/ids.ts'
import type { Language, Localized } from '../../lib/languages.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { AgendaRejection } from './messages.ts'
import { itemOf, type AgendaSlice, type Item } from './state.ts'

/** What the agenda knows of the meeting: whether it is over, what stands over its files, and its people. */
export interface AgendaSees {
  readonly agenda: AgendaSlice
  readonly meeting: {
    readonly phase: string
    readonly meetingId?: MeetingId
    readonly title: Localized
    readonly zone: string
    readonly languages: readonly Language[]
  }
  readonly people: PeopleSlice
}

/** The refusal of whatever is wished after the meeting was closed. */
export const whileOver = ({ meeting }: AgendaSees): AgendaRejection | undefined =>
  meeting.phase === 'closed' ? { code: 'agenda/meeting_closed' } : undefined

/** The refusal of who believes something else to be on. */
export function unlessExpected(
  { currentItemId }: AgendaSlice,
  expects: { readonly itemId?: ItemId | undefined },
): AgendaRejection | undefined {
  if (expects.itemId === currentItemId) return undefined
  return { code: 'agenda/moved_on', ...(currentItemId && { currentItemId }) }
}

/** The refusal of what only an item in this state allows. */
export function unlessStatus(
  agenda: AgendaSlice,
  itemId: ItemId,
  status: 'planned' | 'skipped' | 'closed' | 'postponed',
): AgendaRejection | undefined {
  const item = itemOf(agenda, itemId)
  if (!item) return { code: 'agenda/unknown_item' }
  return item.status === status ? undefined : { code: `agenda/not_${status}` }
}

/** The refusal of what an item allows that is planned or on. */
export function unlessAhead(agenda: AgendaSlice, itemId: ItemId): AgendaRejection | undefined {
  const item = itemOf(agenda, itemId)
  if (!item) return { code: 'agenda/unknown_item' }
  return isAhead(item) ? undefined : { code: 'agenda/is_over' }
}

/** The refusal of what is about a day that is not there. */
export const unlessDay = ({ days }: AgendaSlice, dayId: DayId): AgendaRejection | undefined =>
  days.some((day) => day.dayId === dayId) ? undefined : { code: 'agenda/unknown_day' }

const isAhead = ({ status }: Item): boolean => status === 'planned' || status === 'open' || status === 'paused'
