import { createHash } from 'node:crypto'
import type { RedisClient } from './connection.ts'

/** A Lua script that Redis carries out as one atomic step, known by what it says. */
export class Script {
  readonly #text: string
  readonly #sha: string

  constructor(text: string) {
    this.#text = text
    this.#sha = createHash('sha1').update(text).digest('hex')
  }

  /** Runs it; where Redis does not know it (restarted, failed over, flushed) it has done nothing yet, and is handed the text. */
  async run(client: RedisClient, keys: readonly string[], args: readonly string[]): Promise<unknown> {
    const options = { keys: [...keys], arguments: [...args] }
    try {
      return await client.evalSha(this.#sha, options)
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error
      return client.eval(this.#text, options)
    }
  }
}
