import type { PersonId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { PresenceMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'

/** Who has a living connection to one meeting: counted per person and not per connection, room screens apart. */
export interface Presence {
  /** A connection of nobody is a room screen's. */
  opened(connection: object, personId: PersonId | undefined): void
  closed(connection: object): void
  /** What an audience may know of it at this moment: `who` is the podium's alone. */
  messageFor(audience: Audience): PresenceMessage
}

export interface PresenceParts {
  readonly scheduler: Scheduler
  /** It is another than the one announced last. */
  readonly announce: () => void
  /** The first connection of a person. */
  readonly came: (personId: PersonId) => void
  /** The last connection of a person is gone. */
  readonly went: (personId: PersonId) => void
}

/** Changes within this time leave together. */
const COALESCE_MS = 250
/** While people keep coming, the list of all would leave again for each of them: so not more often than this. */
const PACE_MS = 1000

/** Nobody is there yet. */
export function createPresence({ scheduler, announce, came, went }: PresenceParts): Presence {
  const connections = new Map<object, PersonId | undefined>()
  /** How many connections each person has. */
  const people = new Map<PersonId, number>()
  let screens = 0
  let isWaiting = false
  let announcedAtMs = Number.NEGATIVE_INFINITY

  function changed(): void {
    if (isWaiting) return
    isWaiting = true
    scheduler.after(Math.max(COALESCE_MS, announcedAtMs + PACE_MS - scheduler.nowMs()), () => {
      isWaiting = false
      announcedAtMs = scheduler.nowMs()
      announce()
    })
  }

  function countScreen(by: 1 | -1): void {
    screens += by
    changed()
  }

  function count(personId: PersonId, by: 1 | -1): void {
    const before = people.get(personId) ?? 0
    const after = before + by
    if (after === 0) people.delete(personId)
    else people.set(personId, after)
    if (before > 0 && after > 0) return
    if (after > 0) came(personId)
    else went(personId)
    changed()
  }

  return {
    opened(connection, personId) {
      if (connections.has(connection)) return
      connections.set(connection, personId)
      if (personId) count(personId, 1)
      else countScreen(1)
    },
    closed(connection) {
      if (!connections.has(connection)) return
      const personId = connections.get(connection)
      connections.delete(connection)
      if (personId) count(personId, -1)
      else countScreen(-1)
    },
    messageFor: (audience) => ({
      connected: people.size,
      screens,
      ...(audience === 'podium' && { who: [...people.keys()] }),
    }),
  }
}
