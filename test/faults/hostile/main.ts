// `npm run hostile -- --frames 1000000` sends so many hostile frames to a real server, counted where they arrive; `--seed 7` sends the same again.
import { parseArgs } from 'node:util'
import { runCampaign } from './campaign.ts'

const { values } = parseArgs({
  options: { frames: { type: 'string', default: '20000' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const { violations, answers, closes, ...figures } = await runCampaign(Number(values.frames), seed)
for (const violation of new Set(violations)) console.log(violation)
console.log('answers', answers, 'closed', closes)
console.log(
  `seed ${seed}: ${figures.delivered} hostile frames read by the server in ${figures.seconds.toFixed(1)} s over ${figures.connections} connections, ` +
    `${figures.brokenBytes} of them broken byte by byte, ${figures.floods} floods of pieces; ` +
    `healthy p99 ${figures.healthyP99Ms.toFixed(0)} ms, memory +${figures.mostGrowthMb} MB, ${violations.length} violations`,
)
process.exitCode = violations.length === 0 ? 0 : 1
