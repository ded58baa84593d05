import type { Event } from './meeting.ts'
import type { StoredEvent } from './record.ts'

/** The events that an event of an earlier version stands for: one, several, or none any more. */
export type Upcast = (old: StoredEvent) => readonly StoredEvent[]

/** How events of earlier versions read today, by type; a type that never changed is not here. */
export const upcasters: Readonly<Record<string, Upcast>> = {}

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

/** The events of today that a stored event stands for. Old logs replay for ever. */
export const upcast = (stored: StoredEvent): readonly Event[] => byToday(stored) as readonly Event[]
