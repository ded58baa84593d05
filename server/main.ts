import { join } from 'node:path'
import { pino } from 'pino'
import { keysIn } from './access/keys.ts'
import { createApp } from './app.ts'
import { SystemScheduler } from './clock.ts'
import { readConfig } from './config.ts'
import { SqliteEventLog } from './log/sqlite-event-log.ts'

const LAST_RESORT_MS = 10_000

const config = readConfig()
const log = pino({ level: config.LOG_LEVEL }, pino.destination(2))
const keys = keysIn(config.DATA_DIR, config.ADMIN_TOKEN)
const eventLog = new SqliteEventLog(join(config.DATA_DIR, 'log.sqlite'))
const clientRoot = join(import.meta.dirname, '../dist/client')
const app = createApp({ config, keys, eventLog, scheduler: new SystemScheduler(), log, clientRoot })

const port = await app.listen()
const address = config.PUBLIC_URL ?? `http://localhost:${port}`
console.log(`Rostrum is ready.\nSecretariat: ${address}/#admin=${keys.adminToken}`)

let isStopping = false
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(1), LAST_RESORT_MS).unref()
  await app.close()
  await eventLog.close()
  log.flush()
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
