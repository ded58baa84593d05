import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'

/** Who is connected to one node in one meeting: each person once, however many connections they have, and room screens. */
export interface HeldConnections {
  readonly people: readonly PersonId[]
  readonly screens: number
}

/**
 * Where the nodes of a server tell each other who is connected to them: always all of it, never what changed, so that whatever was
 * missed comes right with the next word. What a node said holds for its lease and is gone when the node is.
 */
export interface PresenceStore {
  /** Of this life of the process: after a restart it is another node. */
  readonly nodeId: string
  /** Replaces what this node said of the meeting before, for so long. */
  put(meetingId: MeetingId, held: HeldConnections, leaseMs: number): Promise<void>
  /** What each other node holds whose lease is not over, by node. */
  others(meetingId: MeetingId): Promise<ReadonlyMap<string, HeldConnections>>
  /** This node holds nothing of the meeting any more. */
  withdraw(meetingId: MeetingId): Promise<void>
}
