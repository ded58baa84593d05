import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, personIdSchema } from '../../lib/ids.ts'
import { aheadSchema, atMsSchema, desk, hall, own } from './message-fields.ts'

/** Commands by which a name that the desk typed becomes somebody of the meeting. */
export const intakeCommands = {
  /** "That is me": an entry that was added by the reader's own name. */
  'floor.claim': commandSpec([...hall], 'never', own),
  'floor.tie': commandSpec([...desk], 'never', { ...own, personId: personIdSchema }),
  'floor.untie': commandSpec([...desk], 'never', own),
}

/** What came of them. */
export const intakeEvents = {
  /** `gone` is the person's other entry, or the name's where the person asked earlier; `goneAhead` is absent where that had no place. */
  'floor.entry_tied': {
    entryId: entryIdSchema,
    personId: personIdSchema,
    gone: entryIdSchema.optional(),
    goneAhead: aheadSchema.optional(),
  },
  /** `personId` is whose it was. */
  'floor.entry_untied': { entryId: entryIdSchema, personId: personIdSchema.optional() },
  /** The hand was up before anybody typed it. */
  'floor.asked_earlier': { entryId: entryIdSchema, askedAtMs: atMsSchema },
}
