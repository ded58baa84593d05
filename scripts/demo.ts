// A meeting that lives: the server with the sample in a folder of its own, and simulated people who hold it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { z } from 'zod'
import { keysIn } from '../server/access/keys.ts'
import { createApp } from '../server/app.ts'
import { SystemScheduler } from '../server/clock.ts'
import { readConfig } from '../server/config.ts'
import { SqliteEventLog } from '../server/log/sqlite-event-log.ts'
import { startCrowd } from '../server/simulated/crowd.ts'
import { localStores } from '../server/store/local-stores.ts'
import { SeededChance } from '../shared/lib/seeded-chance.ts'
import { dealParts } from './demo-cast.ts'
import { makeDemoMeeting } from './demo-meeting.ts'

const wishSchema = z.object({
  people: z.coerce.number().int().min(2).max(5000).default(250),
  seed: z.coerce.number().int().min(0).default(1),
  speed: z.coerce.number().min(0.1).max(100).default(1),
})

const LAST_RESORT_MS = 10_000
const folder = mkdtempSync(join(tmpdir(), 'rostrum-demo-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What is ended by a signal, the last one first. */
const ends: (() => unknown)[] = []

async function stop(): Promise<void> {
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref()
  for (const end of ends.toReversed()) await end()
  process.exit(0)
}
let stopping: Promise<void> | undefined
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (stopping ??= stop()))

async function start(): Promise<void> {
  const { people, seed, speed } = wishes()
  const scheduler = new SystemScheduler()
  const config = readConfig({ LOG_LEVEL: 'error', ...process.env, DATA_DIR: folder })
  const log = pino({ level: config.LOG_LEVEL }, pino.destination(2))
  const keys = keysIn(folder, config.ADMIN_TOKEN)
  const eventLog = new SqliteEventLog(join(folder, 'log.sqlite'))
  const clientRoot = join(import.meta.dirname, '../dist/client')
  const stores = localStores(eventLog, scheduler)
  ends.push(() => stores.close())
  const app = createApp({ config, keys, stores, scheduler, log, clientRoot })

  const port = await app.listen()
  ends.push(() => app.close())
  const origin = `http://${isEveryAddress(config.HOST) ? '127.0.0.1' : config.HOST}:${port}`
  const ways = await makeDemoMeeting(origin, keys.adminToken, scheduler.nowMs())
  const { cast, free } = dealParts(ways, people, new SeededChance(seed))
  const shown = (address: string) =>
    address.replace(/^https?:\/\/[^/]+/, config.PUBLIC_URL ?? `http://localhost:${port}`)
  console.log(
    [
      `A meeting of ${people} simulated people is coming together. Open any of these; Ctrl+C ends it, nothing is kept.`,
      '',
      `Chair's console       ${shown(free.chair)}`,
      `Participant's phone   ${shown(free.participant)}`,
      `Room screen           ${shown(ways.ofRole.screen ?? '')}`,
      `Door                  ${shown(free.door)}`,
      `Interpreters' booth   ${shown(free.booth)}`,
      `Secretariat           ${shown(free.secretariat)}`,
      '',
    ].join('\n'),
  )
  const crowd = await startCrowd({ cast, scheduler, seed, speed })
  ends.push(() => crowd.stop())
}

function wishes(): z.infer<typeof wishSchema> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { people: text, seed: text, speed: text } })
  const parsed = wishSchema.safeParse(values)
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'))
}

const isEveryAddress = (host: string): boolean => host === '0.0.0.0' || host === '::'

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE') return error.message
  return `Port ${port} is taken. Choose another one: PORT=${(port ?? 3000) + 1} npm run demo`
}

try {
  await start()
} catch (error) {
  // Ended while it was starting: nothing has gone wrong.
  if (!stopping) console.error(`The demo cannot start. ${sentence(error)}`)
  if (!stopping) process.exit(1)
}
