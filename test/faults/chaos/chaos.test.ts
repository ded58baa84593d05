import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { closingLine, closingLineOfFailovers } from './closing-line.ts'
import { runFailovers } from './failovers.ts'
import { run } from './run.ts'

// The same troubles once more: SEED=…
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31))
/** Other tests run beside these: how long something takes is measured by `npm run chaos`, not here. */
const slack = 8
const LIMIT_MS = 240_000

test(
  `two nodes and their Redis are killed and cut off under load: nothing that was answered is lost, doubled or taken back (SEED=${seed})`,
  async () => {
    const report = await run({ seed, seconds: 60, nodes: 2, store: 'redis', slack })
    console.log(closingLine(report))
    expect(report.problems).toEqual([])
    expect(report.accepted).toBeGreaterThan(0)
  },
  LIMIT_MS,
)

test.each([
  { isSafe: false, failovers: 2 },
  { isSafe: true, failovers: 1 },
])(
  `Redis fails over to a replica that is behind, %o: whatever is lost is announced (SEED=${seed})`,
  async (wish) => {
    const report = await runFailovers({ seed, slack, ...wish })
    console.log(closingLineOfFailovers(report))
    expect(report.problems).toEqual([])
    expect(report.accepted).toBeGreaterThan(0)
  },
  LIMIT_MS,
)
