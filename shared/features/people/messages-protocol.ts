import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { cleanText } from '../../lib/name.ts'
import { PODIUM_ROLES } from '../../lib/roles.ts'

const lineOf = (most: number) => z.string().max(1000).transform(cleanText).pipe(z.string().max(most))

/** Empty removes what was said. */
const lineSchema = lineOf(200)
const seatSchema = lineOf(40)

/** Commands by which is said how somebody is called upon and where they sit. */
export const protocolCommands = {
  'people.set_protocol': commandSpec([...PODIUM_ROLES], 'never', {
    personId: personIdSchema,
    calledAs: lineSchema.optional(),
    pronunciation: lineSchema.optional(),
    speakingFor: lineSchema.optional(),
    capacity: lineSchema.optional(),
    seat: seatSchema.optional(),
    language: z.enum(LANGUAGES).or(z.literal('')).optional(),
  }),
  /** Never late: by then another may sit there. */
  'people.set_seat': commandSpec(['door', ...PODIUM_ROLES], 'never', { personId: personIdSchema, seat: seatSchema }),
}

const keptSchema = textIdSchema.or(z.literal('')).optional()

/** What came of them; empty where something was removed. */
export const protocolEvents = {
  'people.protocol_set': {
    personId: personIdSchema,
    calledAsText: keptSchema,
    pronunciationText: keptSchema,
    speakingForText: keptSchema,
    capacityText: keptSchema,
    seatText: keptSchema,
    language: z.enum(LANGUAGES).or(z.literal('')).optional(),
    erasedTexts: z.array(textIdSchema),
  },
}
