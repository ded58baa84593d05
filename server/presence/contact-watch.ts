import type { PersonId } from '../../shared/lib/ids.ts'
import { arrivalOf, graceMsOf, sleepOf, thoughtConnected, type ContactStep } from '../../shared/meeting/contact.ts'
import type { Scheduler } from '../clock.ts'
import { CertainCommands } from '../live/certain-commands.ts'
import type { Companion, ServedMeeting } from '../live/served-meeting.ts'

/** A meeting of which connections are watched. */
export type WatchedMeeting = Pick<ServedMeeting, 'meetingId' | 'state' | 'submitAsSystem'> & {
  /** Instant of the last record when the meeting was loaded: the last sign of life of whoever was connected before. */
  readonly lastRecordAtMs: number
}

/** So often the record is compared with who is connected. */
const COMPARE_MS = 2000

interface Lost {
  readonly lastContactMs: number
  /** From when on the grace counts: this server may have been away itself. */
  readonly graceFromMs: number
}

/**
 * Lets connections become attendance: who comes is recorded at once, who is gone only when the grace is over. The record is also
 * compared with who is connected, both ways, so that whatever was missed comes right by itself.
 */
export class ContactWatch implements Companion {
  readonly #meeting: WatchedMeeting
  readonly #scheduler: Scheduler
  readonly #commands: CertainCommands
  /** Since when each has been connected without a break. */
  readonly #connected = new Map<PersonId, number>()
  readonly #lost = new Map<PersonId, Lost>()
  /** The cause of what was handed in last for each. */
  readonly #handedIn = new Map<PersonId, string>()
  readonly #stopComparing: () => void

  constructor(meeting: WatchedMeeting, scheduler: Scheduler) {
    this.#meeting = meeting
    this.#scheduler = scheduler
    this.#commands = new CertainCommands(scheduler, (command, id) => meeting.submitAsSystem(command, id))
    const lost = { lastContactMs: meeting.lastRecordAtMs, graceFromMs: scheduler.nowMs() }
    for (const personId of thoughtConnected(meeting.state)) this.#lost.set(personId, lost)
    this.#stopComparing = scheduler.every(COMPARE_MS, () => this.#compare())
  }

  /** The first connection of a person. */
  came(personId: PersonId): void {
    const nowMs = this.#scheduler.nowMs()
    this.#lost.delete(personId)
    this.#connected.set(personId, nowMs)
    this.#handIn(personId, arrivalOf(this.#meeting.state, personId, nowMs))
  }

  /** The last connection of a person is gone. */
  went(personId: PersonId): void {
    this.#connected.delete(personId)
    this.#lose(personId)
  }

  /** What happens here follows from connections; the state is read when there is something to compare. */
  follow(): void {}

  stop(): void {
    this.#commands.stop()
    this.#stopComparing()
  }

  #lose(personId: PersonId): Lost {
    const nowMs = this.#scheduler.nowMs()
    const lost = { lastContactMs: nowMs, graceFromMs: nowMs }
    this.#lost.set(personId, lost)
    return lost
  }

  #compare(): void {
    const { state } = this.#meeting
    for (const [personId, sinceMs] of this.#connected) this.#handIn(personId, arrivalOf(state, personId, sinceMs))
    const lostUntilMs = this.#scheduler.nowMs() - graceMsOf(state)
    for (const personId of thoughtConnected(state)) {
      if (this.#connected.has(personId)) continue
      const { lastContactMs, graceFromMs } = this.#lost.get(personId) ?? this.#lose(personId)
      if (graceFromMs <= lostUntilMs) this.#handIn(personId, sleepOf(state, personId, lastContactMs))
    }
  }

  #handIn(personId: PersonId, step: ContactStep | undefined): void {
    if (!step || this.#handedIn.get(personId) === step.cause) return
    this.#handedIn.set(personId, step.cause)
    void this.#commands.handIn(step.command, step.cause)
  }
}
