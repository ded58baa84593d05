import type { Language } from '../../../shared/lib/languages.ts'
import type { Mode } from '../../../shared/lib/mode.ts'
import type { CommandMessage } from '../../../shared/protocol/up.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { WireFloor } from './queue.ts'

/** What the parts of "my state" need besides the state itself. */
export interface FloorSide {
  readonly floor: WireFloor
  readonly mode: Mode
  /** Languages of the meeting. */
  readonly languages: readonly Language[]
  readonly isConnected: boolean
  /** Types of commands that wait for their answer. */
  readonly busy: ReadonlySet<CommandMessage['type']>
  readonly send: (wish: Wish) => void
}
