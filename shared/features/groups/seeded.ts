import { defined } from '../../lib/defined.ts'
import type { GroupsEvent } from './messages.ts'
import { seedOf, type Entropy } from './proof/seed.ts'
import type { Draft } from './state.ts'

interface Committed extends Pick<Draft, 'roundId' | 'draw'> {
  readonly commitment: string
  readonly secret: string
}

/** The seed becomes known. */
export const seeded = (
  { roundId, draw, commitment, secret }: Committed,
  entropy: Entropy,
): Extract<GroupsEvent, { type: 'groups.seeded' }> => ({
  type: 'groups.seeded',
  roundId,
  draw,
  secret,
  seed: seedOf(commitment, secret, entropy),
  ...defined({
    numbers: entropy.kind === 'numbers' ? [...entropy.numbers] : undefined,
    signature: entropy.kind === 'beacon' ? entropy.signature : undefined,
  }),
})
