import { randomInt } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { ScreenPlace } from './cookies.ts'

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 6
/** A code that nobody approved, and the way of a screen that was approved, last so long. */
export const PAIRING_LASTS_MS = 30 * 60_000
/** So many screens have their place at once. */
export const MOST_PAIRINGS = 1000
/** A screen asks every few seconds; one that was silent for so long gives way when too many wait. */
export const SILENT_SCREEN_MS = 30_000

/** A code that nobody can guess from another. */
export const newPairingCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

interface Waiting {
  readonly screenId: string
  readonly code: string
  readonly sinceMs: number
  askedMs: number
  approved?: ScreenPlace
}

/** Room screens that wait for a moderator to approve the code they show; a code lasts half an hour. */
export interface ScreenPairings {
  /** The code that a screen shows; one that is not known (any more) gets a fresh one. Undefined where too many wait. */
  codeOf(screenId: string): Promise<string | undefined>
  /** Where a moderator took the screen in. */
  placeOf(screenId: string): Promise<ScreenPlace | undefined>
  /** The screen is nobody's again: asked anew, it gets a fresh code. */
  forget(screenId: string): Promise<void>
  /** Gives the screen that shows this code to a meeting; false where no screen shows it. */
  approve(code: string, place: ScreenPlace): Promise<boolean>
  /** Whether a screen shows this code now. */
  isShown(code: string): Promise<boolean>
}

/** Pairings in the memory of this process. */
export class LocalScreenPairings implements ScreenPairings {
  readonly #waiting = new Map<string, Waiting>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async codeOf(screenId: string): Promise<string | undefined> {
    this.#forgetOld()
    const waiting = this.#waiting.get(screenId) ?? this.#add(screenId)
    if (waiting) waiting.askedMs = this.#clock.nowMs()
    return waiting?.code
  }

  async placeOf(screenId: string): Promise<ScreenPlace | undefined> {
    this.#forgetOld()
    return this.#waiting.get(screenId)?.approved
  }

  async forget(screenId: string): Promise<void> {
    this.#waiting.delete(screenId)
  }

  async approve(code: string, place: ScreenPlace): Promise<boolean> {
    const found = this.#showing(code)
    if (found) found.approved = place
    return found !== undefined
  }

  async isShown(code: string): Promise<boolean> {
    return this.#showing(code) !== undefined
  }

  #showing(code: string): Waiting | undefined {
    this.#forgetOld()
    return [...this.#waiting.values()].find((waiting) => waiting.code === code && !waiting.approved)
  }

  #add(screenId: string): Waiting | undefined {
    if (this.#waiting.size >= MOST_PAIRINGS) this.#forgetSilent()
    if (this.#waiting.size >= MOST_PAIRINGS) return undefined
    const nowMs = this.#clock.nowMs()
    const code = newPairingCode()
    const added: Waiting = { screenId, code, sinceMs: nowMs, askedMs: nowMs }
    this.#waiting.set(screenId, added)
    return added
  }

  #forgetSilent(): void {
    const before = this.#clock.nowMs() - SILENT_SCREEN_MS
    for (const [id, { askedMs, approved }] of this.#waiting) if (askedMs < before && !approved) this.#waiting.delete(id)
  }

  #forgetOld(): void {
    const before = this.#clock.nowMs() - PAIRING_LASTS_MS
    for (const [id, { sinceMs }] of this.#waiting) if (sinceMs < before) this.#waiting.delete(id)
  }
}
