import { RateLimiterMemory } from 'rate-limiter-flexible'

const PER_SERVER_AN_HOUR = 1000
const PER_ADDRESS_IN_TEN_MINUTES = 30

/**
 * The budget of wrong codes. Only wrong ones count, so a room full of phones behind one address gets in; the server's
 * budget makes guessing a 40-bit code hopeless from however many addresses. Links work on when it is spent.
 */
export interface WrongCodes {
  /** Whether this address may still try. */
  mayTry(address: string): Promise<boolean>
  count(address: string): Promise<void>
}

/** A budget kept in memory. */
export function localWrongCodes(): WrongCodes {
  const all = new RateLimiterMemory({ points: PER_SERVER_AN_HOUR, duration: 3600 })
  const each = new RateLimiterMemory({ points: PER_ADDRESS_IN_TEN_MINUTES, duration: 600 })
  const spent = async (limiter: RateLimiterMemory, key: string) => {
    const seen = await limiter.get(key)
    return seen !== null && seen.consumedPoints >= limiter.points
  }
  return {
    mayTry: async (address) => !(await spent(all, 'all')) && !(await spent(each, address)),
    count: async (address) => {
      await Promise.allSettled([all.consume('all'), each.consume(address)])
    },
  }
}
