import { defined } from '../../lib/defined.ts'
import type { Evolve } from '../../lib/feature.ts'
import type { EntryId, ItemId, PersonId, StatementId, TextId } from '../../lib/ids.ts'
import { changeItem, entryIn } from './item-floor.ts'
import type { FloorEvent } from './messages.ts'
import type { Entry, FloorSlice, ItemFloor, Statement } from './state.ts'
import { turnOfEntry } from './turn.ts'

type Written = Extract<FloorEvent, { type: `floor.statement_${string}` }>

/** What each event does to the written statements. */
export const evolveStatements: Evolve<FloorSlice, Written> = {
  'floor.statement_written': (slice, event, { atMs, text }) => {
    const { type: _type, statementText: textId, erasedTexts, ...facts } = event
    const { name, organisation } = (event.entryId && entryOrTurn(slice, event.entryId)) ?? {}
    const body = text(textId)
    const statement: Statement = defined({
      ...facts,
      name,
      organisation,
      text: typeof body === 'string' ? body : '',
      textId,
      writtenAtMs: atMs,
    })
    const written = changeStatements(slice, event.itemId, (all) => all.set(event.statementId, statement))
    return withTexts(written, event.personId ?? event.entryId, [textId], erasedTexts)
  },
  'floor.statement_removed': (slice, { statementId, itemId, personId, erasedTexts }) =>
    withTexts(
      changeStatements(slice, itemId, (all) => all.delete(statementId)),
      personId,
      [],
      erasedTexts,
    ),
  'floor.statement_published': (slice, { itemId, statementId }) =>
    changeStatement(slice, itemId, statementId, (statement) => ({ ...statement, isPublished: true })),
  'floor.statement_unpublished': (slice, { itemId, statementId }) =>
    changeStatement(slice, itemId, statementId, ({ isPublished: _isPublished, ...statement }) => statement),
}

/** What was typed for a name becomes the text of whoever turned out to be meant. */
export const tieStatements = (slice: FloorSlice, entryId: EntryId, personId: PersonId): FloorSlice =>
  typedFor(slice, entryId).reduce(
    (tied, statement) => withTexts(withStatement(tied, { ...statement, personId }), personId, [statement.textId], []),
    slice,
  )

/** The text of a name again, and nobody's. */
export const untieStatements = (slice: FloorSlice, entryId: EntryId): FloorSlice =>
  typedFor(slice, entryId).reduce(
    (tied, { personId, ...statement }) => withTexts(withStatement(tied, statement), personId, [], [statement.textId]),
    slice,
  )

/** What somebody wrote goes where the person goes. */
export const mergeStatements = (slice: FloorSlice, from: PersonId, into: PersonId): FloorSlice =>
  changeStatementsOf(slice, from, (all, statement) => all.set(statement.statementId, { ...statement, personId: into }))

/** Without what a person wrote. */
export const withoutStatementsOf = (slice: FloorSlice, personId: PersonId): FloorSlice =>
  changeStatementsOf(slice, personId, (all, { statementId }) => all.delete(statementId))

const typedFor = ({ items }: FloorSlice, entryId: EntryId): readonly Statement[] =>
  Object.values(items).flatMap(({ statements }) =>
    [...statements.values()].filter((statement) => statement.entryId === entryId && statement.name !== undefined),
  )

const withStatement = (slice: FloorSlice, statement: Statement): FloorSlice =>
  changeStatements(slice, statement.itemId, (all) => all.set(statement.statementId, statement))

type Statements = ItemFloor['statements']

const changeStatements = (slice: FloorSlice, itemId: ItemId, change: (all: Statements) => Statements): FloorSlice =>
  changeItem(slice, itemId, (floor) => ({ ...floor, statements: change(floor.statements) }))

function changeStatement(
  slice: FloorSlice,
  itemId: ItemId,
  statementId: StatementId,
  change: (statement: Statement) => Statement,
): FloorSlice {
  return changeStatements(slice, itemId, (all) => {
    const statement = all.get(statementId)
    return statement ? all.set(statementId, change(statement)) : all
  })
}

function changeStatementsOf(
  slice: FloorSlice,
  personId: PersonId,
  change: (all: Statements, statement: Statement) => Statements,
): FloorSlice {
  let changed = slice
  for (const { statements } of Object.values(slice.items))
    for (const statement of statements.values())
      if (statement.personId === personId)
        changed = changeStatements(changed, statement.itemId, (all) => change(all, statement))
  return changed
}

const entryOrTurn = (slice: FloorSlice, entryId: EntryId): Entry | undefined =>
  entryIn(slice, entryId) ?? turnOfEntry(slice, entryId)?.entry

function withTexts(
  slice: FloorSlice,
  id: PersonId | EntryId | undefined,
  kept: readonly TextId[],
  erased: readonly TextId[],
): FloorSlice {
  if (!id) return slice
  const still = (slice.texts.get(id) ?? []).filter((textId) => !erased.includes(textId) && !kept.includes(textId))
  return { ...slice, texts: slice.texts.set(id, [...still, ...kept]) }
}
