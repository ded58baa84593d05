// `npm run damage -- --mutations 10000` damages the files of logs, one mutation each; `--keeper` names which log.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { damage } from './damage.ts'
import { KEEPERS, type KeeperName } from './keepers.ts'

// Every log that is opened ends what it started when this process ends.
process.setMaxListeners(0)

const { values } = parseArgs({
  options: {
    mutations: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    keeper: { type: 'string', multiple: true, default: Object.keys(KEEPERS) },
    without: { type: 'string' },
  },
})
const { seed, without } = values
for (const keeper of values.keeper as KeeperName[]) {
  const startedAtMs = performance.now()
  const { mutations, detected, harmless, silent } = await damage({
    keeper,
    seed: Number(seed),
    mutations: Number(values.mutations),
    ...(without !== undefined && { without }),
  })
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0)
  for (const [what, times] of Map.groupBy(silent, (line) => line)) console.log(`silent: ${what}, ${times.length} times`)
  console.log(
    `${keeper}: ${mutations} mutations from seed ${seed} in ${seconds} s, ${detected} detected, ${harmless} harmless, ${silent.length} silent`,
  )
  if (silent.length > 0) process.exitCode = 1
}
