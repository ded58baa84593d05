import type { Patch } from '../lib/patch.ts'
import type { Me } from '../meeting/view.ts'
import type { Rejection } from '../meeting/meeting.ts'

/** Answer to a command. `unknown`: it is not certain what became of it; ask again with the same id. */
export type CommandAnswer =
  | { readonly outcome: 'accepted'; readonly version: number }
  | ({ readonly outcome: 'rejected' } & Rejection)
  | { readonly outcome: 'unknown' }

/** A frame that never became a command, and why. `field` is the path of what is wrong. */
export interface FrameError {
  readonly outcome: 'error'
  readonly code:
    'bad_frame' | 'too_large' | 'not_joined' | 'rate_limited' | 'no_access' | 'other_protocol' | 'unavailable'
  readonly field?: string
  readonly reason?: string
  /** With `other_protocol`: the one that this node speaks. */
  readonly protocol?: number
}

/** Answer to `join`: what leads from `have` to the version that the audience holds now, or the order to fetch the snapshot first. */
export type JoinAnswer =
  | (JoinCommon & { readonly outcome: 'joined'; readonly from: number; readonly to: number; readonly patch?: Patch })
  | { readonly outcome: 'fetch' }
  /** The client holds more than the log: it went back. It must drop what it holds and fetch. */
  | { readonly outcome: 'went_back' }

interface JoinCommon {
  readonly epoch: string
  readonly me?: MeMessage
  readonly presence: PresenceMessage
  readonly serverTimeMs: number
  /** For the podium alone: what a power cut may cost of what was answered. */
  readonly durability?: Durability
  /** As in {@link HeartbeatMessage}. */
  readonly isKeeping?: false
}

/** What a power cut of the machine that keeps the log may cost: nothing, the last second, or all. */
export type Durability = 'power_safe' | 'second_at_risk' | 'none'

export interface ClockAnswer {
  readonly serverTimeMs: number
}

/** The difference of an audience's view between two versions. */
export interface PatchMessage {
  readonly from: number
  readonly to: number
  /** Absent where nothing that this audience sees has changed. */
  readonly patch?: Patch
}

/** A person's own view, whole, at a version. */
export interface MeMessage {
  readonly version: number
  readonly me: Me
}

/**
 * Living connections: persons, each once, and room screens; `who` only for the podium. How many are here is attendance, in the
 * view: connections come and go.
 */
export interface PresenceMessage {
  readonly connected: number
  readonly screens: number
  readonly who?: readonly string[]
}

export interface HeartbeatMessage {
  readonly epoch: string
  readonly version: number
  /** Fingerprint of the audience's view at `version`, now and then. */
  readonly hash?: string
  /** Absent as long as all is well: the server cannot write to its log at present, and what is sent waits. */
  readonly isKeeping?: false
}

/** Sent before a connection is closed on purpose. */
export interface ByeMessage {
  readonly code: 'shutting_down' | 'revoked' | 'replaced' | 'reload'
}

/** The snapshot at `/api/meetings/:id/view/:audience`. */
export interface Snapshot {
  readonly epoch: string
  readonly version: number
  readonly view: object
}
