import type { ScreenPairings } from '../access/screen-pairings.ts'
import type { WrongCodes } from '../access/wrong-codes.ts'
import type { RehearsableLog } from '../log/rehearsable-log.ts'
import type { PresenceStore } from '../presence/presence-store.ts'

/** All that a server keeps outside of its own memory, or that several nodes of one server share. */
export interface Stores {
  readonly eventLog: RehearsableLog
  /** Absent where this node is the only one. */
  readonly presence?: PresenceStore
  readonly pairings: ScreenPairings
  readonly wrongCodes: WrongCodes
  /** The clock that all nodes agree on, in UTC milliseconds; absent where this node is the only one. */
  readonly wallMs?: () => number
  /** Nothing may be asked of them any more. */
  close(): Promise<void>
}
