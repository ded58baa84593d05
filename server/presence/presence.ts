import type { PersonId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { PresenceMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'
import { onlyHere, type Whereabouts, type WhereaboutsListener } from './whereabouts.ts'

/** Who has a living connection to one meeting: counted per person and not per connection, room screens apart. */
export interface Presence {
  readonly whereabouts: Whereabouts
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
  /** The first connection of a person to this node. */
  readonly came: (personId: PersonId) => void
  /** Somebody is not connected to any node any more. */
  readonly went: (personId: PersonId, lastContactMs: number) => void
  /** Where the meeting has other nodes, what joins theirs to this one's. */
  readonly share?: ((listener: WhereaboutsListener) => Whereabouts) | undefined
}

/** Changes within this time leave together. */
const COALESCE_MS = 250
/** While people keep coming, the list of all would leave again for each of them: so not more often than this. */
const PACE_MS = 1000

/** Nobody is there yet. */
export function createPresence({ scheduler, announce, came, went, share }: PresenceParts): Presence {
  const connections = new Map<object, PersonId | undefined>()
  /** How many connections each person has to this node. */
  const counts = new Map<PersonId, number>()
  const listener = { changed, gone: went }
  const whereabouts = share?.(listener) ?? onlyHere(scheduler, listener)
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

  function count(personId: PersonId, by: 1 | -1): void {
    const before = counts.get(personId) ?? 0
    const after = before + by
    if (after === 0) counts.delete(personId)
    else counts.set(personId, after)
    if (before === 0) {
      whereabouts.entered(personId)
      came(personId)
    } else if (after === 0) whereabouts.left(personId)
  }

  return {
    whereabouts,
    opened(connection, personId) {
      if (connections.has(connection)) return
      connections.set(connection, personId)
      if (personId) count(personId, 1)
      else whereabouts.countScreens(1)
    },
    closed(connection) {
      if (!connections.has(connection)) return
      const personId = connections.get(connection)
      connections.delete(connection)
      if (personId) count(personId, -1)
      else whereabouts.countScreens(-1)
    },
    messageFor: (audience) => ({
      connected: whereabouts.connected,
      screens: whereabouts.screens,
      ...(audience === 'podium' && { who: [...whereabouts.people] }),
    }),
  }
}
