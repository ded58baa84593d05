import type { PersonId } from '../../shared/lib/ids.ts'
import type { Clock } from '../clock.ts'

/** Who is connected to a meeting, wherever that is: each person once. */
export interface Whereabouts {
  readonly people: Iterable<PersonId>
  /** How many people. */
  readonly connected: number
  readonly screens: number
  has(personId: PersonId): boolean
  /** Since when it has been known without a break who is connected elsewhere; infinite while it is not known. */
  readonly knownSinceMs: number
  /** The first connection of a person to this node. */
  entered(personId: PersonId): void
  /** The last connection of a person to this node is gone. */
  left(personId: PersonId): void
  /** Room screens came to this node, or went where the number is negative. */
  countScreens(by: number): void
  /** Nobody is connected to this node any more, and nothing is told. */
  stop(): Promise<void>
}

/** What is told as it happens. */
export interface WhereaboutsListener {
  /** Others are connected than before, or another number of screens. */
  readonly changed: () => void
  /** Somebody is not connected anywhere any more; the last that was heard of them may have been a while ago. */
  readonly gone: (personId: PersonId, lastContactMs: number) => void
}

/** The whereabouts where this node is the only one. */
export function onlyHere(clock: Clock, { changed, gone }: WhereaboutsListener): Whereabouts {
  const people = new Set<PersonId>()
  let screens = 0
  return {
    people,
    get connected() {
      return people.size
    },
    get screens() {
      return screens
    },
    has: (personId) => people.has(personId),
    knownSinceMs: Number.NEGATIVE_INFINITY,
    entered(personId) {
      people.add(personId)
      changed()
    },
    left(personId) {
      people.delete(personId)
      gone(personId, clock.nowMs())
      changed()
    },
    countScreens(by) {
      screens += by
      changed()
    },
    async stop() {},
  }
}
