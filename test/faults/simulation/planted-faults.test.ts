import { expect, test } from 'vitest'
import { PLANTED_FAULTS, type Planted } from './planted-faults.ts'
import { run } from './world.ts'

const SEEDS = 200
const LIMIT_MS = 120_000

async function firstFailingSeed(planted: Planted): Promise<number | undefined> {
  for (let seed = 1; seed <= SEEDS; seed++) {
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
