import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { dayIdSchema, itemIdSchema, textIdSchema } from '../../lib/ids.ts'
import { localizedSchema } from '../../lib/localized.ts'
import { atMsSchema, chairs, ofItem, placeSchema, running } from './message-fields.ts'
import { QUEUE_RULES, WAITING_WAYS } from './state.ts'

/** What becomes of those who wait when their item closes; absent keeps them. */
const leaving = { ...running, waiting: z.enum(WAITING_WAYS).optional() }

/** Commands by which the agenda is held: what is on, and what is not any more. */
export const runningCommands = {
  /** Opens a planned item; the one that is on is closed by it. */
  'agenda.open': commandSpec([...chairs], 'never', { ...ofItem, ...leaving }),
  /** "Next": closes what is on and opens the item after it. */
  'agenda.advance': commandSpec([...chairs], 'never', leaving),
  'agenda.close': commandSpec([...chairs], 'never', leaving),
  'agenda.pause': commandSpec([...chairs], 'never', running),
  'agenda.resume': commandSpec([...chairs], 'never', running),
  /** Leaves out an item that has not been opened. */
  'agenda.skip': commandSpec([...chairs], 'never', ofItem),
  'agenda.unskip': commandSpec([...chairs], 'never', ofItem),
  /** Takes the last step back: the item that was on before is on again, as if it had not been closed. */
  'agenda.go_back': commandSpec([...chairs], 'never', running),
  /** The named part of the item that is on begins; an earlier one may begin again. */
  'agenda.start_segment': commandSpec([...chairs], 'never', { ...ofItem, segment: placeSchema }),
  /** A closed item goes on; the one that is on is closed by it. */
  'agenda.reopen': commandSpec([...chairs], 'never', { ...ofItem, ...running }),
  /** Puts off what is planned or on. */
  'agenda.postpone': commandSpec([...chairs], 'never', {
    ...ofItem,
    reason: localizedSchema,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('words'), words: localizedSchema }),
      z.strictObject({ kind: z.literal('day'), dayId: dayIdSchema }),
      z.strictObject({ kind: z.literal('item'), itemId: itemIdSchema }),
    ]),
  }),
  'agenda.unpostpone': commandSpec([...chairs], 'never', ofItem),
}

/** What came of them. */
export const runningEvents = {
  /** `afterItemId`: the item that was closed by the same step. */
  'agenda.item_opened': { ...ofItem, afterItemId: itemIdSchema.optional() },
  /** Those who waited stay in its queue, unless `waiting` says otherwise; `carriedTo`: in whose queue they wait now. */
  'agenda.item_closed': {
    ...ofItem,
    waiting: z.enum(['carry', 'thank']).optional(),
    carriedTo: itemIdSchema.optional(),
  },
  'agenda.item_paused': ofItem,
  'agenda.item_resumed': ofItem,
  'agenda.item_skipped': ofItem,
  'agenda.item_unskipped': ofItem,
  /** The opening did not count: the item is as if it had never been opened. */
  'agenda.item_unopened': ofItem,
  /** The closing did not count: the item is on again with its own start. */
  'agenda.item_reopened': ofItem,
  /** A part begins; `queue` is its rule for those who ask. */
  'agenda.segment_started': { ...ofItem, segment: placeSchema, queue: z.enum(QUEUE_RULES) },
  /** A closed item goes on: the time between is not counted. `afterItemId`: the item that was closed by the same step. */
  'agenda.item_taken_up': { ...ofItem, afterItemId: itemIdSchema.optional() },
  /** Taking it up did not count: it is closed as it was. */
  'agenda.item_put_back': { ...ofItem, closedAtMs: atMsSchema, pausedMs: atMsSchema },
  'agenda.item_postponed': {
    ...ofItem,
    reasonText: textIdSchema,
    target: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('words'), wordsText: textIdSchema }),
      z.strictObject({ kind: z.literal('day'), dayId: dayIdSchema }),
      z.strictObject({ kind: z.literal('item'), itemId: itemIdSchema }),
    ]),
  },
  'agenda.item_unpostponed': ofItem,
}
