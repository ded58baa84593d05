import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { dayIdSchema, itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { ITEM_KINDS, LEAVES, SEGMENT_KINDS } from './state.ts'

const atMsSchema = z.int().min(0)
const dateSchema = z.iso.date()

/** What each hall role may do about the floor on a day: ask, ask for leave, or only listen. */
export const dayRuleSchema = z.strictObject(
  Object.fromEntries(HALL_ROLES.map((role) => [role, z.enum(LEAVES)])) as Record<
    (typeof HALL_ROLES)[number],
    z.ZodEnum<{ yes: 'yes'; leave: 'leave'; no: 'no' }>
  >,
)

const minutesSchema = z.int().min(1).max(600)
/** A timed part of an item. */
export const segmentSchema = z.strictObject({
  title: localizedSchema,
  minutes: minutesSchema,
  kind: z.enum(SEGMENT_KINDS).optional(),
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
})
export type PlannedItem = z.infer<typeof plannedItemSchema>

/** One day of the meeting, in its own zone's calendar. */
export const plannedDaySchema = z.strictObject({
  dayId: dayIdSchema,
  date: dateSchema,
  title: localizedSchema,
  openTo: localizedSchema.optional(),
  rule: dayRuleSchema,
  items: z.array(plannedItemSchema).min(1).max(100),
})
export type PlannedDay = z.infer<typeof plannedDaySchema>

/** What the sender believes is on now; absent means nothing. */
const expects = z.strictObject({ itemId: itemIdSchema.optional() })
const chairs = ['chair', 'secretariat'] as const
const running = { expects }

export const agendaCommands = {
  'agenda.import': commandSpec(['system', 'secretariat'], 'never', { days: z.array(plannedDaySchema).min(1).max(60) }),
  /** Opens a planned item; the one that is on is closed by it. */
  'agenda.open': commandSpec([...chairs], 'never', { itemId: itemIdSchema, ...running }),
  /** "Next": closes what is on and opens the item after it. */
  'agenda.advance': commandSpec([...chairs], 'never', running),
  'agenda.close': commandSpec([...chairs], 'never', running),
  'agenda.pause': commandSpec([...chairs], 'never', running),
  'agenda.resume': commandSpec([...chairs], 'never', running),
  /** Leaves out an item that has not been opened. */
  'agenda.skip': commandSpec([...chairs], 'never', { itemId: itemIdSchema }),
  'agenda.unskip': commandSpec([...chairs], 'never', { itemId: itemIdSchema }),
  /** Takes the last step back: the item that was on before is on again, as if it had not been closed. */
  'agenda.go_back': commandSpec([...chairs], 'never', running),
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
    z.strictObject({ titleText: textIdSchema, minutes: minutesSchema, kind: z.enum(SEGMENT_KINDS).optional() }),
  ),
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
        items: z.array(z.strictObject(itemShape)),
      }),
    ),
  },
  /** `afterItemId`: the item that was closed by the same step. */
  'agenda.item_opened': { itemId: itemIdSchema, afterItemId: itemIdSchema.optional() },
  'agenda.item_closed': { itemId: itemIdSchema },
  'agenda.item_paused': { itemId: itemIdSchema },
  'agenda.item_resumed': { itemId: itemIdSchema },
  'agenda.item_skipped': { itemId: itemIdSchema },
  'agenda.item_unskipped': { itemId: itemIdSchema },
  /** The opening did not count: the item is as if it had never been opened. */
  'agenda.item_unopened': { itemId: itemIdSchema },
  /** The closing did not count: the item is on again with its own start. */
  'agenda.item_reopened': { itemId: itemIdSchema },
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
  /** The item has been opened, closed or skipped. */
  | { readonly code: 'agenda/not_planned' }
  | { readonly code: 'agenda/not_skipped' }
  | { readonly code: 'agenda/nothing_before' }
  /** An item has been opened: the agenda is not replaced any more. */
  | { readonly code: 'agenda/already_running' }
  | { readonly code: 'agenda/meeting_closed' }
  | { readonly code: 'agenda/bad_times'; readonly itemId: string; readonly reason: 'ends_before_start' | 'overlap' }
  | { readonly code: 'agenda/duplicate_id'; readonly id: string }
