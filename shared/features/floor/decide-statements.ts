import { accept, reject, type Decision } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { EntryId, ItemId, PersonId, StatementId } from '../../lib/ids.ts'
import { livingPerson } from '../people/state.ts'
import { entryOf, ifListening, leaveToday, unlessTheirs } from './admission.ts'
import { hasFloor } from './asking.ts'
import type { FloorEvent, FloorRejection } from './messages.ts'
import { entryNow, floorNow, leavingFrom, openItem, type DecideFloor, type FloorSees } from './queue.ts'
import type { Entry, Statement } from './state.ts'
import { MAX_STATEMENTS, statementOf, statementOfPerson } from './statement.ts'
import { turnOfEntry } from './turn.ts'

type Verdict = Decision<FloorEvent, FloorRejection>

/** Commands about what is said in writing. */
export const decideStatements = {
  'floor.attach_statement': (state, { entryId, text }, context) => {
    const entry = turnOfEntry(state.floor, entryId)?.entry ?? entryNow(state, entryId)
    if ('code' in entry) return reject(entry)
    const refusal = unlessTheirs(context.actor, entry)
    if (refusal) return reject(refusal)
    const { itemId, personId } = entry
    return write(state, { itemId, entryId, personId, text, before: statementOf(floorNow(state), entry) }, context)
  },

  'floor.submit_statement': (state, { itemId, text }, context) => {
    const { actor } = context
    if (actor.kind === 'system') return reject({ code: 'floor/unknown_person' })
    const { personId, roles } = actor
    const refusal = unlessTakingTexts(state, itemId) ?? ifListening(leaveToday(state, roles), roles)
    if (refusal) return reject(refusal)
    const before = statementOfPerson(floorNow(state), personId)
    const written = write(state, { itemId, personId, text, isInstead: true, before }, context)
    const waiting = text === '' ? undefined : entryOf(state, personId)
    return waiting && written.outcome === 'accepted' ? accept(...written.events, leaving(state, waiting)) : written
  },

  'floor.publish_statement': (state, { statementId }) => {
    const statement = floorNow(state).statements.get(statementId)
    if (!statement) return reject({ code: 'floor/unknown_statement' })
    return statement.isPublished ? accept() : accept({ type: 'floor.statement_published', ...keysOf(statement) })
  },

  'floor.unpublish_statement': (state, { statementId }) => {
    const statement = floorNow(state).statements.get(statementId)
    if (!statement) return reject({ code: 'floor/unknown_statement' })
    return statement.isPublished ? accept({ type: 'floor.statement_unpublished', ...keysOf(statement) }) : accept()
  },
} satisfies Partial<DecideFloor>

interface Writing {
  readonly itemId: ItemId
  readonly personId: PersonId | undefined
  readonly entryId?: EntryId
  readonly text: string
  readonly isInstead?: true
  /** What this one takes the place of. */
  readonly before: Statement | undefined
}

function write(state: FloorSees, writing: Writing, context: DecideContext): Verdict {
  const { text, before, personId } = writing
  if (personId && !livingPerson(state.people, personId)) return reject({ code: 'floor/unknown_person' })
  if (!before) return text === '' ? accept() : writeFirst(state, writing, context)
  if (text === '') return accept({ type: 'floor.statement_removed', ...keysOf(before), erasedTexts: [before.textId] })
  return isAsBefore(before, writing) ? accept() : accept(written(writing, before.statementId, context))
}

const writeFirst = (state: FloorSees, writing: Writing, context: DecideContext): Verdict =>
  floorNow(state).statements.size < MAX_STATEMENTS
    ? accept(written(writing, context.newId<StatementId>('s'), context))
    : reject({ code: 'floor/too_many_statements', most: MAX_STATEMENTS })

const written = (
  { text, before, ...facts }: Writing,
  statementId: StatementId,
  { keepText }: DecideContext,
): FloorEvent => ({
  type: 'floor.statement_written',
  ...defined(facts),
  statementId,
  statementText: keepText(text),
  erasedTexts: before ? [before.textId] : [],
})

const isAsBefore = (before: Statement, { text, entryId, isInstead }: Writing): boolean =>
  before.text === text && before.entryId === entryId && before.isInstead === isInstead

const keysOf = ({ statementId, itemId, personId }: Statement) => defined({ statementId, itemId, personId })

/** A closed queue takes no more speakers; texts it takes as long as the item is on. */
function unlessTakingTexts(state: FloorSees, itemId: ItemId): FloorRejection | undefined {
  const item = openItem(state)
  if (item?.itemId !== itemId) return { code: 'floor/item_not_open' }
  return hasFloor(item.kind) ? undefined : { code: 'floor/no_floor_in_break' }
}

const leaving = (state: FloorSees, { entryId }: Entry): FloorEvent => ({
  type: 'floor.entry_left',
  entryId,
  ...defined({ ahead: leavingFrom(state, entryId) }),
  by: 'self',
})
