import { isIPv6 } from 'node:net'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Wrong codes of everybody together and of one address; and how long an address is known from which a right one came. */
export const WRONG_CODE_BUDGETS = {
  server: { points: 1000, durationS: 3600 },
  address: { points: 30, durationS: 600 },
  known: { durationS: 12 * 3600 },
}

/** What is remembered when somebody at an address tries a code. */
export interface TriesSoFar {
  /** Wrong codes of everybody in this hour. */
  readonly server: number
  /** Wrong codes of this address in these ten minutes. */
  readonly address: number
  /** A right code came from this address. */
  readonly isKnown: boolean
}

/**
 * Whether an address may try a code. Where all have spent the budget together, those may still who got in before and those who have
 * not been wrong yet: many addresses get one guess each, and a room full of people is not locked out.
 */
export function mayTryAfter({ server, address, isKnown }: TriesSoFar): boolean {
  if (address >= WRONG_CODE_BUDGETS.address.points) return false
  return server < WRONG_CODE_BUDGETS.server.points || isKnown || address === 0
}

/** The network that an address stands for: with IPv6 one household has 2^64 addresses. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [head = ''] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  return Array.from({ length: 4 }, (_, at) => groups[at] ?? '0').join(':')
}

/**
 * The budget of wrong codes. Only wrong ones count, so a room full of phones behind one address gets in; the server's budget makes guessing
 * a 40-bit code hopeless from however many addresses. Links work on when it is spent (docs/decisions/018).
 */
export interface WrongCodes {
  /** Whether this address may still try. */
  mayTry(address: string): Promise<boolean>
  /** Counts a wrong code; resolves to how many came from everybody in this hour. */
  count(address: string): Promise<number>
  /** A right code came from this address. */
  know(address: string): Promise<void>
}

/** A budget kept in memory. */
export function localWrongCodes(): WrongCodes {
  const { server, address: perAddress, known: knownFor } = WRONG_CODE_BUDGETS
  const all = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: server.durationS })
  const each = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: perAddress.durationS })
  const known = new RateLimiterMemory({ points: 1, duration: knownFor.durationS })
  const triesOf = async (limiter: RateLimiterMemory, key: string) => (await limiter.get(key))?.consumedPoints ?? 0
  return {
    async mayTry(address) {
      const [inAll, own, right] = await Promise.all([triesOf(all, ''), triesOf(each, address), triesOf(known, address)])
      return mayTryAfter({ server: inAll, address: own, isKnown: right > 0 })
    },
    async count(address) {
      const [inAll] = await Promise.all([all.consume(''), each.consume(address)])
      return inAll.consumedPoints
    },
    async know(address) {
      await known.set(address, 1, knownFor.durationS)
    },
  }
}
