import { commandSpec } from '../../lib/feature.ts'
import { itemIdSchema } from '../../lib/ids.ts'
import { atMsSchema, chairs } from './message-fields.ts'

/** Commands about the instant at which the queue closes by itself. */
export const lastCallCommands = {
  /** Sets the instant, or another one. */
  'floor.last_call': commandSpec([...chairs], 'never', { itemId: itemIdSchema, atMs: atMsSchema }),
  'floor.cancel_last_call': commandSpec([...chairs], 'never', { itemId: itemIdSchema }),
}

/** What came of them. */
export const lastCallEvents = {
  'floor.last_call_made': { itemId: itemIdSchema, closesAtMs: atMsSchema },
  'floor.last_call_cancelled': { itemId: itemIdSchema },
}
