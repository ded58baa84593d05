import { z } from 'zod'
import { dayIdSchema, itemIdSchema } from '../../lib/ids.ts'

export const atMsSchema = z.int().min(0)
export const minutesSchema = z.int().min(1).max(600)
/** Place of a point, an output or a segment in its item, from 0. */
export const placeSchema = z.int().min(0).max(49)

export const chairs = ['chair', 'secretariat'] as const
export const desk = ['chair', 'secretariat', 'moderator'] as const

/** What the sender believes is on now; absent means nothing. */
export const running = { expects: z.strictObject({ itemId: itemIdSchema.optional() }) }
export const ofItem = { itemId: itemIdSchema }
export const ofDay = { dayId: dayIdSchema }
