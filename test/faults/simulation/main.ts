// `npm run sim -- --seed 7` tells line by line what happens under seed 7; `--seeds 1000` runs that many fresh seeds;
// `--planted "no dedupe"` does either with a fault of the protocol planted.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { PLANTED_FAULTS } from './planted-faults.ts'
import { run } from './world.ts'

const { values } = parseArgs({
  options: { seed: { type: 'string' }, seeds: { type: 'string', default: '500' }, planted: { type: 'string' } },
})
const planted = values.planted === undefined ? {} : PLANTED_FAULTS[values.planted]
if (!planted) {
  console.error(`There is no such fault; there are: ${Object.keys(PLANTED_FAULTS).join(', ')}.`)
  process.exitCode = 2
} else if (values.seed === undefined) await runFresh(Number(values.seeds))
else await replay(Number(values.seed))

async function replay(seed: number): Promise<void> {
  const { problems, records, commands } = await run(seed, { planted: planted!, trace: (line) => console.log(line) })
  console.log(`\nseed ${seed}: ${commands} commands, ${records} records`)
  for (const problem of problems) console.log(`  ${problem}`)
  console.log(problems.length === 0 ? 'Everything held.' : `${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

async function runFresh(seeds: number): Promise<void> {
  const first = randomInt(2 ** 31)
  const startedAtMs = performance.now()
  let [failed, records, commands] = [0, 0, 0]
  for (let seed = first; seed < first + seeds; seed++) {
    const ran = await run(seed, { planted: planted! })
    records += ran.records
    commands += ran.commands
    if (ran.problems.length === 0) continue
    failed++
    console.log(
      `seed ${seed}: ${ran.problems[0]}${ran.problems.length > 1 ? ` (and ${ran.problems.length - 1} more)` : ''}`,
    )
  }
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1)
  console.log(
    `${seeds} seeds from ${first} in ${seconds} s: ${commands} commands, ${records} records, ${failed} failed`,
  )
  process.exitCode = failed === 0 ? 0 : 1
}
