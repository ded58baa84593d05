import { BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type { FloorSlice, ItemFloor, Statement } from './state.ts'
import { statementOfPerson } from './statement.ts'

/** What somebody said in writing, as the hall reads it. */
export interface StatementView {
  readonly name: string
  readonly organisation?: string
  readonly text: string
  readonly writtenAtMs: number
}

/** What the podium sees of a statement besides: whose it is, of which entry, and whether the hall reads it. */
export interface PodiumStatementView extends StatementView {
  readonly personId?: string
  readonly entryId?: string
  readonly isInstead?: boolean
  readonly isPublished?: boolean
}

/** The reader's own text on an item. */
export type OwnStatementView = Pick<PodiumStatementView, 'isInstead' | 'isPublished'> & Pick<StatementView, 'text'>

/** What a person sees of their own on the floor. */
export interface FloorMe {
  /** By item; absent where nothing was written. */
  readonly statements?: { readonly [itemId: string]: OwnStatementView }
}

const NONE = BucketMap.empty<never>()

/** The statements of an item that the desk has published. */
export function viewPublished({ statements }: ItemFloor, people: PeopleSlice): BucketMap<StatementView> {
  return statements.size === 0 ? NONE : published(statements, people)
}

/** All statements of an item. */
export function viewAllStatements({ statements }: ItemFloor, people: PeopleSlice): BucketMap<PodiumStatementView> {
  return statements.size === 0 ? NONE : all(statements, people)
}

/** What a person has written, on every item. */
export function viewMyFloor({ items }: FloorSlice, personId: PersonId): FloorMe {
  const statements = Object.entries(items).flatMap(([itemId, floor]) => {
    const { text, isInstead, isPublished } = statementOfPerson(floor, personId) ?? {}
    return text === undefined ? [] : [[itemId, defined({ text, isInstead, isPublished })] as const]
  })
  return statements.length === 0 ? {} : { statements: Object.fromEntries(statements) }
}

type Statements = BucketMap<Statement>

const published = memo((statements: Statements, people: PeopleSlice): BucketMap<StatementView> =>
  BucketMap.from(
    [...statements.values()]
      .filter(({ isPublished }) => isPublished)
      .map((statement) => [statement.statementId, viewStatement(statement, people)]),
  ),
)

const all = memo((statements: Statements, people: PeopleSlice): BucketMap<PodiumStatementView> =>
  BucketMap.from([...statements.values()].map((statement) => [statement.statementId, viewAtPodium(statement, people)])),
)

function viewAtPodium(statement: Statement, people: PeopleSlice): PodiumStatementView {
  const { personId, entryId, isInstead, isPublished } = statement
  return defined({ ...viewStatement(statement, people), personId, entryId, isInstead, isPublished })
}

function viewStatement(statement: Statement, people: PeopleSlice): StatementView {
  const { personId, name, organisation, text, writtenAtMs } = statement
  const person = personId && personOf(people, personId)
  return defined({
    name: name ?? person?.name ?? '',
    organisation: organisation ?? person?.organisation,
    text,
    writtenAtMs,
  })
}
