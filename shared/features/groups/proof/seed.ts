import { canonicalJson } from './canonical.ts'
import { hashFor } from './hash.ts'

/** Where the chance of a draw comes from, as it is promised. */
export type Promised =
  { readonly kind: 'server' } | { readonly kind: 'numbers' } | { readonly kind: 'beacon'; readonly round: number }

/** What came of it: the numbers in the order in which they were called, or the beacon's signature. */
export type Entropy =
  | { readonly kind: 'server' }
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'beacon'; readonly round: number; readonly signature: string }

/** Most numbers that are called, and the largest. */
export const MOST_NUMBERS = 40
export const LARGEST_NUMBER = 999_999

/** What is told of the secret before it is told. */
export const secretHashOf = (secret: string): string => hashFor('secret', secret)

/** The seed of the tables: of what was committed to, the secret and what was added since; none of them gives it alone. */
export const seedOf = (commitment: string, secret: string, entropy: Entropy): string =>
  hashFor('seed', canonicalJson([commitment, secret, entropy]))

/** Whether this is what was promised. */
export const keepsPromise = (promised: Promised, entropy: Entropy): boolean =>
  promised.kind === 'beacon'
    ? entropy.kind === 'beacon' && entropy.round === promised.round
    : entropy.kind === promised.kind
