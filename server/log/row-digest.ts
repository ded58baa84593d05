import { hash } from 'node:crypto'

const BYTES = 32

/**
 * What a set of rows comes to, in whatever order: the SHA-256 of each, joined by exclusive or. A row that is taken out is toggled once
 * more. It shows damage, not forgery.
 */
export class RowDigest {
  readonly #bytes: Buffer

  /** Goes on from what another one came to. */
  constructor(hex = '0'.repeat(2 * BYTES)) {
    this.#bytes = Buffer.from(hex, 'hex')
  }

  /** Puts a row in, or takes it out where it is in. */
  toggle(...row: readonly (string | number)[]): this {
    const own = hash('sha256', JSON.stringify(row), 'buffer')
    for (let at = 0; at < BYTES; at++) this.#bytes[at]! ^= own[at]!
    return this
  }

  get hex(): string {
    return this.#bytes.toString('hex')
  }
}
