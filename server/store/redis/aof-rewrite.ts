import type { Scheduler } from '../../clock.ts'
import type { RedisConnection } from './connection.ts'

/** What a rewrite is asked with. */
export interface AofRewriteParts {
  readonly connection: RedisConnection
  readonly scheduler: Scheduler
  readonly onError?: (error: unknown) => void
}

/** A rewrite costs as much as all the data there is: many erasures share one. */
const PAUSE_MS = 5000

/** Has the append-only file written anew, so that what was erased is not in it any more. */
export class AofRewrite {
  readonly #parts: AofRewriteParts
  #isWanted = false
  #cancelPause: (() => void) | undefined

  constructor(parts: AofRewriteParts) {
    this.#parts = parts
  }

  /** Asked until one has begun after this: one that is under way already may have begun too early. */
  request(): void {
    this.#isWanted = true
    if (!this.#cancelPause) void this.#ask()
  }

  /** What is still wanted is asked once more. */
  async close(): Promise<void> {
    this.#cancelPause?.()
    if (this.#isWanted) await this.#rewrite()
  }

  #ask(): Promise<void> {
    this.#cancelPause = this.#parts.scheduler.after(PAUSE_MS, () => {
      this.#cancelPause = undefined
      if (this.#isWanted) void this.#ask()
    })
    return this.#rewrite()
  }

  async #rewrite(): Promise<void> {
    this.#isWanted = false
    try {
      await this.#parts.connection.run((client) => client.bgRewriteAof())
    } catch (error) {
      this.#isWanted = true
      if (!isUnderWay(error)) this.#parts.onError?.(error)
    }
  }
}

const isUnderWay = (error: unknown): boolean => error instanceof Error && error.message.includes('in progress')
