import type { Event } from '../../shared/meeting/meeting.ts'
import type { Scheduler } from '../clock.ts'

export interface DepartureParts {
  readonly scheduler: Scheduler
  readonly isCalm: (event: Event) => boolean
  /** Shows everybody where the meeting stands now; `events` is all that has happened since it was shown last. */
  readonly show: (events: readonly Event[]) => void
}

/** Calm changes leave together when this is over: at most four times a second. */
const CALM_MS = 250

/**
 * When what has happened leaves. Urgent changes leave at once and take along whatever waits; where all are calm, the first leaves
 * at once and those that follow it soon leave together. Answers leave after what they rest on, so they wait with it.
 */
export class Departures {
  readonly #parts: DepartureParts
  #events: Event[] = []
  #answers: (() => void)[] = []
  #isUrgent = false
  #hasCalm = false
  #calmLeftAtMs = Number.NEGATIVE_INFINITY
  #stopWaiting: (() => void) | undefined

  constructor(parts: DepartureParts) {
    this.#parts = parts
  }

  /** These events have happened; `answer` is run when they, and all before them, have left. */
  add(events: readonly Event[], answer: () => void = () => undefined): void {
    for (const event of events) this.#take(event)
    this.#answers.push(answer)
    const waitMs = this.#calmLeftAtMs + CALM_MS - this.#parts.scheduler.nowMs()
    if (this.#events.length === 0 || this.#isUrgent || waitMs <= 0) this.leave()
    else this.#stopWaiting ??= this.#parts.scheduler.after(waitMs, () => this.leave())
  }

  /** Whatever waits leaves now. */
  leave(): void {
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
    if (this.#hasCalm) this.#calmLeftAtMs = this.#parts.scheduler.nowMs()
    const [events, answers] = [this.#events, this.#answers]
    this.#events = []
    this.#answers = []
    this.#isUrgent = this.#hasCalm = false
    if (events.length > 0) this.#parts.show(events)
    for (const answer of answers) answer()
  }

  #take(event: Event): void {
    this.#events.push(event)
    if (this.#parts.isCalm(event)) this.#hasCalm = true
    else this.#isUrgent = true
  }
}
