import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { dayIdSchema, itemIdSchema } from '../../lib/ids.ts'
import { importedDayShape, importedItemShape, plannedDaySchema } from './messages-importing.ts'

/** The command by which a newer file changes what is still ahead. */
export const updatingCommands = {
  'agenda.update': commandSpec(['system', 'secretariat'], 'never', { days: z.array(plannedDaySchema).min(1).max(60) }),
}

/** What came of it. */
export const updatingEvents = {
  /** `days`: all from now on, with their items in order; `facts` only where they are new or others. `items`: new or planned otherwise. */
  'agenda.updated': {
    days: z.array(
      z.strictObject({
        dayId: dayIdSchema,
        itemIds: z.array(itemIdSchema),
        facts: z.strictObject(importedDayShape).optional(),
      }),
    ),
    items: z.array(z.strictObject({ ...importedItemShape, dayId: dayIdSchema })),
    /** They are not in the file any more. */
    leftOut: z.array(itemIdSchema),
  },
}
