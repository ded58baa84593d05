import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Scheduler } from '../clock.ts'
import { isNothing, NOTHING, type HeardWord, type HeldConnections, type PresenceStore } from './presence-store.ts'

/** How long a word of a node holds without another: so long its people are shown after it died. */
export const LEASE_MS = 8000

/** So often the others are asked, and not more often this node speaks. */
const BEAT_MS = 1000
/** Changes within this time are told together. */
const COALESCE_MS = 250
/** Where nothing changes, this node speaks so often: three words may be lost before its lease is over. */
const RENEW_MS = 2000
/** What the store has not answered by then is taken for failed; an answer that comes later is nobody's. */
const PATIENCE_MS = 3000

/** Of one meeting on one node. */
export interface ExchangeParts {
  readonly meetingId: MeetingId
  readonly store: PresenceStore
  readonly scheduler: Scheduler
  /** What this node holds now; the same object as long as it is the same. */
  readonly held: () => HeldConnections
  /** What the others say, as it was when they were asked for it. */
  readonly heard: (words: ReadonlyMap<string, HeardWord>, askedAtMs: number) => void
  /** Run once when the store begins to fail, and not for each failure. */
  readonly report: (problem: string, error: unknown) => void
}

/** Tells the store what this node holds of a meeting, and asks what the others do, for as long as it is not stopped. */
export class PresenceExchange {
  readonly #parts: ExchangeParts
  readonly #stopBeat: () => void
  readonly #failing = new Set<string>()
  #said = 0
  #saidAtMs = Number.NEGATIVE_INFINITY
  /** What the last word held, be it that nobody knows whether it arrived. */
  #lastHeld = NOTHING
  #isSpeaking = false
  #isAsking = false
  /** There is more to say than was said, or it may not have arrived. */
  #isOutdated = false
  #isPlanned = false
  #isStopped = false
  #heardAtMs = Number.NEGATIVE_INFINITY
  #hearsSinceMs = Number.POSITIVE_INFINITY

  constructor(parts: ExchangeParts) {
    this.#parts = parts
    this.#stopBeat = parts.scheduler.every(BEAT_MS, () => this.#beat())
    void this.#ask()
  }

  /** Since when the others have been heard without a break that is longer than a lease; infinite while they are not. */
  get hearsSinceMs(): number {
    const isDeaf = this.#heardAtMs + LEASE_MS < this.#parts.scheduler.nowMs()
    return isDeaf ? Number.POSITIVE_INFINITY : this.#hearsSinceMs
  }

  /** This node holds something else than before: the others are told soon. */
  changed(): void {
    this.#isOutdated = true
    this.#plan()
  }

  /** Resolves when the last word is said, that this node holds nothing, or could not be said in time. */
  async stop(): Promise<void> {
    if (this.#isStopped) return
    this.#isStopped = true
    this.#stopBeat()
    if (!isNothing(this.#lastHeld)) await this.#put(NOTHING)
  }

  #plan(): void {
    if (this.#isPlanned || this.#isStopped) return
    this.#isPlanned = true
    const { scheduler } = this.#parts
    scheduler.after(Math.max(COALESCE_MS, this.#saidAtMs + BEAT_MS - scheduler.nowMs()), () => {
      this.#isPlanned = false
      void this.#speak()
    })
  }

  #beat(): void {
    void this.#ask()
    const isDue = this.#saidAtMs + RENEW_MS <= this.#parts.scheduler.nowMs()
    if (isDue && !isNothing(this.#lastHeld)) void this.#speak()
  }

  async #speak(): Promise<void> {
    if (this.#isSpeaking || this.#isStopped) return
    this.#isSpeaking = true
    this.#isOutdated = false
    const hasArrived = await this.#put(this.#parts.held())
    this.#isSpeaking = false
    if (!hasArrived || this.#isOutdated) this.changed()
  }

  async #put(held: HeldConnections): Promise<boolean> {
    const { store, meetingId, scheduler } = this.#parts
    this.#saidAtMs = scheduler.nowMs()
    this.#lastHeld = held
    const word = { said: ++this.#said, held }
    const put = await this.#attempt('Presence cannot be told to the other nodes.', async () => {
      await store.put(meetingId, word, LEASE_MS)
      return true
    })
    return put ?? false
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    const { store, meetingId, scheduler } = this.#parts
    const askedAtMs = scheduler.nowMs()
    const words = await this.#attempt('Presence of the other nodes is not known.', () => store.others(meetingId))
    this.#isAsking = false
    if (!words || this.#isStopped) return
    if (this.#heardAtMs + LEASE_MS < askedAtMs) this.#hearsSinceMs = askedAtMs
    this.#heardAtMs = askedAtMs
    this.#parts.heard(words, askedAtMs)
  }

  /** Undefined where the store failed or kept everybody waiting. */
  async #attempt<Answer>(problem: string, work: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      const answer = await this.#inTime(work())
      this.#failing.delete(problem)
      return answer
    } catch (error) {
      if (!this.#failing.has(problem)) this.#parts.report(problem, error)
      this.#failing.add(problem)
      return undefined
    }
  }

  #inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const stop = this.#parts.scheduler.after(PATIENCE_MS, () => reject(new Error('There was no answer in time.')))
      answer.then(resolve, reject).finally(stop)
    })
  }
}
