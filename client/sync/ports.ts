import type {
  ByeMessage,
  ClockAnswer,
  CommandAnswer,
  FrameError,
  HeartbeatMessage,
  JoinAnswer,
  MeMessage,
  PatchMessage,
  PresenceMessage,
  Snapshot,
} from '../../shared/protocol/down.ts'
import type { CommandMessage, Join } from '../../shared/protocol/up.ts'

/** What the client asks, with the answer to it. */
export interface Requests {
  join: { readonly payload: Join; readonly answer: JoinAnswer }
  command: { readonly payload: CommandMessage; readonly answer: CommandAnswer }
  clock: { readonly payload: Record<string, never>; readonly answer: ClockAnswer }
}

/** What the server says unasked. */
export interface Messages {
  patch: PatchMessage
  me: MeMessage
  presence: PresenceMessage
  heartbeat: HeartbeatMessage
  bye: ByeMessage
}

/** A message of any name. */
export type AnyDown = {
  [Name in keyof Messages]: { readonly name: Name; readonly message: Messages[Name] }
}[keyof Messages]

/** Answers and messages come in the order in which the server sent them, or not at all. */
export interface Channel {
  request<Name extends keyof Requests>(
    name: Name,
    payload: Requests[Name]['payload'],
    answered: (answer: Requests[Name]['answer'] | FrameError) => void,
  ): void
  close(): void
}

/** What a channel tells; `closed` also where it could not be opened. */
export interface ChannelEvents {
  opened(): void
  received(down: AnyDown): void
  closed(): void
}

/** Opens connections to the server. It never opens one again by itself. */
export interface Transport {
  open(events: ChannelEvents): Channel
}

export type Fetched =
  | { readonly outcome: 'fetched'; readonly snapshot: Snapshot }
  | { readonly outcome: 'refused'; readonly code: 'no_access' }
  | { readonly outcome: 'failed' }

/** Fetches the snapshot of the audience. */
export interface Snapshots {
  fetch(fetched: (result: Fetched) => void): void
}

/** How what a device keeps lies on it: legible to this browser alone, to whoever has the device, or not at all beyond the page. */
export type StorageKind = 'encrypted' | 'plain' | 'none'

/** Texts that survive a reload; where there is no room or no right, they are forgotten without an error. */
export interface KeyValues {
  readonly kind: StorageKind
  entries(prefix: string): readonly (readonly [key: string, value: string])[]
  set(key: string, value: string): void
  remove(key: string): void
  /** Removes whatever lies under the prefix, and what could open it. */
  clear(prefix: string): void
  /** Resolves when what was set and removed so far is on the disk, or cannot be: then `kind` is `none`. */
  written(): Promise<void>
}

/** Time on this device. Monotonic time never jumps, wall time may. Timers return their own end. */
export interface Scheduler {
  monotonicMs(): number
  wallMs(): number
  after(delayMs: number, run: () => void): () => void
  every(intervalMs: number, run: () => void): () => void
}

export interface Chance {
  /** At least 0, less than 1. */
  fraction(): number
  /** A new id that begins with a letter. */
  id(): string
}

/** Everything outside of the client's core. */
export interface SyncPorts {
  readonly transport: Transport
  readonly snapshots: Snapshots
  readonly keyValues: KeyValues
  readonly scheduler: Scheduler
  readonly chance: Chance
  /** False where the device knows that it has no network. */
  readonly hasNetwork: () => boolean
}
