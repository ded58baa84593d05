import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { personIdSchema } from '../../lib/ids.ts'
import { desk, numberSchema, qualitySchema, round } from './message-fields.ts'

const expects = z.strictObject({ draw: numberSchema })

/** Commands that change drawn tables by hand before they are published. */
export const movesCommands = {
  /** To a table; somebody of that table (`with`) comes in exchange. */
  'groups.move_seat': commandSpec(desk, 'never', {
    ...round,
    expects,
    personId: personIdSchema,
    table: numberSchema,
    with: personIdSchema.optional(),
  }),
  /** Takes a move back by its number. */
  'groups.undo_move': commandSpec(desk, 'never', { ...round, expects, move: numberSchema }),
}

/** What came of them, and how good the tables are then. */
export const movesEvents = {
  'groups.seat_moved': {
    ...round,
    move: numberSchema,
    personId: personIdSchema,
    from: numberSchema,
    to: numberSchema,
    with: personIdSchema.optional(),
    quality: qualitySchema,
  },
  'groups.move_undone': { ...round, move: numberSchema, quality: qualitySchema },
}
