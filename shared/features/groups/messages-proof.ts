import { z } from 'zod'
import { commandSpec } from '../../lib/feature.ts'
import { desk, numberSchema, round, seedSchema } from './message-fields.ts'
import { SIGNATURE_PATTERN } from './proof/beacon.ts'
import { LARGEST_NUMBER, MOST_NUMBERS } from './proof/seed.ts'

const numbers = z.array(z.int().min(0).max(LARGEST_NUMBER)).min(1).max(MOST_NUMBERS)
const signature = z.string().regex(SIGNATURE_PATTERN)
const expects = z.strictObject({ draw: numberSchema })

/** Commands about the chance that a draw waits for. */
export const proofCommands = {
  /** The numbers that were called in the room, in their order. */
  'groups.enter_numbers': commandSpec(desk, 'never', { ...round, expects, numbers }),
  /** What the public beacon said in the round that was named. */
  'groups.enter_beacon': commandSpec(desk, 'never', { ...round, expects, beaconRound: numberSchema, signature }),
}

/** What came of them. */
export const proofEvents = {
  /** The seed is known: the secret is told, and what was added to it. */
  'groups.seeded': {
    ...round,
    draw: numberSchema,
    seed: seedSchema,
    secret: seedSchema,
    numbers: numbers.optional(),
    signature: signature.optional(),
  },
}
