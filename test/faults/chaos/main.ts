// `npm run chaos -- --seconds 60` kills, cuts and delays real processes for that long; `--seed 7` chooses the same troubles again,
// `--nodes 2` and `--store redis|sqlite` say on what.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Store } from './cluster.ts'
import { closingLine } from './closing-line.ts'
import { run } from './run.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    store: { type: 'string', default: 'redis' },
    nodes: { type: 'string' },
  },
})
const store: Store = values.store === 'sqlite' ? 'sqlite' : 'redis'
const nodes = store === 'sqlite' ? 1 : Number(values.nodes ?? 2)
const seed = Number(values.seed ?? randomInt(2 ** 31))
console.log(`chaos: seed ${seed}`)
const report = await run({ seed, seconds: Number(values.seconds), nodes, store })
for (const problem of report.problems) console.log(`  ${problem}`)
console.log(closingLine(report))
process.exit(report.problems.length === 0 ? 0 : 1)
