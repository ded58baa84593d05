import { z } from 'zod'
import { dayIdSchema, itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { atMsSchema, minutesSchema } from './message-fields.ts'
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

/** An item in an event that imports it. */
export const importedItemShape = {
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

/** What an event that imports a day says of it. */
export const importedDayShape = {
  dayId: dayIdSchema,
  date: dateSchema,
  titleText: textIdSchema,
  openToText: textIdSchema.optional(),
  rule: dayRuleSchema,
  hardStop: z.strictObject({ atMs: atMsSchema, labelText: textIdSchema.optional() }).optional(),
}
