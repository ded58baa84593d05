import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { atMsSchema, desk, numberSchema, peopleSchema, round, tableSchema } from './message-fields.ts'

/** Commands about tables at which people sit. */
export const roundCommands = {
  /** `expects` is the draw that the sender sees, `prompt` what the tables talk about. Without an end, until the item that is on has had its planned length, else 15 minutes. */
  'groups.publish': commandSpec(desk, 'never', {
    ...round,
    expects: z.strictObject({ draw: numberSchema }),
    endsAtMs: atMsSchema.optional(),
    minutes: z.int().min(1).max(480).optional(),
    prompt: localizedSchema.optional(),
  }),
  /** Brings the tables in line with who is here: seats latecomers, frees seats, offers another table to whoever sits alone. */
  'groups.settle': commandSpec(['system'], 'never', round),
  'groups.extend': commandSpec(desk, 'never', { ...round, minutes: z.int().min(1).max(120) }),
  'groups.end': commandSpec(['system', ...desk], 'never', round),
}

/** What came of them. */
export const roundEvents = {
  /** `gone`: how many of those who were drawn had left before. */
  'groups.round_started': {
    ...round,
    endsAtMs: atMsSchema,
    itemId: itemIdSchema.optional(),
    promptText: textIdSchema.optional(),
    tables: z.array(tableSchema),
    gone: z.int().min(0),
  },
  /** The tables that changed, as they are now, and who sits nowhere any more. */
  'groups.tables_changed': { ...round, tables: z.array(tableSchema), freed: peopleSchema },
  'groups.extended': { ...round, endsAtMs: atMsSchema },
  'groups.round_ended': round,
}
