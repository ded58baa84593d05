// `npm run chaos -- --seconds 60` kills, cuts and delays real processes for that long; `--seed 7` chooses the same troubles again,
// `--nodes 2` and `--store redis|sqlite` say on what. `--failovers 20` kills the primary that often, in favour of a replica that is
// behind; with `--safe` answers wait for the replica. `--slack 5` gives everything five times as long, on a busy machine.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { closingLine, closingLineOfFailovers } from './closing-line.ts'
import { runFailovers } from './failovers.ts'
import { run } from './run.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    store: { type: 'string', default: 'redis' },
    nodes: { type: 'string', default: '2' },
    failovers: { type: 'string' },
    safe: { type: 'boolean', default: false },
    slack: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed ?? randomInt(2 ** 31))
const slack = Number(values.slack)
console.log(`chaos: seed ${seed}`)
const [problems, line] =
  values.failovers === undefined ? await runTroubles() : await runPromotions(Number(values.failovers))
for (const problem of problems) console.log(`  ${problem}`)
console.log(line)
process.exit(problems.length === 0 ? 0 : 1)

async function runTroubles() {
  const store = values.store === 'sqlite' ? 'sqlite' : 'redis'
  const nodes = store === 'sqlite' ? 1 : Number(values.nodes)
  const report = await run({ seed, seconds: Number(values.seconds), nodes, store, slack })
  return [report.problems, closingLine(report)] as const
}

async function runPromotions(failovers: number) {
  const report = await runFailovers({ seed, failovers, isSafe: values.safe, slack })
  return [report.problems, closingLineOfFailovers(report)] as const
}
