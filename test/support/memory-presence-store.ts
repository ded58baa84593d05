import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Clock } from '../../server/clock.ts'
import type { HeardWord, NodeWord, PresenceStore } from '../../server/presence/presence-store.ts'

interface Kept {
  readonly word: NodeWord
  readonly endsAtMs: number
}

/** What several nodes of one process share: their words, for as long as their leases last on this clock. */
export class MemoryPresence {
  readonly #clock: Clock
  readonly #meetings = new Map<MeetingId, Map<string, Kept>>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The store as one node uses it. */
  storeOf(nodeId: string): PresenceStore {
    return {
      nodeId,
      put: async (meetingId, word, leaseMs) => this.#put(meetingId, nodeId, { word, endsAtMs: this.#inMs(leaseMs) }),
      others: async (meetingId) => this.#others(meetingId, nodeId),
    }
  }

  #put(meetingId: MeetingId, nodeId: string, kept: Kept): void {
    const words = this.#living(meetingId)
    const before = words.get(nodeId)
    if (before && before.word.said >= kept.word.said) return
    words.set(nodeId, kept)
  }

  #others(meetingId: MeetingId, nodeId: string): ReadonlyMap<string, HeardWord> {
    const others = [...this.#living(meetingId)].filter(([id]) => id !== nodeId)
    return new Map(others.map(([id, { word, endsAtMs }]) => [id, { ...word, leftMs: endsAtMs - this.#inMs(0) }]))
  }

  #living(meetingId: MeetingId): Map<string, Kept> {
    const words = this.#meetings.get(meetingId) ?? new Map<string, Kept>()
    for (const [nodeId, { endsAtMs }] of words) if (endsAtMs <= this.#inMs(0)) words.delete(nodeId)
    this.#meetings.set(meetingId, words)
    return words
  }

  #inMs(ms: number): number {
    return this.#clock.nowMs() + ms
  }
}
