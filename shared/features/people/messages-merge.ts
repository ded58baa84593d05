import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { personIdSchema, textIdSchema } from '../../lib/ids.ts'

const both = { fromPersonId: personIdSchema, intoPersonId: personIdSchema }
const pair = { onePersonId: personIdSchema, otherPersonId: personIdSchema }

/** Commands by which is said whether two entries are one person. */
export const mergeCommands = {
  /**
   * The two are one person from now on. Whoever confirms a claim sends no more; the secretariat unites any two and may let the
   * details of `from` stand.
   */
  'people.merge': commandSpec(['secretariat', 'moderator'], 'never', {
    ...both,
    detailsOf: z.literal('from').optional(),
  }),
  /** They look like one person and are two: nobody is asked again. */
  'people.set_apart': commandSpec(['secretariat'], 'never', pair),
}

/** Rows outside the log with how the list of participants names somebody whom the meeting names otherwise. */
export const knownAsSchema = z.strictObject({
  nameText: textIdSchema.optional(),
  organisationText: textIdSchema.optional(),
  emailText: textIdSchema.optional(),
})

/** What came of them. */
export const mergeEvents = {
  /** `knownAs`: the entry of the list whose words do not stand, so that the same list again changes nothing. */
  'people.merged': { ...both, detailsOf: z.literal('from').optional(), knownAs: knownAsSchema.optional() },
  'people.set_apart': pair,
}
