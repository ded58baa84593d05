import { expect, test } from 'vitest'
import { run } from './world.ts'

const SEEDS = 500
const LIMIT_MS = 180_000

test(
  `[SY16] under each of ${SEEDS} seeds every device ends with the view of the log, and every answer was true`,
  async () => {
    const failed: string[] = []
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { problems } = await run(seed)
      if (problems.length > 0) failed.push(`npm run sim -- --seed ${seed}   # ${problems.join('; ')}`)
    }
    expect(failed).toEqual([])
  },
  LIMIT_MS,
)

/** Seeds that failed once, by what they found. */
test.each([
  [1246758636, 'an answer that slept on its way set the clock back by the length of the sleep'],
  [1246758656, 'the same after a reload'],
])('[SY13, SY16] seed %i, which found: %s', async (seed) => {
  expect((await run(seed)).problems).toEqual([])
})

test('[SY16] the same seed is the same run, to the millisecond', async () => {
  const traceOf = async () => {
    const lines: string[] = []
    await run(7, { trace: (line) => lines.push(line) })
    return lines
  }
  const first = await traceOf()
  expect(first.length).toBeGreaterThan(100)
  expect(await traceOf()).toEqual(first)
})

test('[SY16] runs are eventful: people press, records are made, and refusals happen', async () => {
  const runs = await Promise.all([1, 2, 3, 4, 5].map((seed) => run(seed)))
  const sum = (of: (ran: (typeof runs)[number]) => number): number => runs.reduce((total, ran) => total + of(ran), 0)
  expect(sum(({ commands }) => commands)).toBeGreaterThan(100)
  expect(sum(({ records }) => records)).toBeGreaterThan(100)
})
