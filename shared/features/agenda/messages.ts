import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { actCommands, actEvents } from './messages-acts.ts'
import { calendarCommands, calendarEvents } from './messages-calendar.ts'
import { importedDayShape, importedItemShape, plannedDaySchema } from './messages-importing.ts'
import { planningCommands, planningEvents } from './messages-planning.ts'
import { runningCommands, runningEvents } from './messages-running.ts'
import { updatingCommands, updatingEvents } from './messages-updating.ts'

export type { PlannedDay, PlannedItem } from './messages-importing.ts'

export const agendaCommands = {
  'agenda.import': commandSpec(['system', 'secretariat'], 'never', { days: z.array(plannedDaySchema).min(1).max(60) }),
  ...updatingCommands,
  ...runningCommands,
  ...planningCommands,
  ...actCommands,
  ...calendarCommands,
}
export type AgendaCommand = CommandOf<typeof agendaCommands>

export const agendaEvents = {
  /** Replaces the whole agenda. */
  'agenda.imported': {
    days: z.array(z.strictObject({ ...importedDayShape, items: z.array(z.strictObject(importedItemShape)) })),
  },
  ...runningEvents,
  ...planningEvents,
  ...actEvents,
  ...updatingEvents,
  ...calendarEvents,
}
export type AgendaEvent = EventOf<typeof agendaEvents>

export type AgendaRejection =
  /** Somebody was first; `currentItemId` is what is on in truth. */
  | { readonly code: 'agenda/moved_on'; readonly currentItemId?: string }
  | { readonly code: 'agenda/unknown_item' }
  | { readonly code: 'agenda/nothing_on' }
  | { readonly code: 'agenda/no_next_item' }
  | { readonly code: 'agenda/already_on' }
  | { readonly code: 'agenda/already_paused' }
  | { readonly code: 'agenda/not_paused' }
  /** The item has been opened, closed, left out or put off. */
  | { readonly code: 'agenda/not_planned' }
  | { readonly code: 'agenda/not_closed' }
  | { readonly code: 'agenda/not_postponed' }
  /** It is neither planned nor on. */
  | { readonly code: 'agenda/is_over' }
  /** Another item is on, or none. */
  | { readonly code: 'agenda/not_on' }
  | { readonly code: 'agenda/unknown_day' }
  /** The item has no such point, output or part. */
  | { readonly code: 'agenda/unknown_part' }
  /** No later item of the day has a floor. */
  | { readonly code: 'agenda/nowhere_to_carry' }
  /** An item that was opened would come after it. */
  | { readonly code: 'agenda/place_is_past' }
  | { readonly code: 'agenda/last_of_day' }
  | { readonly code: 'agenda/not_inserted' }
  | { readonly code: 'agenda/already_adopted' }
  | { readonly code: 'agenda/not_adopted' }
  | { readonly code: 'agenda/name_needed' }
  | { readonly code: 'agenda/unknown_person' }
  | { readonly code: 'agenda/unknown_apology' }
  | { readonly code: 'agenda/not_skipped' }
  | { readonly code: 'agenda/nothing_before' }
  /** An item has been opened: the agenda is not replaced any more. */
  | { readonly code: 'agenda/already_running' }
  | { readonly code: 'agenda/meeting_closed' }
  | { readonly code: 'agenda/bad_times'; readonly itemId: string; readonly reason: 'ends_before_start' | 'overlap' }
  | { readonly code: 'agenda/duplicate_id'; readonly id: string }
