import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { noticeIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { MAX_NOTICE_LENGTH, URGENCIES } from './state.ts'

const desk = ['secretariat', 'chair', 'moderator'] as const
const atMsSchema = z.int().min(0)
const one = { noticeId: noticeIdSchema }

const addresseeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('podium') }),
  z.strictObject({ kind: z.literal('person'), personId: personIdSchema }),
])

const textSchema = localizedSchema.refine(
  (text) => Object.values(text).every((each) => each.length <= MAX_NOTICE_LENGTH),
  `has more than ${MAX_NOTICE_LENGTH} characters`,
)

export const noticesCommands = {
  /** `untilMs`: an instant after which nobody is shown it any more. */
  'notices.post': commandSpec([...desk], 'never', {
    to: addresseeSchema,
    text: textSchema,
    urgency: z.enum(URGENCIES),
    untilMs: atMsSchema.optional(),
  }),
  'notices.withdraw': commandSpec([...desk], 'never', one),
  /** "I have read it": by the person to whom it was said. */
  'notices.mark_read': commandSpec([...desk, ...HALL_ROLES, 'door', 'booth'], 'always', one),
}
export type NoticesCommand = CommandOf<typeof noticesCommands>

export const noticesEvents = {
  'notices.posted': {
    ...one,
    to: addresseeSchema,
    noticeText: textIdSchema,
    urgency: z.enum(URGENCIES),
    untilMs: atMsSchema.optional(),
  },
  /** `personId`: to whom it was said, where to one person. */
  'notices.withdrawn': { ...one, personId: personIdSchema.optional(), erasedTexts: z.array(textIdSchema) },
  'notices.read': { ...one, personId: personIdSchema },
}
export type NoticesEvent = EventOf<typeof noticesEvents>

export type NoticesRejection =
  | { readonly code: 'notices/unknown_person' }
  | { readonly code: 'notices/unknown_notice' }
  /** So many are shown already: one is withdrawn first. */
  | { readonly code: 'notices/too_many'; readonly most: number }
  /** Its last instant is past. */
  | { readonly code: 'notices/already_over' }
  | { readonly code: 'notices/not_to_you' }
