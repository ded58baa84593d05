import { isEventType, type Event } from './meeting.ts'
import type { StoredEvent } from './record.ts'

/** The events that an event of an earlier version stands for: one, several, or none any more. */
export type Upcast = (old: StoredEvent) => readonly StoredEvent[]

/** How events of earlier versions read today, by type; a type that never changed is not here. */
export const upcasters: Readonly<Record<string, Upcast>> = {
  // A policy was one of two that had a name; today it is a set of rules.
  'floor.policy_set': (old) => [{ ...old, policy: rulesOf(old['policy']) }],
}

function rulesOf(policy: unknown): unknown {
  if (typeof policy !== 'object' || policy === null || !('name' in policy)) return policy
  const { name, ...sides } = policy
  return name === 'alternate' ? { sides } : {}
}

/** The events that a stored event stands for by a table, through every version after its own. */
export const upcastBy =
  (table: Readonly<Record<string, Upcast>>) =>
  (stored: StoredEvent): readonly StoredEvent[] => {
    const change = Object.hasOwn(table, stored.type) ? table[stored.type] : undefined
    return change ? change(stored).flatMap((event) => upcastBy(withoutType(table, stored.type))(event)) : [stored]
  }

/** An event that still has its old type after its upcast is not upcast again. */
const withoutType = (table: typeof upcasters, type: string) =>
  Object.fromEntries(Object.entries(table).filter(([known]) => known !== type))

const byToday = upcastBy(upcasters)

/** An event that only a newer release knows: without it whatever follows would be another meeting. */
export class NewerEventError extends Error {
  override readonly name = 'NewerEventError'

  constructor(type: string) {
    super(`This release does not know events of the type ${type}.`)
  }
}

/** The events of today that a stored event stands for. Old logs replay for ever; throws {@link NewerEventError} for one of tomorrow. */
export function upcast(stored: StoredEvent): readonly Event[] {
  const events = byToday(stored)
  const unknown = events.find(({ type }) => !isEventType(type))
  if (unknown) throw new NewerEventError(unknown.type)
  return events as readonly Event[]
}
