import { join } from 'node:path'
import type { EventLog } from '../../../server/log/event-log.ts'
import { SystemScheduler } from '../../../server/clock.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import { RedisConnection } from '../../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../../server/store/redis/redis-event-log.ts'
import { checkRedis } from '../../../server/store/redis/start-checks.ts'
import { RedisServer } from '../../support/redis-server.ts'

/** A log of which the files can be looked at, with all that runs for it. */
export interface Opened {
  readonly log: EventLog
  /** Nothing of it runs any more; the files stay. */
  readonly end: () => Promise<void>
}

/** A way to keep a log in a folder. */
export interface Keeper {
  /** How much of what it answered a power cut may cost it; 0: nothing. */
  readonly mayLoseMs: number
  /** Those of its files that are damaged, one at a time. */
  readonly isMutable: (path: string) => boolean
  /** On what is in the folder, or on an empty one. */
  open(folder: string): Promise<Opened>
}

const redis = (appendfsync: 'always' | 'everysec', mayLoseMs: number): Keeper => ({
  mayLoseMs,
  isMutable: (path) => path.endsWith('.aof') || path.endsWith('.rdb'),
  open: async (folder) => {
    const server = await RedisServer.start({ appendonly: 'yes', appendfsync }, { folder })
    try {
      const log = await openRedisLog(server.url, join(folder, 'heads'))
      return { log, end: () => log.close().finally(() => void server.kill()) }
    } catch (error) {
      await server.kill()
      throw error
    }
  },
})

async function openRedisLog(url: string, seenFolder: string): Promise<RedisEventLog> {
  const scheduler = new SystemScheduler()
  const connection = new RedisConnection({ url, scheduler, random: () => 0 })
  try {
    await connection.ready()
    const wishes = { prefix: '', waitReplicas: 0, mayHaveNoAof: false }
    const { durability } = await checkRedis(connection, wishes)
    const fixed = { connection, scheduler, nodeId: 'node1', prefix: '', waitReplicas: 0, seenFolder }
    return await RedisEventLog.open({ ...fixed, durability })
  } finally {
    connection.close()
  }
}

/** The ways that are cut from their power, filled up and damaged. */
export const KEEPERS = {
  sqlite: {
    mayLoseMs: 0,
    isMutable: (path) => !path.endsWith('-heads'),
    open: async (folder) => {
      const log = new SqliteEventLog(join(folder, 'log.sqlite'))
      return { log, end: () => log.close() }
    },
  },
  'redis-always': redis('always', 0),
  // A second between two syncs, and another where the disk is late: so long Redis waits for it.
  'redis-everysec': redis('everysec', 2000),
} as const satisfies { readonly [name: string]: Keeper }

export type KeeperName = keyof typeof KEEPERS
