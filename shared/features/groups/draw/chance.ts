import { sha256 } from './sha256.ts'

const TWO_32 = 4294967296

/**
 * A stream of chance that is the same in every engine: sfc32, started from SHA-256 of the whole seed and a label, so that
 * streams with different labels know nothing of each other.
 */
export class Chance {
  private a: number
  private b: number
  private c: number
  private counter: number

  constructor(seed: string, label: string) {
    const [a = 0, b = 0, c = 0, counter = 0] = sha256(`${seed}/${label}`)
    this.a = a | 0
    this.b = b | 0
    this.c = c | 0
    this.counter = counter | 0
  }

  /** The next whole number below 2³². */
  next(): number {
    const mixed = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + mixed) | 0
    return mixed >>> 0
  }

  /** A whole number from 0 to `limit - 1`, each as likely as the others; `limit` from 1 to 2²¹. */
  below(limit: number): number {
    let product = this.next() * limit
    let rest = product >>> 0
    if (rest < limit) {
      // The first few of each number's share are thrown again, so that all shares are equal (Lemire 2019).
      const thrownAgain = TWO_32 % limit
      while (rest < thrownAgain) {
        product = this.next() * limit
        rest = product >>> 0
      }
    }
    return (product - rest) / TWO_32
  }

  /** The same items in an order of which each is as likely as the others (Fisher–Yates). */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items]
    for (let left = order.length - 1; left > 0; left--) {
      const drawn = this.below(left + 1)
      ;[order[left], order[drawn]] = [order[drawn]!, order[left]!]
    }
    return order
  }
}
