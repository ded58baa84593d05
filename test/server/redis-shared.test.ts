import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { SystemScheduler } from '../../server/clock.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisScreenPairings } from '../../server/store/redis/redis-screen-pairings.ts'
import { RedisWrongCodes } from '../../server/store/redis/redis-wrong-codes.ts'
import { recogniseStore, type KnownStore } from '../../server/store/redis/store-identity.ts'
import { RedisServer } from '../support/redis-server.ts'
import { describeScreenPairings } from './screen-pairings-contract.ts'
import { describeWrongCodes } from './wrong-codes-contract.ts'

let server: RedisServer
let connection: RedisConnection
beforeAll(async () => {
  server = await RedisServer.start()
  connection = await connect()
})
afterAll(async () => {
  connection.close()
  await server.stop()
})

async function connect(): Promise<RedisConnection> {
  const made = new RedisConnection({ url: server.url, scheduler: new SystemScheduler(), random: () => 0 })
  await made.ready()
  return made
}

let prefixes = 0
const freshPrefix = () => `test${prefixes++}:`

describeScreenPairings('in Redis', async () => {
  const prefix = freshPrefix()
  let nowMs = 0
  const pairingsOfNode = () => new RedisScreenPairings(connection, prefix, { nowMs: () => nowMs })
  return {
    nodes: [pairingsOfNode(), pairingsOfNode()],
    async pass(ms) {
      nowMs += ms
      await connection.run(async (client) => {
        for (const key of await client.keys(`${prefix}screen*`)) {
          const leftMs = await client.pTTL(key)
          if (leftMs >= 0) await client.pExpire(key, leftMs - ms)
        }
      }, 10_000)
    },
  }
})

describeWrongCodes('in Redis', async () => {
  const prefix = freshPrefix()
  return [new RedisWrongCodes(connection, prefix), new RedisWrongCodes(connection, prefix)]
})

test('while Redis is away a node counts wrong codes by itself, and lets people try', async () => {
  const away = await connect()
  away.close()
  const codes = new RedisWrongCodes(away, freshPrefix())
  for (let at = 0; at < 30; at++) await codes.count('192.0.2.1')
  expect(await codes.mayTry('192.0.2.1')).toBe(false)
  expect(await codes.mayTry('192.0.2.2')).toBe(true)
})

test('what was spent is not forgotten sooner than it shall be, and not later', async () => {
  const prefix = freshPrefix()
  await new RedisWrongCodes(connection, prefix).count('192.0.2.1')
  const ttls = await connection.run((client) =>
    Promise.all([client.ttl(`${prefix}wrong-codes`), client.ttl(`${prefix}wrong-codes:192.0.2.1`)]),
  )
  expect(ttls).toEqual([3600, 600])
})

describe('A node knows the Redis that it began with', () => {
  const [key, former] = [randomBytes(32), randomBytes(32)]

  async function nodeOn(prefix: string) {
    const dataDir = await mkdtemp(join(tmpdir(), 'rostrum-store-'))
    onTestFinished(() => rm(dataDir, { recursive: true }))
    return (wishes: Partial<KnownStore> & { serverKey?: Buffer; formerServerKey?: Buffer } = {}) => {
      const { serverKey = key, formerServerKey, ...more } = wishes
      const keys = { serverKey, adminToken: '', ...(formerServerKey && { formerServerKey }) }
      return recogniseStore({ connection, prefix, dataDir, keys, isNewAccepted: false, ...more })
    }
  }

  const empty = (prefix: string) => connection.run((client) => client.del(`${prefix}store`))

  test('the first gives it its name, and all find the same again', async () => {
    const prefix = freshPrefix()
    const [one, two] = [await nodeOn(prefix), await nodeOn(prefix)]
    const [name, same] = await Promise.all([one(), two()])
    expect(name).toMatch(/^store_/)
    expect(same).toBe(name)
    expect(await one()).toBe(name)
  })

  test('one that was emptied, and another one, are refused until the operator says that they are meant', async () => {
    const prefix = freshPrefix()
    const start = await nodeOn(prefix)
    const before = await start()
    await empty(prefix)
    await expect(start()).rejects.toThrow(/holds nothing of what this node kept.*REDIS_ACCEPT_NEW_STORE=true/)
    await (
      await nodeOn(prefix)
    )()
    await expect(start()).rejects.toThrow('This is another Redis than the one this node knew')
    const after = await start({ isNewAccepted: true })
    expect(after).not.toBe(before)
    expect(await start()).toBe(after)
  })

  test('a node with another server key is refused', async () => {
    const start = await nodeOn(freshPrefix())
    await start()
    await expect(start({ serverKey: former })).rejects.toThrow('another server key')
  })

  test('a key is changed node by node: first all accept both, then they make with the new one', async () => {
    const prefix = freshPrefix()
    const [one, two] = [await nodeOn(prefix), await nodeOn(prefix)]
    const next = randomBytes(32)
    await one()
    await two()
    await one({ serverKey: key, formerServerKey: next })
    await two({ serverKey: key, formerServerKey: next })
    await one({ serverKey: next, formerServerKey: key })
    await two({ serverKey: key, formerServerKey: next })
    await two({ serverKey: next, formerServerKey: key })
    await one({ serverKey: next })
    await expect(two({ serverKey: key })).rejects.toThrow('another server key')
  })
})
