import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { SystemScheduler, type Scheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { RedisServer } from './redis-server.ts'

let nodes = 0

/** What a test may want to be otherwise. */
export interface NodeWish {
  readonly prefix?: string
  readonly scheduler?: Scheduler
  readonly waitReplicas?: number
  readonly seenFolder?: string
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

/** Nodes of one test, on a Redis that all tests of a file share: each test has names of its own there. */
export class RedisNodes {
  server!: RedisServer
  /** For looking behind the nodes' back. */
  behind!: RedisConnection
  prefix = ''
  #tests = 0
  readonly #opened: RedisEventLog[] = []

  constructor() {
    beforeAll(async () => {
      this.server = await RedisServer.start({ appendonly: 'yes' })
      this.behind = await connectTo(this.server.url)
    })
    beforeEach(() => {
      this.prefix = `test${++this.#tests}:`
    })
    afterEach(async () => {
      await Promise.all(this.#opened.splice(0).map((log) => log.close()))
    })
    afterAll(async () => {
      this.behind.close()
      await this.server.stop()
    })
  }

  /** One more; `url` where it comes another way, or to another Redis. */
  async open(wish: NodeWish & { readonly url?: string } = {}): Promise<RedisEventLog> {
    const log = await openRedisLog(wish.url ?? this.server.url, { prefix: this.prefix, ...wish })
    this.#opened.push(log)
    return log
  }

  /** Two with a new meeting. */
  async two(
    meetingId: MeetingId,
    epoch: string,
    wish: NodeWish = {},
  ): Promise<readonly [RedisEventLog, RedisEventLog]> {
    const nodes = [await this.open(wish), await this.open(wish)] as const
    await nodes[0].create(meetingId, epoch)
    return nodes
  }
}

/** How often a log has said that a meeting moved, and a promise of the next time. */
export function watched(log: RedisEventLog, meetingId: MeetingId) {
  let heard: () => void = () => undefined
  const seen = { times: 0, next: () => new Promise<void>((resolve) => (heard = resolve)) }
  log.watch(meetingId, () => {
    seen.times++
    heard()
  })
  return seen
}
