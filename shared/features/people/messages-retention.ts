import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { textIdSchema } from '../../lib/ids.ts'

const MOST_DAYS = 3650

const daysSchema = z.int().min(1).max(MOST_DAYS)

/** Commands by which is said how long names are kept. */
export const retentionCommands = {
  /** So many days after the end of the meeting the names are erased by themselves. */
  'people.set_retention': commandSpec(['secretariat'], 'never', { days: daysSchema.or(z.literal('never')) }),
  /** All names of a closed meeting at once; by themselves, some hundreds at a time. */
  'people.erase_names': commandSpec(['secretariat'], 'never', {}),
  /** Carries out what is due: some hundreds of people a command, until none is left. */
  'people.forget_names': commandSpec(['system'], 'never', {}),
}

/** What came of them. */
export const retentionEvents = {
  /** Without days the names stay until somebody erases them. */
  'people.retention_set': { days: daysSchema.optional() },
  'people.names_due': {},
  /** So many were erased in this record; with the last ones go the names that were only typed, `erasedTexts` among them. */
  'people.names_forgotten': { isLast: z.boolean(), erasedTexts: z.array(textIdSchema) },
}

export type RetentionRejection =
  /** All names at once: only once the meeting is over. */
  { readonly code: 'people/not_closed' }
