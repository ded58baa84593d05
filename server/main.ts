import { join } from 'node:path'
import { pino } from 'pino'
import { keysIn } from './access/keys.ts'
import { createApp } from './app.ts'
import { SystemScheduler } from './clock.ts'
import { readConfig } from './config.ts'
import { SqliteEventLog } from './log/sqlite-event-log.ts'
import { createLogger } from './operations/logger.ts'
import { localStores } from './store/local-stores.ts'

const LAST_RESORT_MS = 10_000

async function start(): Promise<void> {
  const config = readConfig()
  const log = createLogger(config.LOG_LEVEL, pino.destination(2))
  const keys = keysIn(config.DATA_DIR, config.ADMIN_TOKEN, config.SERVER_KEY)
  const eventLog = new SqliteEventLog(join(config.DATA_DIR, 'log.sqlite'))
  const clientRoot = join(import.meta.dirname, '../dist/client')
  const scheduler = new SystemScheduler()
  const stores = localStores(eventLog, scheduler)
  const app = createApp({ config, keys, stores, scheduler, log, clientRoot })

  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), LAST_RESORT_MS).unref()
    await app.close()
    await stores.close()
  }
  let stopping: Promise<void> | undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void (stopping ??= stop()))

  const port = await app.listen()
  const address = config.PUBLIC_URL ?? `http://localhost:${port}`
  console.log(`Rostrum is ready.\nSecretariat: ${address}/#admin=${keys.adminToken}`)
}

try {
  await start()
} catch (error) {
  console.error(`Rostrum cannot start. ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
