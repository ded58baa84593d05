import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { itemIdSchema } from '../../lib/ids.ts'
import { ROLES } from '../../lib/roles.ts'
import { chairs, kindSchema, limitMsSchema } from './message-fields.ts'

/** Whose turns a limit is for; all of the meeting where it does not say. */
const ofSchema = z.union([
  z.strictObject({ kind: kindSchema }),
  z.strictObject({ role: z.enum(ROLES) }),
  z.strictObject({ itemId: itemIdSchema }),
])

const limit = { limitMs: limitMsSchema.optional(), of: ofSchema.optional() }

/** How the chair says how long a turn may be; without `limitMs` the limit is taken away, and the meeting has the usual one. */
export const limitCommands = {
  'floor.set_limit': commandSpec([...chairs], 'never', limit),
}

/** What came of it. */
export const limitEvents = {
  'floor.limit_set': limit,
}
