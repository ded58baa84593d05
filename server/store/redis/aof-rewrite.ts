import type { Scheduler } from '../../clock.ts'
import type { RedisConnection } from './connection.ts'

/** What a rewrite is asked with. */
export interface AofRewriteParts {
  readonly connection: RedisConnection
  readonly scheduler: Scheduler
  readonly onError?: (error: unknown) => void
}

/** How long a rewrite that is under way, or a Redis that is away, is given before it is asked again. */
const RETRY_MS = 5000

/** Has the append-only file written anew, so that what was erased is not in it any more. */
export class AofRewrite {
  readonly #parts: AofRewriteParts
  #cancelRetry: (() => void) | undefined
  #isStopped = false

  constructor(parts: AofRewriteParts) {
    this.#parts = parts
  }

  /** One that is under way began before this was asked: then it is asked again, until one begins. */
  async request(): Promise<void> {
    if (this.#cancelRetry || this.#isStopped) return
    try {
      await this.#parts.connection.run((client) => client.bgRewriteAof())
    } catch (error) {
      if (!isUnderWay(error)) this.#parts.onError?.(error)
      this.#retry()
    }
  }

  stop(): void {
    this.#isStopped = true
    this.#cancelRetry?.()
  }

  #retry(): void {
    if (this.#cancelRetry || this.#isStopped) return
    this.#cancelRetry = this.#parts.scheduler.after(RETRY_MS, () => {
      this.#cancelRetry = undefined
      void this.request()
    })
  }
}

const isUnderWay = (error: unknown): boolean => error instanceof Error && error.message.includes('in progress')
