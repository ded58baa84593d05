import type { MeetingId } from '../../../shared/lib/ids.ts'
import type { Scheduler } from '../../clock.ts'
import type { RedisConnection } from './connection.ts'

/** What a doorbell is made of. */
export interface DoorbellParts {
  /** For itself alone; closed with it. */
  readonly connection: RedisConnection
  readonly channel: string
  /** Rings of this node are not heard by itself. */
  readonly nodeId: string
  readonly scheduler: Scheduler
}

/** The net under rings that got lost, and how soon a node notices that Redis is away. */
const TICK_MS = 1000

/** What a node publishes where it moved a meeting. */
export const ringOf = (meetingId: MeetingId, nodeId: string): string => `${meetingId} ${nodeId}`

/** Tells who watches a meeting that it may have moved: when another node says so, after each reconnection, and every second. */
export class Doorbell {
  readonly #parts: DoorbellParts
  readonly #watchers = new Map<MeetingId, Set<() => void>>()
  readonly #stopTicks: () => void

  constructor(parts: DoorbellParts) {
    this.#parts = parts
    parts.connection.onReady(() => void this.listen())
    this.#stopTicks = parts.scheduler.every(TICK_MS, () => this.#tick())
  }

  /** Resolves when rings are heard; from then on it listens again after each reconnection by itself. */
  async listen(): Promise<void> {
    const { connection, channel } = this.#parts
    try {
      await connection.run((client) => client.subscribe(channel, (message) => this.#rung(message)))
    } catch (error) {
      connection.cut(error instanceof Error ? error : new Error(String(error)))
    }
    this.#ringAll()
  }

  /** From now on `moved` is run; returned is what ends it. */
  watch(meetingId: MeetingId, moved: () => void): () => void {
    const watchers = this.#watchers.get(meetingId) ?? new Set()
    this.#watchers.set(meetingId, watchers.add(moved))
    return () => {
      watchers.delete(moved)
      if (watchers.size === 0 && this.#watchers.get(meetingId) === watchers) this.#watchers.delete(meetingId)
    }
  }

  close(): void {
    this.#stopTicks()
    this.#parts.connection.close()
  }

  #rung(message: string): void {
    const [meetingId, nodeId] = message.split(' ') as [MeetingId, string?]
    if (nodeId === this.#parts.nodeId) return
    for (const moved of this.#watchers.get(meetingId) ?? []) moved()
  }

  #tick(): void {
    this.#ringAll()
    // A connection that only listens would not notice that nobody is there.
    const { connection } = this.#parts
    if (connection.isReady) connection.run((client) => client.ping()).catch(() => undefined)
  }

  #ringAll(): void {
    for (const watchers of this.#watchers.values()) for (const moved of watchers) moved()
  }
}
