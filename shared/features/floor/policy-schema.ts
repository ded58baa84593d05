import { z } from 'zod'

const ratioSchema = z.int().min(1).max(9)

/** By time, or alternating: so many from the room, then so many remote, while both wait. */
export const policySchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('by_time') }),
  z.strictObject({ name: z.literal('alternate'), room: ratioSchema, remote: ratioSchema }),
])
