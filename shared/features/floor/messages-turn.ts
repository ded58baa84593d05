import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema } from '../../lib/ids.ts'
import {
  aheadSchema,
  chairs,
  desk,
  hall,
  holdReasonSchema,
  limitMsSchema,
  own,
  presentSchema,
} from './message-fields.ts'

/** Commands by which somebody is called, heard, timed and done. */
export const turnCommands = {
  /** Names the entry that is called and the one that the sender believes has the floor. */
  'floor.give': commandSpec([...chairs], 'never', {
    ...own,
    expects: z.strictObject({ speakingEntryId: entryIdSchema.optional() }),
  }),
  /** The called one is heard: the clock starts. */
  'floor.heard': commandSpec([...desk], 'never', own),
  'floor.finish': commandSpec([...hall, ...desk], 'never', own),
  'floor.extend': commandSpec([...chairs], 'never', { ...own, byMs: z.int().min(1000).max(600_000) }),
  'floor.pause_clock': commandSpec([...desk], 'never', own),
  'floor.resume_clock': commandSpec([...desk], 'never', own),
}

/** The entry that was called in the same step, where the turn ended for it. */
const madeWay = { for: entryIdSchema.optional() }

/** What came of them. */
export const turnEvents = {
  'floor.given': {
    entryId: entryIdSchema,
    ahead: aheadSchema,
    limitMs: limitMsSchema,
    /** The class of precedence in which it was called, where the policy named it. */
    rank: z.int().min(0).optional(),
    present: presentSchema.optional(),
  },
  'floor.speaker_heard': { entryId: entryIdSchema },
  /** `spokeMs`: pauses taken off; 0 where the speaker was never heard. */
  'floor.turn_ended': { entryId: entryIdSchema, spokeMs: z.int().min(0), ...madeWay },
  /** The called or speaking entry goes back to wait at the front, held or not; what was spoken counts as floor time. */
  'floor.turn_put_back': {
    entryId: entryIdSchema,
    isHeld: z.boolean(),
    spokeMs: z.int().min(0),
    reason: holdReasonSchema.optional(),
    ...madeWay,
  },
  'floor.extended': { entryId: entryIdSchema, byMs: z.int() },
  'floor.clock_paused': { entryId: entryIdSchema },
  'floor.clock_resumed': { entryId: entryIdSchema },
}
