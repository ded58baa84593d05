import type { AnyMessage } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import { statementEvents } from './messages-statements.ts'

type Authored = Extract<FloorEvent, { type: keyof typeof statementEvents | 'floor.entry_tied' }>

/** What was typed for a name is somebody's own once the name is tied to them. */
const isAuthored = (event: AnyMessage): event is Authored =>
  Object.hasOwn(statementEvents, event.type) || event.type === 'floor.entry_tied'

/** Whose own text an event changed. */
export const statementAuthors = (event: AnyMessage): readonly PersonId[] =>
  isAuthored(event) && event.personId ? [event.personId] : []
