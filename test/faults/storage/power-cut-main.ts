// `npm run power-cut -- --cuts 500` cuts the power of a log that is written to, at so many moments; `--keeper` names which log.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { KEEPERS, type KeeperName } from './keepers.ts'
import { cutPower, type CutFigures } from './power-cut.ts'

/** Of one watched run: fresh ones are more worth than many cuts of the same. */
const CUTS_A_RUN = 25

/** To each of three meetings; where a second may be lost, the load must go on for several. */
const APPENDS = { sqlite: 60, 'redis-always': 60, 'redis-everysec': 1500 }

// Every log that is opened ends what it started when this process ends.
process.setMaxListeners(0)

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    keeper: { type: 'string', multiple: true, default: Object.keys(KEEPERS) },
  },
})
const seed = Number(values.seed)
for (const keeper of values.keeper as KeeperName[]) await run(keeper)

async function run(keeper: KeeperName): Promise<void> {
  const startedAtMs = performance.now()
  const ran: CutFigures[] = []
  for (let left = Number(values.cuts); left > 0; left -= CUTS_A_RUN) {
    const figures = await cutPower({
      keeper,
      seed: seed + ran.length,
      cuts: Math.min(left, CUTS_A_RUN),
      appends: APPENDS[keeper],
    })
    ran.push(figures)
    for (const problem of figures.problems) console.log(`seed ${seed + ran.length - 1}: ${problem}`)
  }
  const sum = (of: (figures: CutFigures) => number): number => ran.reduce((total, figures) => total + of(figures), 0)
  const broken = sum(({ problems }) => problems.length)
  const longestLossMs = Math.max(...ran.map((figures) => figures.longestLossMs))
  const loss = `${sum(({ lost }) => lost)} lost that may be, the oldest ${longestLossMs.toFixed(0)} ms before its cut`
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0)
  console.log(
    `${keeper}: ${sum(({ cuts }) => cuts)} cuts from seed ${seed} in ${seconds} s, ${sum(({ promises }) => promises)} promises looked for: ${broken} broken, ${loss}; ${sum(({ refused }) => refused)} refused to start`,
  )
  if (broken > 0) process.exitCode = 1
}
