import { SystemScheduler, type Scheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'

let nodes = 0

/** What a test may want to be otherwise. */
export interface NodeWish {
  readonly prefix?: string
  readonly scheduler?: Scheduler
  readonly waitReplicas?: number
}

/** The log of one more node; whatever it says of time, answers are waited for in real time. */
export async function openRedisLog(url: string, wish: NodeWish = {}): Promise<RedisEventLog> {
  const real = new SystemScheduler()
  const connection = new RedisConnection({ url, scheduler: real, random: () => 0 })
  try {
    return await RedisEventLog.open({
      connection,
      scheduler: real,
      nodeId: `node${++nodes}`,
      prefix: 'test:',
      durability: 'second_at_risk',
      waitReplicas: 0,
      ...wish,
    })
  } finally {
    connection.close()
  }
}

/** A connection to look behind the log's back with. */
export async function connectTo(url: string): Promise<RedisConnection> {
  const connection = new RedisConnection({ url, scheduler: new SystemScheduler(), random: () => 0 })
  await connection.ready()
  return connection
}
