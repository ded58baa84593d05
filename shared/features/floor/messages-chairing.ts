import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema } from '../../lib/ids.ts'
import { aheadSchema, chairs, desk, own } from './message-fields.ts'

/** Commands by which the desk keeps the queue in order. */
export const chairingCommands = {
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
}

/** What came of them. */
export const chairingEvents = {
  'floor.entry_moved': {
    entryId: entryIdSchema,
    from: aheadSchema,
    ahead: aheadSchema,
    by: z.enum(['self', 'chair', 'skipped']),
  },
  'floor.entry_held': { entryId: entryIdSchema, ahead: aheadSchema },
  'floor.entry_returned': { entryId: entryIdSchema },
  'floor.leave_given': { entryId: entryIdSchema },
  'floor.queue_closed': { itemId: itemIdSchema },
  'floor.queue_opened': { itemId: itemIdSchema },
}
