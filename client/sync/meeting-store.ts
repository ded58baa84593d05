import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Audience } from '../../shared/lib/roles.ts'
import type { Me, WireViewOf } from '../../shared/meeting/view.ts'
import type { Durability, PresenceMessage } from '../../shared/protocol/down.ts'
import type { CommandMessage } from '../../shared/protocol/up.ts'
import type { Connection } from './connection.ts'
import type { Refusal } from './outbox.ts'
import type { StorageKind } from './ports.ts'

/** The log of the server went back: this device had seen more than the server now holds. */
export interface WentBack {
  readonly heldVersion: number
  /** Server time. */
  readonly atMs: number
}

/** What the screens see of one audience's meeting. It mirrors and holds no rules. */
export interface MeetingStoreState<A extends Audience = Audience> {
  readonly connection: Connection
  /** Until when the view was known to be current, in server time; while `live` it is current now. */
  readonly currentUntilMs?: number
  readonly version: number
  /** Absent until the first view came, from the server or from this device's memory. */
  readonly view?: WireViewOf[A]
  readonly me?: Me
  readonly presence?: PresenceMessage
  /** Commands without a certain answer, first made first. */
  readonly pending: readonly CommandMessage[]
  /** How many of them a reload of the page would find again. */
  readonly kept: number
  readonly storage: StorageKind
  /** How many commands went down with this device's right to send them. */
  readonly lost: number
  readonly refusals: readonly Refusal[]
  /** How far the server's time is ahead of this device's wall clock. */
  readonly offsetMs: number
  /** False while the server says that it cannot write to its log. */
  readonly isKeeping: boolean
  /** For the podium, once it has joined. */
  readonly durability?: Durability
  readonly wentBack?: WentBack
}

export type MeetingStore<A extends Audience = Audience> = StoreApi<MeetingStoreState<A>>

/** A store that has seen nothing yet. */
export const createMeetingStore = <A extends Audience>(): MeetingStore<A> =>
  createStore<MeetingStoreState<A>>(() => ({
    connection: { state: 'connecting' },
    version: 0,
    pending: [],
    kept: 0,
    storage: 'plain',
    lost: 0,
    refusals: [],
    offsetMs: 0,
    isKeeping: true,
  }))
