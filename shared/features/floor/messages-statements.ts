import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { entryIdSchema, itemIdSchema, personIdSchema, statementIdSchema, textIdSchema } from '../../lib/ids.ts'
import { paragraphsSchema } from '../../lib/paragraphs.ts'
import { desk, hall, own } from './message-fields.ts'
import { MAX_STATEMENT_LENGTH } from './statement.ts'

const textSchema = paragraphsSchema(MAX_STATEMENT_LENGTH)

const one = { statementId: statementIdSchema }

/** Commands about what is said in writing. An empty text takes it away. */
export const statementCommands = {
  /** The text of an intervention that is to come or runs, from its person or the desk. */
  'floor.attach_statement': commandSpec([...hall, ...desk], 'while_item_open', { ...own, text: textSchema }),
  /** Instead of speaking: who waits leaves the queue with it. */
  'floor.submit_statement': commandSpec(hall, 'while_item_open', { itemId: itemIdSchema, text: textSchema }),
  /** The hall reads it from now on. */
  'floor.publish_statement': commandSpec([...desk], 'never', one),
  'floor.unpublish_statement': commandSpec([...desk], 'never', one),
}

/** Whose statement it is; absent where somebody was added by name only. */
const author = { personId: personIdSchema.optional() }

/** What came of them. */
export const statementEvents = {
  /** New, or in place of the one of this id, which is no longer published. */
  'floor.statement_written': {
    ...one,
    ...author,
    itemId: itemIdSchema,
    entryId: entryIdSchema.optional(),
    statementText: textIdSchema,
    isInstead: z.literal(true).optional(),
    erasedTexts: z.array(textIdSchema),
  },
  'floor.statement_removed': { ...one, ...author, itemId: itemIdSchema, erasedTexts: z.array(textIdSchema) },
  'floor.statement_published': { ...one, ...author, itemId: itemIdSchema },
  'floor.statement_unpublished': { ...one, ...author, itemId: itemIdSchema },
}
