import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema } from '../../lib/ids.ts'
import { desk } from './message-fields.ts'
import { STEPS } from './state.ts'

const stepSchema = z.enum(STEPS)

/** The command that takes the last step back, named as the sender sees it. */
export const undoCommands = {
  'floor.undo': commandSpec([...desk], 'never', {
    expects: z.strictObject({ step: stepSchema, entryId: entryIdSchema }),
  }),
}

/** What came of it. */
export const undoEvents = {
  'floor.step_undone': { step: stepSchema, entryId: entryIdSchema },
}
