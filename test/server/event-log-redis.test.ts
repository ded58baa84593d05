import { afterAll, beforeAll } from 'vitest'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import { RedisServer } from '../support/redis-server.ts'
import { eventLogContract } from './event-log-contract.ts'

let server: RedisServer
beforeAll(async () => {
  server = await RedisServer.start({ appendonly: 'yes' })
})
afterAll(() => server.stop())

let prefixes = 0
let nodes = 0
const scheduler = new SystemScheduler()

/** Another node's log on the same Redis. */
async function openLog(prefix: string): Promise<RedisEventLog> {
  const connection = new RedisConnection({ url: server.url, scheduler, random: () => 0 })
  const log = await RedisEventLog.open({
    connection,
    scheduler,
    nodeId: `node${++nodes}`,
    prefix,
    durability: 'second_at_risk',
    waitReplicas: 0,
  })
  connection.close()
  return log
}

eventLogContract('RedisEventLog', () => {
  const prefix = `test${++prefixes}:`
  return { open: () => openLog(prefix), isDurable: true }
})

eventLogContract('RedisEventLog in rehearsal', () => {
  const prefix = `test${++prefixes}:`
  return {
    async open() {
      const log = await openLog(prefix)
      const create = log.create.bind(log)
      log.create = async (meetingId: MeetingId, epoch: string) => {
        await create(meetingId, epoch)
        await log.begin(meetingId, epoch)
      }
      return log
    },
    isDurable: false,
  }
})
