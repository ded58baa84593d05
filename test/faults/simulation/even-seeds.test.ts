import { expect, test } from 'vitest'
import { problemsOfSeeds, SEEDS_A_CORE, SEEDS_LIMIT_MS } from './many-runs.ts'

test(
  `[SY16] under each of ${SEEDS_A_CORE} even seeds every device ends with the view of the log, and every answer was true`,
  async () => {
    expect(await problemsOfSeeds({ first: 2, count: SEEDS_A_CORE, step: 2 })).toEqual([])
  },
  SEEDS_LIMIT_MS,
)
