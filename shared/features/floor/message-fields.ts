import { z } from 'zod'
import { entryIdSchema } from '../../lib/ids.ts'
import { MODES } from '../../lib/mode.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { CHANNELS, HOLD_REASONS, KINDS, TAGS } from './state.ts'

export const kindSchema = z.enum(KINDS)
export const tagSchema = z.enum(TAGS)
export const modeSchema = z.enum(MODES)
export const channelSchema = z.enum(CHANNELS)
export const atMsSchema = z.int().min(0)
export const holdReasonSchema = z.enum(HOLD_REASONS)
/** Of a turn, in milliseconds: ten seconds to an hour. */
export const limitMsSchema = z.int().min(10_000).max(3_600_000)
/** How many waited before an entry in its own line (points of order are a line of their own). */
export const aheadSchema = z.int().min(0)

/** How many of each group were present, by its name, where floor time is balanced. */
export const presentSchema = z.record(z.string(), z.int().min(0))

/** Those who sit in the meeting. */
export const hall = [...HALL_ROLES]
/** Those who keep the queue. */
export const desk = ['chair', 'moderator', 'secretariat'] as const
/** Those whose word is the chair's. */
export const chairs = ['chair', 'secretariat'] as const
/** The entry that a command is about. */
export const own = { entryId: entryIdSchema }
