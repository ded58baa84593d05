import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { itemIdSchema } from '../../lib/ids.ts'
import { chairs, presentSchema } from './message-fields.ts'
import { policySchema } from './policy-schema.ts'

/** Commands by which the chair sets how the queue goes. */
export const settingsCommands = {
  /** Of the meeting, or of one item. Without a policy the one above holds again: the meeting's for an item, by time for the meeting. */
  'floor.set_policy': commandSpec([...chairs], 'never', {
    policy: policySchema.optional(),
    scope: z.strictObject({ itemId: itemIdSchema }).optional(),
  }),
}

/** What came of them. */
export const settingsEvents = {
  /** Of one item where it is named; without a policy the item has no longer its own. */
  'floor.policy_set': {
    policy: policySchema.optional(),
    itemId: itemIdSchema.optional(),
    present: presentSchema.optional(),
  },
}
