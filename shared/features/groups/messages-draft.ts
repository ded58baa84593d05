import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { textIdSchema } from '../../lib/ids.ts'
import {
  desk,
  drawnTableSchema,
  hashSchema,
  numberSchema,
  peopleSchema,
  qualitySchema,
  round,
  seedSchema,
  settings,
  tableSchema,
} from './message-fields.ts'
import { REASONS } from './proof/terms.ts'
import { ENTROPIES } from './state.ts'

/** Commands about tables that are not published. */
export const draftCommands = {
  /** Asks for a draw; the sender makes the id, and nobody chooses the seed. */
  'groups.prepare': commandSpec(desk, 'never', { ...round, ...settings }),
  /**
   * The same with a new seed and those who are here now. `expects` is the draw that the sender sees; everybody is told why,
   * `words` the podium alone.
   */
  'groups.redraw': commandSpec(desk, 'never', {
    ...round,
    expects: z.strictObject({ draw: numberSchema }),
    reason: z.enum(REASONS),
    words: z.string().trim().min(1).max(300).optional(),
    entropy: z.enum(ENTROPIES).optional(),
  }),
  'groups.discard': commandSpec(desk, 'never', round),
  /** The result of a draw. */
  'groups.keep_draw': commandSpec(['system'], 'never', {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(drawnTableSchema),
    quality: qualitySchema,
    later: z.array(z.array(drawnTableSchema)).optional(),
  }),
  /** A draw could not be worked out. */
  'groups.fail_draw': commandSpec(['system'], 'never', { ...round, draw: numberSchema }),
}

/** What came of them. */
export const draftEvents = {
  /** With those who are to be seated, by side: with the people and rounds of that version, everything that the tables follow from. */
  'groups.draw_asked': {
    ...round,
    ...settings,
    draw: numberSchema,
    /** Of draws before there were commitments. */
    seed: seedSchema.optional(),
    room: peopleSchema,
    remote: peopleSchema,
    reason: z.enum([...REASONS, 'discarded']).optional(),
    wordsText: textIdSchema.optional(),
    /** Absent where `seed` is there; so too the texts of the secret, of the key to the lines, and of the terms. */
    commitment: hashSchema.optional(),
    secretText: textIdSchema.optional(),
    keyText: textIdSchema.optional(),
    termsText: textIdSchema.optional(),
  },
  'groups.drawn': {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(tableSchema),
    quality: qualitySchema,
    /** The rounds after this one, drawn with it. */
    later: z.array(z.array(drawnTableSchema)).optional(),
  },
  'groups.draw_failed': { ...round, draw: numberSchema },
  'groups.draft_discarded': round,
}
