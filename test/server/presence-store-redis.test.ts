import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisPresenceStore } from '../../server/store/redis/redis-presence-store.ts'
import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'
import { connectTo } from '../support/redis-nodes.ts'
import { RedisServer } from '../support/redis-server.ts'
import { presenceStoreContract } from './presence-store-contract.ts'

const MEETING = 'm1' as MeetingId
const LEASE_MS = 60_000

let server: RedisServer
let connection: RedisConnection
beforeAll(async () => {
  server = await RedisServer.start()
  connection = await connectTo(server.url)
})
afterAll(async () => {
  connection.close()
  await server.stop()
})

let prefixes = 0
const freshStores = () => {
  const prefix = `test${++prefixes}:`
  return (nodeId: string) => new RedisPresenceStore(connection, prefix, nodeId)
}

async function nowMs(): Promise<number> {
  const [seconds, microseconds] = await connection.run((client) => client.time())
  return Number(seconds) * 1000 + Number(microseconds) / 1000
}

presenceStoreContract('RedisPresenceStore', {
  open: freshStores,
  async pass(ms) {
    const untilMs = (await nowMs()) + ms
    while ((await nowMs()) <= untilMs);
  },
})

test('[PR3] Redis lost all that it had → the next word brings all of it back', async () => {
  const storeOf = freshStores()
  const [one, two] = [storeOf('one'), storeOf('two')]
  const held = { people: ['anna' as PersonId], screens: 0 }
  await one.put(MEETING, { said: 1, held }, LEASE_MS)
  await two.others(MEETING)
  await connection.run((client) => client.flushAll())
  expect((await two.others(MEETING)).size).toBe(0)
  await one.put(MEETING, { said: 2, held }, LEASE_MS)
  expect((await two.others(MEETING)).get('one')?.held).toEqual(held)
})

test('[PR2] all nodes of a meeting are silent → nothing of it is left in Redis', async () => {
  await freshStores()('one').put(MEETING, { said: 1, held: { people: [], screens: 1 } }, LEASE_MS)
  const keys = await connection.run((client) => client.keys(`test${prefixes}:*`))
  expect(keys).toHaveLength(2)
  for (const key of keys) {
    const leftMs = await connection.run((client) => client.pTTL(key))
    expect(leftMs).toBeGreaterThan(0)
    expect(leftMs).toBeLessThanOrEqual(LEASE_MS)
  }
})

test('[PR2] 2,500 people and a node that says the same again → it and those who hear it move a few bytes', async () => {
  const storeOf = freshStores()
  const [one, two] = [storeOf('one'), storeOf('two')]
  const people = Array.from({ length: 2500 }, (_, at) => `p_${String(at).padStart(16, 'x')}` as PersonId)
  const held = { people, screens: 0 }
  const moved = async () => {
    const info = await connection.run((client) => client.info('stats'))
    const bytes = [...info.matchAll(/total_net_(?:in|out)put_bytes:(\d+)/g)].map(([, figure]) => Number(figure))
    return bytes.reduce((sum, each) => sum + each, 0)
  }
  const first = await moved()
  await one.put(MEETING, { said: 1, held }, LEASE_MS)
  await two.others(MEETING)
  const second = await moved()
  await one.put(MEETING, { said: 2, held }, LEASE_MS)
  await two.others(MEETING)
  const third = await moved()
  const statisticsBytes = 2000
  expect(second - first).toBeGreaterThan(2 * 2500 * 20)
  expect(third - second).toBeLessThan(1000 + statisticsBytes)
})
