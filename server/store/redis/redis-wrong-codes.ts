import { localWrongCodes, WRONG_CODE_BUDGETS, type WrongCodes } from '../../access/wrong-codes.ts'
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
    const budgets = this.#budgetsOf(address)
    try {
      const spent = await this.#connection.run((client) => client.mGet(budgets.map(({ key }) => key)))
      return budgets.every(({ points }, at) => Number(spent[at] ?? 0) < points)
    } catch {
      return this.#meanwhile.mayTry(address)
    }
  }

  async count(address: string): Promise<void> {
    try {
      await this.#connection.run((client) => {
        const all = client.multi()
        for (const { key, durationS } of this.#budgetsOf(address))
          all.set(key, 0, { EX: durationS, NX: true }).incr(key)
        return all.exec()
      })
    } catch {
      await this.#meanwhile.count(address)
    }
  }

  #budgetsOf(address: string) {
    return [
      { key: `${this.#prefix}wrong-codes`, ...WRONG_CODE_BUDGETS.server },
      { key: `${this.#prefix}wrong-codes:${address}`, ...WRONG_CODE_BUDGETS.address },
    ]
  }
}
