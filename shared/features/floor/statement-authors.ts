import type { AnyMessage } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import { statementEvents } from './messages-statements.ts'

type StatementEvent = Extract<FloorEvent, { type: keyof typeof statementEvents }>

const isStatementEvent = (event: AnyMessage): event is StatementEvent => Object.hasOwn(statementEvents, event.type)

/** Whose own text an event changed. */
export const statementAuthors = (event: AnyMessage): readonly PersonId[] =>
  isStatementEvent(event) && event.personId ? [event.personId] : []
