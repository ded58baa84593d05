import type { AnyMessage } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { FloorEvent } from './messages.ts'
import { statementEvents } from './messages-statements.ts'
import type { FloorSlice } from './state.ts'

type Authored = Extract<FloorEvent, { type: keyof typeof statementEvents | 'floor.entry_tied' | 'floor.entry_untied' }>

/** What was typed for a name is somebody's own once the name is tied to them, and no longer when it is not. */
const TIES: ReadonlySet<string> = new Set<FloorEvent['type']>(['floor.entry_tied', 'floor.entry_untied'])

const isAuthored = (event: AnyMessage): event is Authored =>
  Object.hasOwn(statementEvents, event.type) || TIES.has(event.type)

/** Where entries go on to another item, or back, what was written for them goes along. */
const CARRYING: ReadonlySet<string> = new Set(['agenda.item_closed', 'agenda.item_reopened'])

/** Whose own text an event changed; `floor` is where it led. */
export function statementAuthors(event: AnyMessage, { floor }: { readonly floor: FloorSlice }): readonly PersonId[] {
  if (isAuthored(event)) return event.personId ? [event.personId] : []
  return CARRYING.has(event.type) ? authors(floor) : []
}

const authors = ({ items }: FloorSlice): readonly PersonId[] =>
  Object.values(items).flatMap(({ statements }) => [...statements.values()].flatMap(({ personId }) => personId ?? []))
