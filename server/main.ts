import { join } from 'node:path'
import { pino } from 'pino'
import { keysIn } from './access/keys.ts'
import { createApp } from './app.ts'
import { SystemScheduler } from './clock.ts'
import { readConfig } from './config.ts'
import { SqliteEventLog } from './log/sqlite-event-log.ts'
import { endOnFailure } from './operations/last-words.ts'
import { createLogger } from './operations/logger.ts'
import { localStores } from './store/local-stores.ts'
import { openRedisStores } from './store/redis/redis-stores.ts'

const LAST_RESORT_MS = 10_000

async function start(): Promise<void> {
  const config = readConfig()
  const log = createLogger(config.LOG_LEVEL, pino.destination(2))
  endOnFailure(log)
  const keys = keysIn(config.DATA_DIR, config.ADMIN_TOKEN, config.SERVER_KEY)
  const clientRoot = join(import.meta.dirname, '../dist/client')
  const machine = new SystemScheduler()
  const onOtherStore = (): void => {
    log.fatal(
      'Redis holds another store than this node began with. This node ends; what it says at its next start tells what to do.',
    )
    process.exitCode = 1
    end()
  }
  const stores = config.REDIS_URL
    ? await openRedisStores({ url: config.REDIS_URL, config, keys, scheduler: machine, log, onOtherStore })
    : localStores(new SqliteEventLog(join(config.DATA_DIR, 'log.sqlite')), machine)
  const scheduler = stores.wallMs ? new SystemScheduler(stores.wallMs) : machine
  const app = createApp({ config, keys, stores, scheduler, log, clientRoot })

  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), config.DRAIN_MS + LAST_RESORT_MS).unref()
    await app.close()
    await stores.close()
  }
  let stopping: Promise<void> | undefined
  const end = () => void (stopping ??= stop())
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)

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
