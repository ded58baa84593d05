import type { MeetingState } from '../../shared/meeting/meeting.ts'

/** So many versions back a client may come and get a patch instead of a snapshot. */
export const RECENT_VERSIONS = 512

/** The last states of a meeting by version: references only, since neighbours share all but what changed. */
export class RecentStates {
  readonly #states = new Map<number, MeetingState>()

  push(version: number, state: MeetingState): void {
    this.#states.set(version, state)
    this.#states.delete(version - RECENT_VERSIONS)
  }

  at(version: number): MeetingState | undefined {
    return this.#states.get(version)
  }
}
