import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { ID_PATTERN, meetingIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { shortTextSchema } from '../../lib/name.ts'
import { zoneSchema } from '../../lib/zone.ts'

const languageSchema = z.enum(LANGUAGES)
const languagesSchema = z.array(languageSchema).min(1).max(LANGUAGES.length)
const nothing = z.literal('')
const urlSchema = z.url({ protocol: /^https$/ }).max(500)
const keptSchema = textIdSchema.or(nothing).optional()
const lossIdSchema = z.string().regex(ID_PATTERN)
const instantSchema = z.int().min(0)
/** At least so many records are gone; 0 where nobody knows how many. Those up to `keptUntilMs` are there, the lost ones go up to `heldUntilMs`. */
const lossFields = {
  lossId: lossIdSchema,
  lostRecords: z.int().min(0),
  keptUntilMs: instantSchema,
  heldUntilMs: instantSchema.optional(),
}
const desk = ['secretariat', 'chair', 'moderator'] as const

export const meetingCommands = {
  'meeting.create': commandSpec(['system'], 'never', {
    meetingId: meetingIdSchema,
    title: localizedSchema,
    zone: zoneSchema,
    languages: languagesSchema,
  }),
  /** An absent title stays as it is. */
  'meeting.edit': commandSpec(['secretariat'], 'never', { title: localizedSchema.optional() }),
  /** The call in one language of the meeting. Absent fields stay as they are; an empty one is removed. */
  'meeting.set_call': commandSpec([...desk], 'never', {
    language: languageSchema,
    url: urlSchema.or(nothing).optional(),
    dialIn: shortTextSchema.or(nothing).optional(),
    standbyUrl: urlSchema.or(nothing).optional(),
  }),
  /** Also says why, or why else, while the pause lasts. */
  'meeting.pause': commandSpec([...desk], 'never', { reason: shortTextSchema.optional() }),
  'meeting.resume': commandSpec([...desk], 'never', {}),
  /** Only a meeting that nothing keeps is told so: see docs/decisions/013. */
  'meeting.begin_rehearsal': commandSpec(['system'], 'never', {}),
  /** The log was found to hold less than it had answered for. */
  'meeting.record_loss': commandSpec(['system'], 'never', lossFields),
  /** What was lost has been looked over. */
  'meeting.confirm_loss': commandSpec([...desk], 'never', { lossId: lossIdSchema }),
  'meeting.close': commandSpec(['secretariat', 'chair'], 'never', {}),
  'meeting.reopen': commandSpec(['secretariat', 'chair'], 'never', {}),
}
export type MeetingCommand = CommandOf<typeof meetingCommands>

export const meetingEvents = {
  'meeting.created': {
    meetingId: meetingIdSchema,
    titleText: textIdSchema,
    zone: z.string(),
    languages: languagesSchema,
  },
  /** `callUrlText` stands only in logs of before calls had a language; it means the meeting's first one. */
  'meeting.edited': { titleText: textIdSchema.optional(), callUrlText: keptSchema },
  'meeting.call_set': {
    language: languageSchema,
    urlText: keptSchema,
    dialInText: keptSchema,
    standbyUrlText: keptSchema,
  },
  'meeting.technical_pause_began': { reasonText: textIdSchema.optional() },
  'meeting.technical_pause_explained': { reasonText: textIdSchema },
  'meeting.technical_pause_ended': {},
  'meeting.rehearsal_began': {},
  /** The first record of another epoch: it follows on the last one that was kept. */
  'meeting.log_went_back': lossFields,
  'meeting.loss_confirmed': { lossId: lossIdSchema },
  'meeting.closed': {},
  'meeting.reopened': {},
}
export type MeetingEvent = EventOf<typeof meetingEvents>

export type MeetingRejection =
  | { readonly code: 'meeting/already_created' }
  | { readonly code: 'meeting/already_closed' }
  /** An item is on: it is closed first. */
  | { readonly code: 'meeting/item_still_on'; readonly currentItemId: string }
  | { readonly code: 'meeting/not_closed' }
  | { readonly code: 'meeting/not_its_language' }
  | { readonly code: 'meeting/not_paused' }
  /** It has begun, is over, or is in rehearsal. */
  | { readonly code: 'meeting/not_in_setup' }
  | { readonly code: 'meeting/no_such_loss' }
  /** A rehearsal is ended, not closed. */
  | { readonly code: 'meeting/in_rehearsal' }
