import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema } from '../../lib/ids.ts'
import { aheadSchema, chairs, desk, hall, holdReasonSchema, own } from './message-fields.ts'

/** Commands by which the desk keeps the queue in order. */
export const chairingCommands = {
  /** Set aside: keeps the place, is not called until returned. */
  'floor.hold': commandSpec([...desk], 'never', { ...own, reason: holdReasonSchema.optional() }),
  /** Ends a hold; a speaker called by mistake and not yet heard goes back to the front. Who was not there comes back by themselves. */
  'floor.return': commandSpec([...hall, ...desk], 'never', own),
  /** Passed over this time: one place back. */
  'floor.skip': commandSpec([...chairs], 'never', own),
  /** `ahead` is the number of waiting entries, points of order among them, that stay before it. */
  'floor.move': commandSpec([...chairs], 'never', { ...own, ahead: z.int().min(0).max(10_000) }),
  /** Stays where it stands now, whatever the policy says. */
  'floor.pin': commandSpec([...chairs], 'never', own),
  /** Back to the place that the policy gives it, be it pinned or moved. */
  'floor.unpin': commandSpec([...chairs], 'never', own),
  'floor.remove': commandSpec([...desk], 'never', own),
  /** The chair's leave for somebody whom the day's rule lets ask only so. */
  'floor.allow': commandSpec([...chairs], 'never', own),
  'floor.decline': commandSpec([...chairs], 'never', own),
  'floor.close_queue': commandSpec([...chairs, 'system'], 'never', { itemId: itemIdSchema }),
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
  'floor.entry_pinned': { entryId: entryIdSchema, ahead: aheadSchema },
  'floor.entry_unpinned': { entryId: entryIdSchema },
  /** Told to be next, and first from now on until called, moved, held or gone. */
  'floor.next_told': { itemId: itemIdSchema, entryId: entryIdSchema },
  'floor.entry_held': { entryId: entryIdSchema, ahead: aheadSchema, reason: holdReasonSchema.optional() },
  'floor.entry_returned': { entryId: entryIdSchema, by: z.literal('self').optional() },
  'floor.leave_given': { entryId: entryIdSchema },
  'floor.queue_closed': { itemId: itemIdSchema },
  'floor.queue_opened': { itemId: itemIdSchema },
}
