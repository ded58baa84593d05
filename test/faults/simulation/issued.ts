import type { Settled } from '../../../client/sync/outbox.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import type { Place } from './small-plenary.ts'

/** One command of a device, with the answer once it is certain. */
export interface Issued {
  readonly place: Place
  readonly wish: Wish
  readonly commandId: string
  readonly atMs: number
  /** Where the log ended when it was pressed, and when the answer came. */
  readonly sinceVersion: number
  untilVersion?: number
  settled?: Settled
}
