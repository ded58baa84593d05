import type { MeetingState } from '../../shared/meeting/meeting.ts'

/** So many shown versions back a client may come and get a patch instead of a snapshot. */
export const RECENT_VERSIONS = 512

/**
 * The last states of a meeting that were shown, by version: nobody holds another. References only, since neighbours share all but
 * what changed.
 */
export class RecentStates {
  readonly #states = new Map<number, MeetingState>()

  push(version: number, state: MeetingState): void {
    this.#states.set(version, state)
    if (this.#states.size <= RECENT_VERSIONS) return
    const [oldest] = this.#states.keys()
    this.#states.delete(oldest!)
  }

  at(version: number): MeetingState | undefined {
    return this.#states.get(version)
  }
}
