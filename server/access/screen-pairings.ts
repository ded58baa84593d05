import { randomInt } from 'node:crypto'
import type { LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Clock } from '../clock.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 6
const LASTS_MS = 30 * 60_000
const MOST_WAITING = 1000

/** What a waiting screen is told: its code, or the meeting that took it in. */
export type Pairing =
  | { readonly state: 'waiting'; readonly code: string }
  | { readonly state: 'paired'; readonly meetingId: MeetingId; readonly linkId: LinkId }

interface Waiting {
  readonly screenId: string
  readonly code: string
  readonly sinceMs: number
  paired?: { readonly meetingId: MeetingId; readonly linkId: LinkId }
}

/** Room screens that wait for a moderator to approve the code they show. Kept in memory: a code lasts half an hour. */
export class ScreenPairings {
  readonly #waiting = new Map<string, Waiting>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The state of a screen; one that is not known (any more) gets a fresh code. Undefined where too many wait. */
  stateOf(screenId: string): Pairing | undefined {
    this.#forgetOld()
    const known = this.#waiting.get(screenId) ?? this.#add(screenId)
    if (!known) return undefined
    return known.paired ? { state: 'paired', ...known.paired } : { state: 'waiting', code: known.code }
  }

  /** Gives the screen that shows this code to a meeting; false where no screen shows it. */
  approve(code: string, meetingId: MeetingId, linkId: LinkId): boolean {
    this.#forgetOld()
    const found = [...this.#waiting.values()].find((waiting) => waiting.code === code && !waiting.paired)
    if (found) found.paired = { meetingId, linkId }
    return found !== undefined
  }

  /** Whether a screen shows this code now. */
  isShown(code: string): boolean {
    this.#forgetOld()
    return [...this.#waiting.values()].some((waiting) => waiting.code === code && !waiting.paired)
  }

  #add(screenId: string): Waiting | undefined {
    if (this.#waiting.size >= MOST_WAITING) return undefined
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    const added: Waiting = { screenId, code, sinceMs: this.#clock.nowMs() }
    this.#waiting.set(screenId, added)
    return added
  }

  #forgetOld(): void {
    const before = this.#clock.nowMs() - LASTS_MS
    for (const [id, { sinceMs }] of this.#waiting) if (sinceMs < before) this.#waiting.delete(id)
  }
}
