import type { MeetingId } from '../../../shared/lib/ids.ts'
import type { Scheduler } from '../../clock.ts'

/** A rehearsal whose node has died is over after so long; it is renewed several times meanwhile. */
export const REHEARSAL_LEASE_MS = 20_000
const RENEWAL_MS = 5000

/** Keeps up the rehearsals that this node began. */
export class RehearsalLeases {
  /** By meeting the epoch of each. */
  readonly #epochs = new Map<MeetingId, string>()
  readonly #renew: (meetingId: MeetingId, epoch: string) => Promise<unknown>
  readonly #stopRenewals: () => void

  /** `renew` resolves to `over` where it is. */
  constructor(scheduler: Scheduler, renew: (meetingId: MeetingId, epoch: string) => Promise<unknown>) {
    this.#renew = renew
    this.#stopRenewals = scheduler.every(RENEWAL_MS, () => void this.#renewAll())
  }

  get meetings(): readonly MeetingId[] {
    return [...this.#epochs.keys()]
  }

  add(meetingId: MeetingId, epoch: string): void {
    this.#epochs.set(meetingId, epoch)
  }

  delete(meetingId: MeetingId): void {
    this.#epochs.delete(meetingId)
  }

  stop(): void {
    this.#stopRenewals()
  }

  async #renewAll(): Promise<void> {
    for (const [meetingId, epoch] of this.#epochs) {
      const result = await this.#renew(meetingId, epoch).catch(() => 'unknown')
      if (result === 'over' && this.#epochs.get(meetingId) === epoch) this.#epochs.delete(meetingId)
    }
  }
}
