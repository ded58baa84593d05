import { createClient } from 'redis'
import type { Scheduler } from '../../clock.ts'

const makeClient = (url: string) =>
  createClient({
    url,
    // What is asked while Redis is away is refused, never carried out later, unasked.
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_LIMIT_MS, reconnectStrategy: false },
    maintNotifications: 'disabled',
  })

/** One connection of node-redis, for as long as it stands: it never reconnects by itself and sends nothing again. */
export type RedisClient = ReturnType<typeof makeClient>

/** What a connection is made of. */
export interface RedisConnectionParts {
  /** `redis://` or `rediss://` (TLS), with user and password where there are any. */
  readonly url: string
  readonly scheduler: Scheduler
  /** From 0 up to 1. */
  readonly random: () => number
  /** Told when a connection broke or could not be made; for the operator's log. */
  readonly onError?: (error: Error) => void
}

/** Redis cannot be asked, or did not answer in time; whether it did what it was asked is not known. */
export class RedisAwayError extends Error {
  override readonly name = 'RedisAwayError'
}

/** How long Redis may take to answer: longer than a slow disk, shorter than anybody waits. */
const COMMAND_LIMIT_MS = 1500
const CONNECT_LIMIT_MS = 1500

const FIRST_RETRY_MS = 50
const LONGEST_RETRY_MS = 1000

/**
 * A connection to Redis that is made again whenever it breaks. What is asked over it is answered within a limit or rejects: node-redis
 * itself limits only how long a command waits to be written (`timeout` of its command options), so a silent peer would never be noticed.
 */
export class RedisConnection {
  readonly #parts: RedisConnectionParts
  readonly #readyListeners = new Set<() => void>()
  #client: RedisClient | undefined
  #connecting: RedisClient | undefined
  #cancelRetry: () => void = () => undefined
  #failures = 0
  #lastError: Error | undefined
  #isClosed = false

  /** Begins to connect; `ready` says when it has. */
  constructor(parts: RedisConnectionParts) {
    this.#parts = parts
    void this.#connect()
  }

  /** Whether Redis answered when it was last asked, or connected to. */
  get isReady(): boolean {
    return this.#client !== undefined
  }

  /** Resolves once there is a connection; rejects with the last reason where there is none within the limit. */
  async ready(limitMs = 2 * CONNECT_LIMIT_MS): Promise<void> {
    if (this.isReady) return
    let forget: () => void = () => undefined
    const connected = new Promise<void>((resolve) => (forget = this.onReady(resolve)))
    await this.#within(connected, limitMs).finally(forget)
  }

  /** From now on `listener` is run after each (re)connection; returned is what ends it. */
  onReady(listener: () => void): () => void {
    this.#readyListeners.add(listener)
    return () => this.#readyListeners.delete(listener)
  }

  /**
   * Asks Redis; `work` may send several commands. Rejects at once while there is no connection, and after the limit where there is no answer: that
   * connection is then given up, so that nothing else waits for it.
   */
  async run<Reply>(work: (client: RedisClient) => Promise<Reply>, limitMs = COMMAND_LIMIT_MS): Promise<Reply> {
    const client = this.#client
    if (!client) throw this.#away()
    try {
      return await this.#within(work(client), limitMs)
    } catch (error) {
      // What was the primary is a replica now: another connection may lead to the new one.
      if (error instanceof RedisAwayError || isReadOnly(error)) this.#lost(client, error)
      throw error
    }
  }

  /** Another connection to the same Redis, for reads that block. */
  duplicate(): RedisConnection {
    return new RedisConnection(this.#parts)
  }

  /** Gives the connection up and makes another: whoever waits for an answer is rejected. */
  cut(reason: Error): void {
    if (this.#client) this.#lost(this.#client, reason)
  }

  /** What still waits for an answer is rejected. */
  close(): void {
    this.#isClosed = true
    this.#cancelRetry()
    this.#lastError = new Error('The connection is closed.')
    for (const client of [this.#client, this.#connecting]) client?.destroy()
    this.#client = undefined
    this.#connecting = undefined
  }

  async #connect(): Promise<void> {
    const client = makeClient(this.#parts.url)
    this.#connecting = client
    client.on('error', (error: Error) => this.#lost(client, error))
    try {
      await this.#within(client.connect(), CONNECT_LIMIT_MS)
    } catch (error) {
      this.#lost(client, error)
      return
    }
    if (this.#connecting !== client) return
    this.#connecting = undefined
    this.#client = client
    this.#failures = 0
    for (const listener of this.#readyListeners) listener()
  }

  #lost(client: RedisClient, reason: unknown): void {
    if (client !== this.#client && client !== this.#connecting) return
    this.#client = undefined
    this.#connecting = undefined
    client.destroy()
    this.#lastError = reason instanceof Error ? reason : new Error(String(reason))
    this.#parts.onError?.(this.#lastError)
    this.#cancelRetry = this.#parts.scheduler.after(this.#nextDelayMs(), () => void this.#connect())
  }

  /** Between half and all of a delay that doubles, so that nodes do not come back in step. */
  #nextDelayMs(): number {
    const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++)
    return longestMs * (0.5 + this.#parts.random() / 2)
  }

  async #within<Reply>(answer: Promise<Reply>, limitMs: number): Promise<Reply> {
    let stop: () => void = () => undefined
    const late = new Promise<never>((_, reject) => {
      stop = this.#parts.scheduler.after(limitMs, () =>
        reject(this.#away(`Redis did not answer within ${limitMs} ms.`)),
      )
    })
    try {
      return await Promise.race([answer, late])
    } finally {
      stop()
    }
  }

  #away(message = this.#isClosed ? 'The connection to Redis is closed.' : 'Redis cannot be reached.'): RedisAwayError {
    return new RedisAwayError(message, this.#lastError && { cause: this.#lastError })
  }
}

const isReadOnly = (error: unknown): boolean => error instanceof Error && error.message.startsWith('READONLY')
