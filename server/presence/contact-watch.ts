import type { PersonId } from '../../shared/lib/ids.ts'
import { arrivalOf, graceMsOf, sleepOf, thoughtConnected, type ContactStep } from '../../shared/meeting/contact.ts'
import type { Scheduler } from '../clock.ts'
import { CertainCommands } from '../live/certain-commands.ts'
import type { Companion, ServedMeeting } from '../live/served-meeting.ts'
import type { Whereabouts } from './whereabouts.ts'

/** A meeting of which connections are watched. */
export type WatchedMeeting = Pick<ServedMeeting, 'meetingId' | 'state' | 'submitAsSystem'> & {
  /** Instant of the last record when the meeting was loaded: the last sign of life of whoever was connected before. */
  readonly lastRecordAtMs: number
}

/** So often the record is compared with who is connected. */
const COMPARE_MS = 2000

/** Who is connected to any node. */
type Seen = Pick<Whereabouts, 'has' | 'knownSinceMs'>

/** What is seen where nobody else serves the meeting, and who comes here is told. */
const NOBODY_ELSE: Seen = { has: () => false, knownSinceMs: Number.NEGATIVE_INFINITY }

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
  readonly #seen: Seen
  readonly #commands: CertainCommands
  /** Since when each who came to this node has been connected without a break. */
  readonly #connected = new Map<PersonId, number>()
  readonly #lost = new Map<PersonId, Lost>()
  /** The cause of what was handed in last for each. */
  readonly #handedIn = new Map<PersonId, string>()
  readonly #stopComparing: () => void

  constructor(meeting: WatchedMeeting, scheduler: Scheduler, seen = NOBODY_ELSE) {
    this.#meeting = meeting
    this.#scheduler = scheduler
    this.#seen = seen
    this.#commands = new CertainCommands(scheduler, (command, id) => meeting.submitAsSystem(command, id))
    const lost = { lastContactMs: meeting.lastRecordAtMs, graceFromMs: scheduler.nowMs() }
    for (const personId of thoughtConnected(meeting.state)) this.#lost.set(personId, lost)
    this.#stopComparing = scheduler.every(COMPARE_MS, () => this.#compare())
  }

  /** The first connection of a person to this node. */
  came(personId: PersonId): void {
    const nowMs = this.#scheduler.nowMs()
    this.#lost.delete(personId)
    this.#connected.set(personId, nowMs)
    this.#handIn(personId, arrivalOf(this.#meeting.state, personId, nowMs))
  }

  /** The last connection of a person is gone, whichever node it was to. */
  went(personId: PersonId, lastContactMs = this.#scheduler.nowMs()): void {
    this.#connected.delete(personId)
    this.#lose(personId, lastContactMs)
  }

  /** What happens here follows from connections; the state is read when there is something to compare. */
  follow(): void {}

  stop(): void {
    this.#commands.stop()
    this.#stopComparing()
  }

  #lose(personId: PersonId, lastContactMs: number): void {
    this.#lost.set(personId, { lastContactMs, graceFromMs: this.#scheduler.nowMs() })
  }

  #compare(): void {
    const { state } = this.#meeting
    const nowMs = this.#scheduler.nowMs()
    for (const [personId, sinceMs] of this.#connected) this.#handIn(personId, arrivalOf(state, personId, sinceMs))
    for (const personId of thoughtConnected(state)) {
      if (!this.#isConnected(personId) && !this.#lost.has(personId)) this.#lose(personId, nowMs)
    }
    for (const [personId, lost] of this.#lost) this.#compareLost(personId, lost, nowMs - graceMsOf(state))
  }

  /** What is handed in is forgotten here: should the record hold them as connected again, somebody else has heard of them since. */
  #compareLost(personId: PersonId, { lastContactMs, graceFromMs }: Lost, lostUntilMs: number): void {
    const isBack = this.#isConnected(personId)
    // Who is connected elsewhere must have been known for the whole grace: they may all be back where this node does not look.
    const isOver = Math.max(graceFromMs, this.#seen.knownSinceMs) <= lostUntilMs
    if (isBack || isOver) this.#lost.delete(personId)
    if (isOver && !isBack) this.#handIn(personId, sleepOf(this.#meeting.state, personId, lastContactMs))
  }

  #isConnected(personId: PersonId): boolean {
    return this.#connected.has(personId) || this.#seen.has(personId)
  }

  #handIn(personId: PersonId, step: ContactStep | undefined): void {
    if (!step || this.#handedIn.get(personId) === step.cause) return
    this.#handedIn.set(personId, step.cause)
    void this.#commands.handIn(step.command, step.cause)
  }
}
