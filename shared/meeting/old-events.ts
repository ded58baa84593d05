import type { Event } from './meeting.ts'
import type { StoredEvent } from './record.ts'

type Upcast = (old: StoredEvent) => readonly StoredEvent[]

/** How events of earlier versions read today, by type; a type that never changed is not here. */
const upcasters: Record<string, Upcast> = {}

/** The events of today that a stored event stands for. Old logs replay for ever. */
export function upcast(stored: StoredEvent): readonly Event[] {
  const change = upcasters[stored.type]
  return (change ? change(stored) : [stored]) as readonly Event[]
}
