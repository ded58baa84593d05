import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { nameSchema, noteSchema, shortTextSchema } from '../../lib/name.ts'
import {
  aheadSchema,
  atMsSchema,
  channelSchema,
  desk,
  hall,
  kindSchema,
  modeSchema,
  own,
  tagSchema,
} from './message-fields.ts'

/** Commands by which somebody comes into the queue, says more, and goes. */
export const askingCommands = {
  /** One tap; kind and topic may follow. Late only while its item is open. */
  'floor.ask': commandSpec(hall, 'while_item_open', {
    itemId: itemIdSchema,
    kind: kindSchema.optional(),
    replyTo: entryIdSchema.optional(),
  }),
  /** Says more about an entry that waits: one's own, or any from the desk. What is empty is removed. */
  'floor.describe': commandSpec([...hall, ...desk], 'while_item_open', {
    ...own,
    kind: kindSchema.optional(),
    topic: noteSchema.or(z.literal('')).optional(),
    language: z.enum(LANGUAGES).optional(),
    replyTo: entryIdSchema.or(z.literal('')).optional(),
    tag: tagSchema.or(z.literal('')).optional(),
  }),
  'floor.leave': commandSpec([...hall, ...desk], 'while_item_open', own),
  /** Lets one other go first. */
  'floor.later': commandSpec([...hall, ...desk], 'while_item_open', own),
  /** "I am ready": an answer to being next; the desk says it for whom it sees at a microphone or hears. */
  'floor.ready': commandSpec([...hall, ...desk], 'while_item_open', own),
  /** On behalf of somebody known, or by name only. */
  'floor.add': commandSpec([...desk], 'while_item_open', {
    itemId: itemIdSchema,
    personId: personIdSchema.optional(),
    name: nameSchema.optional(),
    organisation: shortTextSchema.optional(),
    mode: modeSchema,
    kind: kindSchema.optional(),
    channel: channelSchema,
    topic: noteSchema.optional(),
    /** Since when the hand has been up; absent: now. */
    askedAtMs: atMsSchema.optional(),
    replyTo: entryIdSchema.optional(),
  }),
}

/** What came of them. */
export const askingEvents = {
  'floor.entry_added': {
    entryId: entryIdSchema,
    itemId: itemIdSchema,
    personId: personIdSchema.optional(),
    nameText: textIdSchema.optional(),
    organisationText: textIdSchema.optional(),
    mode: modeSchema,
    kind: kindSchema,
    channel: channelSchema,
    topicText: textIdSchema.optional(),
    askedAtMs: atMsSchema,
    needsLeave: z.literal(true).optional(),
    replyTo: entryIdSchema.optional(),
  },
  'floor.entry_described': {
    entryId: entryIdSchema,
    kind: kindSchema.optional(),
    topicText: textIdSchema.or(z.literal('')).optional(),
    language: z.enum(LANGUAGES).optional(),
    replyTo: entryIdSchema.or(z.literal('')).optional(),
    tag: tagSchema.or(z.literal('')).optional(),
    /** Where it left one line for the other. */
    ahead: aheadSchema.optional(),
  },
  /** `ahead` is absent where it had no place (held, or in need of leave), and where nobody was moved: then no ranks close. */
  'floor.entry_left': {
    entryId: entryIdSchema,
    ahead: aheadSchema.optional(),
    by: z.enum(['self', 'desk', 'chair_declined']),
  },
  'floor.entry_ready': { entryId: entryIdSchema, by: z.literal('desk').optional() },
}
