import { z } from 'zod'

/** An instant. */
export const atMsSchema = z.int().min(0)

/** A door of the room, as it is called on its tablet: `A`, `B2`. */
export const doorSchema = z.string().regex(/^[A-Z][0-9]?$/)

/** A count that somebody made. */
export const headsSchema = z.int().min(0).max(100_000)

/** Who see to the doors. */
export const STAFF = ['door', 'moderator', 'secretariat'] as const
