import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema, personIdSchema, slotIdSchema, textIdSchema } from '../../lib/ids.ts'
import { nameSchema, shortTextSchema } from '../../lib/name.ts'
import { chairs, desk, limitMsSchema, modeSchema } from './message-fields.ts'
import { PARTS } from './speakers-list.ts'

const slot = { itemId: itemIdSchema, slotId: slotIdSchema }
const partSchema = z.enum(PARTS)

/** Commands by which moderators and presenters are put on the speakers' list of an item, and have the floor from it. */
export const listedCommands = {
  /** Somebody known, or by name; at the end of the list. */
  'floor.list_speaker': commandSpec([...desk], 'never', {
    ...slot,
    part: partSchema,
    personId: personIdSchema.optional(),
    name: nameSchema.optional(),
    organisation: shortTextSchema.optional(),
    mode: modeSchema,
    limitMs: limitMsSchema.optional(),
  }),
  'floor.change_listed': commandSpec([...desk], 'never', {
    ...slot,
    part: partSchema.optional(),
    mode: modeSchema.optional(),
    limitMs: limitMsSchema.optional(),
  }),
  'floor.unlist_speaker': commandSpec([...desk], 'never', slot),
  /** Behind so many others of the list. */
  'floor.move_listed': commandSpec([...desk], 'never', { ...slot, ahead: z.int().min(0).max(1000) }),
  /** Names who the sender believes has the floor, as `floor.give` does. */
  'floor.give_listed': commandSpec([...chairs], 'never', {
    ...slot,
    expects: z.strictObject({ speakingEntryId: entryIdSchema.optional() }),
  }),
}

/** What came of them. */
export const listedEvents = {
  'floor.speaker_listed': {
    ...slot,
    part: partSchema,
    personId: personIdSchema.optional(),
    nameText: textIdSchema.optional(),
    organisationText: textIdSchema.optional(),
    mode: modeSchema,
    limitMs: limitMsSchema.optional(),
  },
  'floor.listed_changed': {
    ...slot,
    part: partSchema.optional(),
    mode: modeSchema.optional(),
    limitMs: limitMsSchema.optional(),
  },
  'floor.speaker_unlisted': slot,
  'floor.listed_moved': { ...slot, ahead: z.int().min(0) },
  'floor.listed_given': { ...slot, entryId: entryIdSchema, limitMs: limitMsSchema },
}
