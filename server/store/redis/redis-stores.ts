import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Keys } from '../../access/keys.ts'
import type { Scheduler } from '../../clock.ts'
import type { Config } from '../../config.ts'
import { newId } from '../../new-id.ts'
import type { Stores } from '../stores.ts'
import { AgreedClock, agreedTimeOf } from './agreed-clock.ts'
import { RedisConnection } from './connection.ts'
import { whenRedisAnswers } from './first-answer.ts'
import { RedisEventLog } from './redis-event-log.ts'
import { RedisPresenceStore } from './redis-presence-store.ts'
import { RedisScreenPairings } from './redis-screen-pairings.ts'
import { RedisWrongCodes } from './redis-wrong-codes.ts'
import { checkRedis } from './start-checks.ts'
import { recogniseStore, storeIdOf } from './store-identity.ts'

/** What a node needs to share Redis with others. */
export interface RedisStoresParts {
  readonly url: string
  readonly config: Config
  readonly keys: Keys
  readonly scheduler: Scheduler
  readonly log: Logger
  /** Told once when this is not the Redis any more that the node began with: nothing may be served from it. */
  readonly onOtherStore: () => void
}

/** How long the start waits for a Redis that is not there yet. */
const START_LIMIT_MS = 60_000
/** Once a beat: whatever a clock was set by is made good before two of them are over. */
const PULSE_MS = 2000
const FIRST_MEASURES = 3

/** Checks Redis and opens all that nodes share in it; throws a sentence for the operator where it must not be served from. */
export async function openRedisStores(parts: RedisStoresParts): Promise<Stores> {
  const connection = connect(parts)
  try {
    return await open(parts, connection)
  } catch (error) {
    connection.close()
    throw error
  }
}

async function open(parts: RedisStoresParts, connection: RedisConnection): Promise<Stores> {
  const { url, config, keys, scheduler, log } = parts
  const { REDIS_PREFIX: prefix, REDIS_WAIT_REPLICAS: waitReplicas } = config
  const wishes = { prefix, waitReplicas, mayHaveNoAof: config.REDIS_ALLOW_NO_AOF }
  const check = () => checkRedis(connection, wishes)
  const { durability, warnings } = await whenRedisAnswers({ connection, url, log, limitMs: START_LIMIT_MS }, check)
  for (const warning of warnings) log.warn(warning)
  if (config.REDIS_ACCEPT_NEW_STORE)
    log.warn('REDIS_ACCEPT_NEW_STORE is set: remove it for the next start, or a lost store is never noticed.')
  const storeId = await recogniseStore({
    connection,
    prefix,
    keys,
    dataDir: config.DATA_DIR,
    isNewAccepted: config.REDIS_ACCEPT_NEW_STORE,
  })

  const clock = new AgreedClock(agreedTimeOf(connection, prefix))
  for (let count = 0; count < FIRST_MEASURES; count++) await clock.measure()
  const nodeId = newId('node')
  const eventLog = await RedisEventLog.open({
    connection,
    scheduler,
    nodeId,
    prefix,
    durability,
    waitReplicas,
    // By the store's name: of another store nothing was seen.
    seenFolder: join(config.DATA_DIR, `heads-${storeId}`),
    onError: (error) => log.warn({ err: error }, 'something went wrong beside the log in Redis'),
  })
  log.info({ nodeId, storeId, durability }, 'Redis is open')

  const pulse = async (): Promise<void> => {
    await clock.measure()
    if ((await storeIdOf(connection, prefix)) !== storeId) {
      stopPulse()
      parts.onOtherStore()
    }
  }
  // While Redis is away the clock goes on at its pace, and who the store is shows when it is back.
  const stopPulse = scheduler.every(PULSE_MS, () => void pulse().catch(() => undefined))
  return {
    eventLog,
    presence: new RedisPresenceStore(connection, prefix, nodeId),
    pairings: new RedisScreenPairings(connection, prefix, clock),
    wrongCodes: new RedisWrongCodes(connection, prefix),
    wallMs: clock.nowMs,
    async close() {
      stopPulse()
      await eventLog.close()
      connection.close()
    },
  }
}

/** Says once that Redis is away, and once that it is back, however many connections notice. */
function connect({ url, scheduler, log }: RedisStoresParts): RedisConnection {
  let isAway = false
  const connection = new RedisConnection({
    url,
    scheduler,
    random: Math.random,
    onError(error) {
      if (!isAway) log.warn({ err: error }, 'Redis cannot be reached')
      isAway = true
    },
  })
  connection.onReady(() => {
    if (isAway) log.info('Redis can be reached again')
    isAway = false
  })
  return connection
}
