import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import {
  desk,
  numberSchema,
  peopleSchema,
  qualitySchema,
  round,
  seedSchema,
  settings,
  tableSchema,
  zoneSchema,
} from './message-fields.ts'

/** Commands about tables that are not published. */
export const draftCommands = {
  /** Asks for a draw; the sender makes the id, and where they like the seed. */
  'groups.prepare': commandSpec(desk, 'never', { ...round, ...settings, seed: seedSchema.optional() }),
  /** The same with a new seed and those who are here now. `expects` is the draw that the sender sees. */
  'groups.redraw': commandSpec(desk, 'never', { ...round, expects: z.strictObject({ draw: numberSchema }) }),
  'groups.discard': commandSpec(desk, 'never', round),
  /** The result of a draw. */
  'groups.keep_draw': commandSpec(['system'], 'never', {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(
      z.strictObject({ zone: zoneSchema, language: z.string().max(20).optional(), members: peopleSchema }),
    ),
    quality: qualitySchema,
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
    seed: seedSchema,
    room: peopleSchema,
    remote: peopleSchema,
  },
  'groups.drawn': {
    ...round,
    draw: numberSchema,
    algorithm: z.int(),
    tables: z.array(tableSchema),
    quality: qualitySchema,
  },
  'groups.draw_failed': { ...round, draw: numberSchema },
  'groups.draft_discarded': round,
}
