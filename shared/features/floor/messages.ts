import { z } from 'zod'
import { commandSpec, type CommandOf, type EventOf } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema, personIdSchema, textIdSchema } from '../../lib/ids.ts'
import { LANGUAGES } from '../../lib/languages.ts'
import { MODES } from '../../lib/mode.ts'
import { nameSchema, noteSchema, shortTextSchema } from '../../lib/name.ts'
import { HALL_ROLES } from '../../lib/roles.ts'
import { CHANNELS, KINDS } from './state.ts'

const kindSchema = z.enum(KINDS)
const modeSchema = z.enum(MODES)
const channelSchema = z.enum(CHANNELS)
const atMsSchema = z.int().min(0)
const limitMsSchema = z.int().min(10_000).max(3_600_000)
const ratioSchema = z.int().min(1).max(9)
/** How many waited before an entry in its own line (points of order are a line of their own). */
const aheadSchema = z.int().min(0)

/** By time, or alternating: so many from the room, then so many remote, while both wait. */
export const policySchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('by_time') }),
  z.strictObject({ name: z.literal('alternate'), room: ratioSchema, remote: ratioSchema }),
])

const hall = [...HALL_ROLES]
const desk = ['chair', 'moderator', 'secretariat'] as const
const chairs = ['chair', 'secretariat'] as const
const own = { entryId: entryIdSchema }

export const floorCommands = {
  /** One tap; kind and topic may follow. Late only while its item is open. */
  'floor.ask': commandSpec(hall, 'while_item_open', { itemId: itemIdSchema, kind: kindSchema.optional() }),
  /** Says more about an entry that waits: one's own, or any from the desk. An empty topic removes it. */
  'floor.describe': commandSpec([...hall, ...desk], 'while_item_open', {
    ...own,
    kind: kindSchema.optional(),
    topic: noteSchema.or(z.literal('')).optional(),
    language: z.enum(LANGUAGES).optional(),
  }),
  'floor.leave': commandSpec([...hall, ...desk], 'while_item_open', own),
  /** Lets one other go first. */
  'floor.later': commandSpec([...hall, ...desk], 'while_item_open', own),
  /** "I am ready": an answer to being next. */
  'floor.ready': commandSpec(hall, 'while_item_open', own),
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
  }),
  /** Names the entry that is called and the one that the sender believes has the floor. */
  'floor.give': commandSpec([...chairs], 'never', {
    ...own,
    expects: z.strictObject({ speakingEntryId: entryIdSchema.optional() }),
  }),
  /** The called one is heard: the clock starts. */
  'floor.heard': commandSpec([...desk], 'never', own),
  'floor.finish': commandSpec([...hall, ...desk], 'never', own),
  /** Set aside: keeps the place, is not called until returned. */
  'floor.hold': commandSpec([...desk], 'never', own),
  /** Ends a hold; a speaker called by mistake and not yet heard goes back to the front. */
  'floor.return': commandSpec([...desk], 'never', own),
  /** Passed over this time: one place back. */
  'floor.skip': commandSpec([...chairs], 'never', own),
  /** `ahead` is the number of waiting entries, points of order among them, that stay before it. */
  'floor.move': commandSpec([...chairs], 'never', { ...own, ahead: z.int().min(0).max(10_000) }),
  'floor.remove': commandSpec([...desk], 'never', own),
  /** The chair's leave for somebody whom the day's rule lets ask only so. */
  'floor.allow': commandSpec([...chairs], 'never', own),
  'floor.decline': commandSpec([...chairs], 'never', own),
  'floor.close_queue': commandSpec([...chairs], 'never', { itemId: itemIdSchema }),
  'floor.open_queue': commandSpec([...chairs], 'never', { itemId: itemIdSchema }),
  'floor.extend': commandSpec([...chairs], 'never', { ...own, byMs: z.int().min(1000).max(600_000) }),
  'floor.pause_clock': commandSpec([...desk], 'never', own),
  'floor.resume_clock': commandSpec([...desk], 'never', own),
  'floor.set_policy': commandSpec([...chairs], 'never', { policy: policySchema }),
  'floor.set_limit': commandSpec([...chairs], 'never', { limitMs: limitMsSchema }),
}
export type FloorCommand = CommandOf<typeof floorCommands>

export const floorEvents = {
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
  },
  'floor.entry_described': {
    entryId: entryIdSchema,
    kind: kindSchema.optional(),
    topicText: textIdSchema.or(z.literal('')).optional(),
    language: z.enum(LANGUAGES).optional(),
    /** Where it left one line for the other. */
    ahead: aheadSchema.optional(),
  },
  /** `ahead` is absent where it had no place: held, or in need of leave. */
  'floor.entry_left': {
    entryId: entryIdSchema,
    ahead: aheadSchema.optional(),
    by: z.enum(['self', 'desk', 'chair_declined']),
  },
  'floor.entry_moved': {
    entryId: entryIdSchema,
    from: aheadSchema,
    ahead: aheadSchema,
    by: z.enum(['self', 'chair', 'skipped']),
  },
  'floor.entry_held': { entryId: entryIdSchema, ahead: aheadSchema },
  'floor.entry_returned': { entryId: entryIdSchema },
  'floor.entry_ready': { entryId: entryIdSchema },
  'floor.leave_given': { entryId: entryIdSchema },
  'floor.given': { entryId: entryIdSchema, ahead: aheadSchema, limitMs: limitMsSchema },
  'floor.speaker_heard': { entryId: entryIdSchema },
  /** `spokeMs`: pauses taken off; 0 where the speaker was never heard. */
  'floor.turn_ended': { entryId: entryIdSchema, spokeMs: z.int().min(0) },
  /** The called or speaking entry goes back to wait at the front, held or not; what was spoken counts as floor time. */
  'floor.turn_put_back': { entryId: entryIdSchema, isHeld: z.boolean(), spokeMs: z.int().min(0) },
  'floor.extended': { entryId: entryIdSchema, byMs: z.int() },
  'floor.clock_paused': { entryId: entryIdSchema },
  'floor.clock_resumed': { entryId: entryIdSchema },
  'floor.queue_closed': { itemId: itemIdSchema },
  'floor.queue_opened': { itemId: itemIdSchema },
  'floor.policy_set': { policy: policySchema },
  'floor.limit_set': { limitMs: limitMsSchema },
}
export type FloorEvent = EventOf<typeof floorEvents>

export type FloorRejection =
  | { readonly code: 'floor/item_not_open' }
  /** Its item is paused: nobody is called or heard until it goes on. */
  | { readonly code: 'floor/item_paused' }
  /** The whole meeting stands still: not everyone would hear. */
  | { readonly code: 'floor/technical_pause' }
  /** Coffee and other breaks have no floor. */
  | { readonly code: 'floor/no_floor_in_break' }
  | { readonly code: 'floor/queue_closed' }
  /** The day's rule: `role` listens today. */
  | { readonly code: 'floor/listens_today'; readonly role: string }
  /** Only those who are here or asleep may wait: an absent person is not added, and who left does not ask. */
  | { readonly code: 'floor/not_here' }
  | { readonly code: 'floor/already_waiting'; readonly entryId: string }
  | { readonly code: 'floor/already_speaking' }
  | { readonly code: 'floor/unknown_person' }
  | { readonly code: 'floor/name_needed' }
  | { readonly code: 'floor/not_yours' }
  /** The entry withdrew or was called before this arrived. */
  | { readonly code: 'floor/no_longer_waiting' }
  /** Only the next three are asked whether they are ready; `entryId` is the very next. */
  | { readonly code: 'floor/not_next'; readonly entryId?: string }
  /** Another chair was first; `speakingEntryId` has the floor in truth. */
  | { readonly code: 'floor/floor_moved_on'; readonly speakingEntryId?: string }
  | { readonly code: 'floor/not_called' }
  | { readonly code: 'floor/not_speaking' }
  | { readonly code: 'floor/already_heard' }
  | { readonly code: 'floor/is_held' }
  | { readonly code: 'floor/not_held' }
  | { readonly code: 'floor/needs_leave' }
  | { readonly code: 'floor/needs_no_leave' }
  | { readonly code: 'floor/already_paused' }
  | { readonly code: 'floor/not_paused' }
  | { readonly code: 'floor/queue_already_closed' }
  | { readonly code: 'floor/queue_already_open' }
  | { readonly code: 'floor/last_in_queue' }
  | { readonly code: 'floor/already_ready' }
