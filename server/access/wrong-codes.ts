import { RateLimiterMemory } from 'rate-limiter-flexible'

/** Wrong codes of everybody together, and of one address. */
export const WRONG_CODE_BUDGETS = {
  server: { points: 1000, durationS: 3600 },
  address: { points: 30, durationS: 600 },
}

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
  const { server, address: perAddress } = WRONG_CODE_BUDGETS
  const all = new RateLimiterMemory({ points: server.points, duration: server.durationS })
  const each = new RateLimiterMemory({ points: perAddress.points, duration: perAddress.durationS })
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
