import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { dayIdSchema, itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, minutesSchema } from './message-fields.ts'
import { actCommands, actEvents } from './messages-acts.ts'
import { planningCommands, planningEvents } from './messages-planning.ts'
import { runningCommands, runningEvents } from './messages-running.ts'
import { ITEM_KINDS, LEAVES, QUEUE_RULES, SEGMENT_KINDS } from './state.ts'

const dateSchema = z.iso.date()

/** What each hall role may do about the floor on a day: ask, ask for leave, or only listen. */
export const dayRuleSchema = z.strictObject(
  Object.fromEntries(HALL_ROLES.map((role) => [role, z.enum(LEAVES)])) as Record<
    (typeof HALL_ROLES)[number],
    z.ZodEnum<{ yes: 'yes'; leave: 'leave'; no: 'no' }>
  >,
)

/** A timed part of an item; without a rule for its queue, that of its kind holds. */
export const segmentSchema = z.strictObject({
  title: localizedSchema,
  minutes: minutesSchema,
  kind: z.enum(SEGMENT_KINDS).optional(),
  queue: z.enum(QUEUE_RULES).optional(),
})

/** One item as an agenda file or form gives it; instants are UTC milliseconds. */
export const plannedItemSchema = z.strictObject({
  itemId: itemIdSchema,
  kind: z.enum(ITEM_KINDS),
  title: localizedSchema,
  startMs: atMsSchema,
  endMs: atMsSchema,
  points: z.array(localizedSchema).max(50),
  focus: localizedSchema.optional(),
  outputs: z.array(localizedSchema).max(50),
  segments: z.array(segmentSchema).max(20),
  isPinned: z.literal(true).optional(),
})
export type PlannedItem = z.infer<typeof plannedItemSchema>

/** One day of the meeting, in its own zone's calendar. */
export const plannedDaySchema = z.strictObject({
  dayId: dayIdSchema,
  date: dateSchema,
  title: localizedSchema,
  openTo: localizedSchema.optional(),
  rule: dayRuleSchema,
  /** When the day must be over, and what ends then. */
  hardStop: z.strictObject({ atMs: atMsSchema, label: localizedSchema.optional() }).optional(),
  items: z.array(plannedItemSchema).min(1).max(100),
})
export type PlannedDay = z.infer<typeof plannedDaySchema>

export const agendaCommands = {
  'agenda.import': commandSpec(['system', 'secretariat'], 'never', { days: z.array(plannedDaySchema).min(1).max(60) }),
  ...runningCommands,
  ...planningCommands,
  ...actCommands,
}
export type AgendaCommand = CommandOf<typeof agendaCommands>

const itemShape = {
  itemId: itemIdSchema,
  kind: z.enum(ITEM_KINDS),
  titleText: textIdSchema,
  startMs: atMsSchema,
  endMs: atMsSchema,
  pointTexts: z.array(textIdSchema),
  focusText: textIdSchema.optional(),
  outputTexts: z.array(textIdSchema),
  segments: z.array(
    z.strictObject({
      titleText: textIdSchema,
      minutes: minutesSchema,
      kind: z.enum(SEGMENT_KINDS).optional(),
      queue: z.enum(QUEUE_RULES).optional(),
    }),
  ),
  isPinned: z.literal(true).optional(),
}

export const agendaEvents = {
  /** Replaces the whole agenda. */
  'agenda.imported': {
    days: z.array(
      z.strictObject({
        dayId: dayIdSchema,
        date: dateSchema,
        titleText: textIdSchema,
        openToText: textIdSchema.optional(),
        rule: dayRuleSchema,
        hardStop: z.strictObject({ atMs: atMsSchema, labelText: textIdSchema.optional() }).optional(),
        items: z.array(z.strictObject(itemShape)),
      }),
    ),
  },
  ...runningEvents,
  ...planningEvents,
  ...actEvents,
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
