import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { meetingIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { zoneSchema } from '../../lib/zone.ts'

const languagesSchema = z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length)
const callUrlSchema = z.url({ protocol: /^https$/ }).max(500)

export const meetingCommands = {
  'meeting.create': commandSpec(['system'], 'never', {
    meetingId: meetingIdSchema,
    title: localizedSchema,
    zone: zoneSchema,
    languages: languagesSchema,
  }),
  /** Absent fields stay as they are; an empty `callUrl` removes it. */
  'meeting.edit': commandSpec(['secretariat'], 'never', {
    title: localizedSchema.optional(),
    callUrl: callUrlSchema.or(z.literal('')).optional(),
  }),
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
  'meeting.edited': { titleText: textIdSchema.optional(), callUrlText: textIdSchema.or(z.literal('')).optional() },
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
