import type { EntryId, PersonId } from '../../lib/ids.ts'
import type { Entry, ItemFloor, Statement } from './state.ts'

/** Characters of a written statement. */
export const MAX_STATEMENT_LENGTH = 8000

/** So many statements are kept on an item: what the podium can read, and its page can hold. */
export const MAX_STATEMENTS = 200

/** The text that belongs to an entry: written for it, or by its person on the same item; the latest where there are several. */
export const statementOf = (floor: ItemFloor, entry: Pick<Entry, 'entryId' | 'personId'>): Statement | undefined =>
  latest(floor, ({ entryId, personId }) => isSame(entryId, entry.entryId) || isSame(personId, entry.personId))

/** What a person has written on an item. */
export const statementOfPerson = (floor: ItemFloor, personId: PersonId): Statement | undefined =>
  latest(floor, (statement) => statement.personId === personId)

const isSame = (a: EntryId | PersonId | undefined, b: EntryId | PersonId | undefined): boolean =>
  a !== undefined && a === b

function latest({ statements }: ItemFloor, isMeant: (statement: Statement) => boolean): Statement | undefined {
  let found: Statement | undefined
  for (const statement of statements.values())
    if (isMeant(statement) && (!found || statement.writtenAtMs >= found.writtenAtMs)) found = statement
  return found
}
