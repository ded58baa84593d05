import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { entryIdSchema, personIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'
import { SIGNALS } from './signals.ts'

/** One signal of one language's booth. */
const one = { signal: z.enum(SIGNALS), language: z.enum(LANGUAGES) }

export const boothCommands = {
  'booth.signal': commandSpec(['booth'], 'never', one),
  /** By the booth, or by the podium that has dealt with it. */
  'booth.withdraw': commandSpec(['booth', ...PODIUM_ROLES], 'never', one),
}
export type BoothCommand = CommandOf<typeof boothCommands>

export const boothEvents = {
  /** `entryId` and `personId`: whom it is about; without an entry the podium. */
  'booth.signalled': { ...one, entryId: entryIdSchema.optional(), personId: personIdSchema.optional() },
  /** `personId`: whom it was about. */
  'booth.signal_ended': { ...one, personId: personIdSchema.optional() },
}
export type BoothEvent = EventOf<typeof boothEvents>

export type BoothRejection = { readonly code: 'booth/meeting_over' }
