import { localWrongCodes, mayTryAfter, WRONG_CODE_BUDGETS, type WrongCodes } from '../../access/wrong-codes.ts'
import type { RedisConnection } from './connection.ts'

/**
 * The budget of wrong codes that all nodes share. While Redis is away each node counts by itself: people come in, and nobody gets
 * more than so many tries a node.
 */
export class RedisWrongCodes implements WrongCodes {
  readonly #connection: RedisConnection
  readonly #prefix: string
  readonly #meanwhile = localWrongCodes()

  constructor(connection: RedisConnection, prefix: string) {
    this.#connection = connection
    this.#prefix = prefix
  }

  async mayTry(address: string): Promise<boolean> {
    const { server, own, known } = this.#keysOf(address)
    try {
      const [all, each, right] = await this.#connection.run((client) => client.mGet([server, own, known]))
      return mayTryAfter({ server: Number(all ?? 0), address: Number(each ?? 0), isKnown: right === '1' })
    } catch {
      return this.#meanwhile.mayTry(address)
    }
  }

  async count(address: string): Promise<number> {
    const { server, own } = this.#keysOf(address)
    try {
      const [, all] = await this.#connection.run((client) =>
        client
          .multi()
          .set(server, 0, { EX: WRONG_CODE_BUDGETS.server.durationS, NX: true })
          .incr(server)
          .set(own, 0, { EX: WRONG_CODE_BUDGETS.address.durationS, NX: true })
          .incr(own)
          .exec(),
      )
      return Number(all)
    } catch {
      return this.#meanwhile.count(address)
    }
  }

  async know(address: string): Promise<void> {
    const { known } = this.#keysOf(address)
    try {
      await this.#connection.run((client) => client.set(known, '1', { EX: WRONG_CODE_BUDGETS.known.durationS }))
    } catch {
      await this.#meanwhile.know(address)
    }
  }

  #keysOf(address: string) {
    const server = `${this.#prefix}wrong-codes`
    return { server, own: `${server}:${address}`, known: `${this.#prefix}known-address:${address}` }
  }
}
