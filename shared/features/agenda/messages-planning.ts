import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { dayIdSchema, itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { atMsSchema, chairs, minutesSchema, ofDay, ofItem } from './message-fields.ts'
import { ITEM_KINDS } from './state.ts'

const kindSchema = z.enum(ITEM_KINDS)
const place = { ...ofDay, afterItemId: itemIdSchema.optional() }

/** Commands by which the plan is changed while the meeting is held. Without `afterItemId` an item comes first on its day. */
export const planningCommands = {
  /** A fixed point: "coffee cannot move". */
  'agenda.pin': commandSpec([...chairs], 'never', ofItem),
  'agenda.unpin': commandSpec([...chairs], 'never', ofItem),
  /** When the day must be over ("interpretation ends at 13:00"); without an instant there is no such end. */
  'agenda.set_hard_stop': commandSpec([...chairs], 'never', {
    ...ofDay,
    atMs: atMsSchema.optional(),
    label: localizedSchema.optional(),
  }),
  /** How long the item takes in truth, its pauses apart; its plan stays beside it. */
  'agenda.set_minutes': commandSpec([...chairs], 'never', { ...ofItem, minutes: minutesSchema }),
  'agenda.insert': commandSpec([...chairs], 'never', {
    ...place,
    item: z.strictObject({ kind: kindSchema, title: localizedSchema, minutes: minutesSchema }),
  }),
  'agenda.move': commandSpec([...chairs], 'never', { ...ofItem, ...place }),
  'agenda.change': commandSpec([...chairs], 'never', {
    ...ofItem,
    title: localizedSchema.optional(),
    kind: kindSchema.optional(),
  }),
  /** Takes out what was inserted and never opened; an item of the plan is left out instead. */
  'agenda.remove': commandSpec([...chairs], 'never', ofItem),
}

/** What came of them. */
export const planningEvents = {
  'agenda.item_pinned': ofItem,
  'agenda.item_unpinned': ofItem,
  'agenda.hard_stop_set': { ...ofDay, atMs: atMsSchema.optional(), labelText: textIdSchema.optional() },
  'agenda.minutes_set': { ...ofItem, minutes: minutesSchema },
  'agenda.item_inserted': {
    ...ofItem,
    ...place,
    kind: kindSchema,
    titleText: textIdSchema,
    startMs: atMsSchema,
    endMs: atMsSchema,
  },
  /** `plan`: the planned times of all items that have others now. */
  'agenda.item_moved': {
    ...ofItem,
    ...place,
    plan: z.array(z.strictObject({ ...ofItem, startMs: atMsSchema, endMs: atMsSchema })),
  },
  'agenda.item_changed': { ...ofItem, titleText: textIdSchema.optional(), kind: kindSchema.optional() },
  'agenda.item_removed': { ...ofItem, dayId: dayIdSchema },
}
