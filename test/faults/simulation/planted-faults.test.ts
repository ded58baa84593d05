import { expect, test } from 'vitest'
import { MASKED_FAULTS, PLANTED_FAULTS, TWICE_MASKED } from './planted-faults.ts'
import { together, type Planted } from './planted.ts'
import { run } from './world.ts'

const SEEDS = 150
/** So many must show nothing where a net masks the fault. */
const MASKED_SEEDS = 12
const LIMIT_MS = 180_000

async function firstFailingSeed(planted: Planted, seeds = SEEDS): Promise<number | undefined> {
  for (let seed = 1; seed <= seeds; seed++) {
    const { problems } = await run(seed, { planted })
    if (problems.length > 0) return seed
  }
  return undefined
}

test.each(Object.entries(PLANTED_FAULTS))(
  `[SY17] the simulation finds "%s" within ${SEEDS} seeds`,
  async (_name, planted) => {
    expect(await firstFailingSeed(planted)).toBeDefined()
  },
  LIMIT_MS,
)

test.each(Object.entries(MASKED_FAULTS))(
  `[SY17] a net masks "%s"; without the net the simulation finds it within ${SEEDS} seeds`,
  async (_name, { fault, withoutNet }) => {
    expect(await firstFailingSeed(fault, MASKED_SEEDS)).toBeUndefined()
    expect(await firstFailingSeed(together(fault, withoutNet))).toBeDefined()
  },
  LIMIT_MS,
)

test.each(Object.entries(TWICE_MASKED))(
  '[SY17] two nets mask "%s"',
  async (_name, planted) => {
    expect(await firstFailingSeed(planted, MASKED_SEEDS)).toBeUndefined()
  },
  LIMIT_MS,
)
