import type { LogRecord } from '../../../shared/meeting/record.ts'
import type { Press } from './device.ts'

interface Fork {
  /** The first version of the new epoch. */
  readonly version: number
  /** The epoch that ended. */
  readonly from: string
}

/** Where the log went back and says so. */
export class Forks {
  readonly #forks: readonly Fork[]

  constructor(records: readonly LogRecord[]) {
    this.#forks = records.flatMap(({ version, epoch, events }, at) => {
      const before = records[at - 1]
      const isSaid = events.some(({ type }) => type === 'meeting.log_went_back')
      return before && before.epoch !== epoch && isSaid ? [{ version, from: before.epoch }] : []
    })
  }

  get count(): number {
    return this.#forks.length
  }

  /** Whether the log says of what was answered so that it is gone. */
  hasAnnounced({ settled, settledEpoch, held }: Press): boolean {
    if (settled?.outcome !== 'accepted') return false
    return this.#forks.some(
      ({ version, from }) => version <= settled.version && (from === settledEpoch || from === held.epoch),
    )
  }

  /**
   * Whether the log went on in its place, under the same epoch, before a node that held it noticed, and said only then that it went
   * back: the loss is announced, and its record says too little of it.
   */
  wasOverwritten(press: Press): boolean {
    return !this.hasAnnounced(press) && this.hasEnded(press.settledEpoch ?? press.held.epoch)
  }

  /** Whether the history in which it was answered has ended since. */
  hasEnded(epoch: string | undefined): boolean {
    return this.#forks.some(({ from }) => from === epoch)
  }
}
