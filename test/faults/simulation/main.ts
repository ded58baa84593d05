// `npm run sim -- --seed 7` tells line by line what happens under seed 7; `--seeds 1000` runs that many fresh seeds, with
// `--workers 2` on two cores; `--planted "no dedupe"` does either with a fault of the protocol planted.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { addFigures, lineOf, noFigures } from './figures.ts'
import type { Failed } from './many-runs.ts'
import { PLANTED_FAULTS } from './planted-faults.ts'
import type { Share, Told } from './runs-worker.ts'
import { run } from './world.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string', default: '500' },
    first: { type: 'string', default: String(randomInt(2 ** 31)) },
    workers: { type: 'string', default: '1' },
    planted: { type: 'string' },
  },
})
const planted = values.planted === undefined ? {} : PLANTED_FAULTS[values.planted]
if (!planted) {
  console.error(`There is no such fault; there are: ${Object.keys(PLANTED_FAULTS).join(', ')}.`)
  process.exitCode = 2
} else if (values.seed === undefined) await runFresh(Number(values.seeds), Number(values.workers))
else await replay(Number(values.seed))

async function replay(seed: number): Promise<void> {
  const { problems, figures } = await run(seed, { planted: planted!, trace: (line) => console.log(line) })
  console.log(`\n${lineOf(figures)}`)
  for (const problem of problems) console.log(`  ${problem}`)
  console.log(problems.length === 0 ? 'Everything held.' : `${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}

async function runFresh(seeds: number, workers: number): Promise<void> {
  const first = Number(values.first)
  const startedAtMs = performance.now()
  const sum = noFigures()
  const shares = Array.from({ length: workers }, (_, at) => shareOf(first + at, Math.ceil((seeds - at) / workers)))
  await Promise.all(
    shares.map(async (share) => {
      for await (const told of toldBy(share)) {
        if ('failed' in told) report(told.failed)
        else addFigures(sum, told.figures)
      }
    }),
  )
  const seconds = (performance.now() - startedAtMs) / 1000
  console.log(
    `${lineOf(sum)}; from seed ${first}, ${seconds.toFixed(1)} s, ${(seeds / seconds).toFixed(0)} seeds a second`,
  )
  process.exitCode = sum.failed === 0 && sum.seeds === seeds ? 0 : 1

  function shareOf(from: number, count: number): Share {
    return { first: from, count, step: workers, ...(values.planted !== undefined && { planted: values.planted }) }
  }
}

async function* toldBy(share: Share): AsyncGenerator<Told> {
  const worker = new Worker(new URL('./runs-worker.ts', import.meta.url), { workerData: share })
  const told: Told[] = []
  let wake = (): void => undefined
  let isOver = false
  let error: unknown
  worker.on('message', (one: Told) => {
    told.push(one)
    wake()
  })
  worker.on('error', (broken) => (error = broken))
  worker.on('exit', () => {
    isOver = true
    wake()
  })
  while (!isOver || told.length > 0) {
    const next = told.shift()
    if (next) yield next
    else await new Promise<void>((resolve) => (wake = resolve))
  }
  if (error) throw error
}

function report({ seed, problems }: Failed): void {
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  console.log(`npm run sim -- --seed ${seed}   # ${problems[0]}${more}`)
}
