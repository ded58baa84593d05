import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'

/** Who is connected to one node in one meeting: each person once, however many connections they have, and room screens. */
export interface HeldConnections {
  readonly people: readonly PersonId[]
  readonly screens: number
}

/** What a node holds to which nobody is connected. */
export const NOTHING: HeldConnections = { people: [], screens: 0 }

/** Whether nobody is connected. */
export const isNothing = ({ people, screens }: HeldConnections): boolean => people.length === 0 && screens === 0

/** All that a node has to say of a meeting at one moment. */
export interface NodeWord {
  /** Rises with each word of the node, so that one which comes late is known as such. */
  readonly said: number
  /** The same object as in the node's last word where nothing changed: a store need not carry it again. */
  readonly held: HeldConnections
}

/** The last word of a node, as another finds it. */
export interface HeardWord extends NodeWord {
  /** What is left of its lease. */
  readonly leftMs: number
}

/**
 * Where the nodes of a server tell each other who is connected to them: always all of it, never what changed, so that whatever was
 * missed comes right with the next word. What a node said holds for its lease and is gone when the node is.
 */
export interface PresenceStore {
  /** Of this life of the process: after a restart it is another node. */
  readonly nodeId: string
  /** Replaces what this node said of the meeting before, for so long; a word that is not newer changes nothing. */
  put(meetingId: MeetingId, word: NodeWord, leaseMs: number): Promise<void>
  /** The last word of each other node whose lease is not over, by node. */
  others(meetingId: MeetingId): Promise<ReadonlyMap<string, HeardWord>>
}
