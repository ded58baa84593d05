import { z } from 'zod'
import { HALL_ROLES } from '../../lib/roles.ts'
import { BALANCES } from './policy.ts'

const ratioSchema = z.int().min(1).max(9)

/** The rules of an order of speakers; all of them may be absent. */
export const policySchema = z.strictObject({
  precedence: z
    .array(z.enum(HALL_ROLES))
    .min(1)
    .refine((roles) => new Set(roles).size === roles.length)
    .readonly()
    .optional(),
  sides: z.strictObject({ room: ratioSchema, remote: ratioSchema }).optional(),
  byKind: z.literal(true).optional(),
  firstTime: z.literal(true).optional(),
  balance: z.enum(BALANCES).optional(),
})
