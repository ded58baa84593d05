import type { PersonId } from '../../shared/lib/ids.ts'
import type { Mode } from '../../shared/lib/mode.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { PresenceMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'

/** Who has a living connection to one meeting: counted per person and not per connection, room screens apart. */
export interface Presence {
  /** A connection of nobody is a room screen's. */
  opened(connection: object, personId: PersonId | undefined): void
  closed(connection: object): void
  /** Somebody's mode may be another now. */
  recount(): void
  /** What an audience may know of it at this moment: `who` is the podium's alone. */
  messageFor(audience: Audience): PresenceMessage
}

export interface PresenceParts {
  readonly scheduler: Scheduler
  /** Undefined for who runs the meeting: there, and in no count. */
  readonly sideOf: (personId: PersonId) => Mode | undefined
  /** The counts are others than those announced last. */
  readonly announce: () => void
}

interface Present {
  connections: number
  mode: Mode | undefined
}

/** Changes within this time leave together. */
const COALESCE_MS = 250
/** While people keep coming, everybody who is in would be told of everybody else: so not more often than this. */
const PACE_MS = 1000

/** Nobody is there yet. */
export function createPresence({ scheduler, sideOf, announce }: PresenceParts): Presence {
  const connections = new Map<object, PersonId | undefined>()
  const people = new Map<PersonId, Present>()
  const count: Record<Mode | 'screens', number> = { room: 0, remote: 0, screens: 0 }
  let isWaiting = false
  let announcedAtMs = Number.NEGATIVE_INFINITY

  function add(what: Mode | 'screens' | undefined, by: 1 | -1): void {
    if (what) count[what] += by
    if (isWaiting) return
    isWaiting = true
    scheduler.after(Math.max(COALESCE_MS, announcedAtMs + PACE_MS - scheduler.nowMs()), () => {
      isWaiting = false
      announcedAtMs = scheduler.nowMs()
      announce()
    })
  }

  function arrive(personId: PersonId): void {
    const known = people.get(personId)
    if (known) {
      known.connections++
      return
    }
    const mode = sideOf(personId)
    people.set(personId, { connections: 1, mode })
    add(mode, 1)
  }

  function depart(personId: PersonId): void {
    const known = people.get(personId)
    if (!known || --known.connections > 0) return
    people.delete(personId)
    add(known.mode, -1)
  }

  return {
    opened(connection, personId) {
      if (connections.has(connection)) return
      connections.set(connection, personId)
      if (personId) arrive(personId)
      else add('screens', 1)
    },
    closed(connection) {
      if (!connections.has(connection)) return
      const personId = connections.get(connection)
      connections.delete(connection)
      if (personId) depart(personId)
      else add('screens', -1)
    },
    recount() {
      for (const [personId, present] of people) {
        const mode = sideOf(personId)
        if (mode === present.mode) continue
        add(present.mode, -1)
        add(mode, 1)
        present.mode = mode
      }
    },
    messageFor: (audience) => (audience === 'podium' ? { ...count, who: [...people.keys()] } : { ...count }),
  }
}
