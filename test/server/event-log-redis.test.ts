import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EventLog } from '../../server/log/event-log.ts'
import type { RedisConnection } from '../../server/store/redis/connection.ts'
import type { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { connectTo, openRedisLog } from '../support/redis-nodes.ts'
import { RedisServer } from '../support/redis-server.ts'
import {
  accepted,
  after,
  chainFrom,
  eventLogContract,
  MEETING,
  refused,
  start,
  textId,
  versionsOf,
  type LogUnderTest,
} from './event-log-contract.ts'
import { eventLogNodesContract } from './event-log-nodes-contract.ts'

let server: RedisServer
let behind: RedisConnection
beforeAll(async () => {
  server = await RedisServer.start({ appendonly: 'yes' })
  behind = await connectTo(server.url)
})
afterAll(async () => {
  behind.close()
  await server.stop()
})

function bothContracts(name: string, make: () => LogUnderTest): void {
  eventLogContract(name, make)
  eventLogNodesContract(name, make)
}

let prefixes = 0
const nextPrefix = () => `test${++prefixes}:`

bothContracts('RedisEventLog', () => {
  const open = openRedisLog.bind(undefined, server.url, { prefix: nextPrefix() })
  return { open, openAnother: open, isDurable: true }
})

bothContracts('RedisEventLog in rehearsal', () => {
  const wish = { prefix: nextPrefix() }
  const openAnother = () => openRedisLog(server.url, wish)
  const open = async (): Promise<EventLog> => {
    const log = await openAnother()
    const create = log.create.bind(log)
    log.create = async (meetingId, epoch) => {
      await create(meetingId, epoch)
      await log.begin(meetingId, epoch)
    }
    return log
  }
  return { open, openAnother, isDurable: false }
})

test('A Redis that may be read and takes no change is no log that keeps; once it takes one again it is, and trying left nothing', async () => {
  const prefix = nextPrefix()
  const log = await openRedisLog(server.url, { prefix })
  await log.check()
  await behind.run((client) => client.configSet('min-replicas-to-write', '1'))
  await expect(log.check()).rejects.toThrow('NOREPLICAS')
  await behind.run((client) => client.configSet('min-replicas-to-write', '0'))
  await log.check()
  expect(await behind.run((client) => client.keys(`${prefix}*`))).toEqual([])
  await log.close()
})

describe('With a log of five records', () => {
  let prefix: string
  let log: RedisEventLog
  const entries = chainFrom(start, 5)
  const head = entries.reduce(after, start)
  const key = (name: string) => `${prefix}{${MEETING}}:${name}`

  beforeEach(async () => {
    prefix = nextPrefix()
    log = await openRedisLog(server.url, { prefix })
    await log.create(MEETING, start.epoch)
    await log.append(MEETING, 0, entries)
  })
  afterEach(() => log.close())

  describe('a damaged history is refused, never served', () => {
    test('its last record is gone', async () => {
      await behind.run((client) => client.xDel(key('records'), '5-0'))
      await expect(versionsOf(log)).rejects.toThrow('damaged at version 5: the record is missing')
      await expect(versionsOf(log, 3)).rejects.toThrow('damaged at version 5: the record is missing')
    })

    test('a record in its middle is gone', async () => {
      await behind.run((client) => client.xDel(key('records'), '3-0'))
      await expect(versionsOf(log)).rejects.toThrow('damaged at version 3: the record is missing')
    })

    test('all records are gone, or another one stands behind them: nothing can be appended either', async () => {
      await behind.run((client) => client.xAdd(key('records'), '6-0', { json: '{}', hash: 'none', texts: '' }))
      await expect(versionsOf(log)).rejects.toThrow('damaged at version 6')
      await expect(log.append(MEETING, 5, [accepted(head, 'c6')])).rejects.toThrow('damaged at version 5')
      await behind.run((client) => client.del(key('records')))
      await expect(versionsOf(log)).rejects.toThrow('damaged at version 1: the record is missing')
      await expect(log.append(MEETING, 5, [accepted(head, 'c6')])).rejects.toThrow('damaged at version 5')
    })

    test('a record was changed', async () => {
      const stored = await behind.run((client) => client.xRange(key('records'), '-', '+'))
      await behind.run((client) => client.del(key('records')))
      for (const { id, message } of stored ?? []) {
        const json = id === '2-0' ? message['json']!.replace('happened', 'happenes') : message['json']!
        await behind.run((client) => client.xAdd(key('records'), id, { ...message, json }))
      }
      await expect(versionsOf(log)).rejects.toThrow('damaged at version 2: the record does not match its hash')
      await expect(versionsOf(log, 2)).resolves.toEqual([3, 4, 5])
    })

    test('the head is not the last record', async () => {
      await behind.run((client) => client.hSet(key('head'), 'hash', 'f'.repeat(64)))
      await expect(versionsOf(log)).rejects.toThrow('the record is not the last that was written')
    })
  })

  describe('nothing is written by halves', () => {
    const nothingWasWritten = async () => {
      expect(await log.head(MEETING)).toEqual(head)
      expect(await versionsOf(log)).toEqual([1, 2, 3, 4, 5])
      expect(await log.outcomeOf(MEETING, refused('c6').key)).toBeUndefined()
    }
    const next = accepted(head, 'c6', { texts: [{ id: textId('t6'), body: 'Amina' }] })

    test.for(['texts', 'outcomes', 'head'])('where somebody else has put something at the name of %s', async (name) => {
      const aside = `${prefix}aside`
      const had = await behind.run((client) => client.exists(key(name)))
      if (had) await behind.run((client) => client.rename(key(name), aside))
      await behind.run((client) => client.set(key(name), 'foreign'))
      await expect(log.append(MEETING, 5, [next])).rejects.toThrow('WRONGTYPE')
      await behind.run((client) => client.del(key(name)))
      if (had) await behind.run((client) => client.rename(aside, key(name)))
      await nothingWasWritten()
    })

    test('where Redis has no memory left: what is there can still be read', async () => {
      await behind.run((client) => client.configSet('maxmemory', '1'))
      await expect(log.append(MEETING, 5, [next])).rejects.toThrow('OOM')
      await nothingWasWritten()
      await behind.run((client) => client.configSet('maxmemory', '0'))
      expect(await log.append(MEETING, 5, [next])).toEqual({ result: 'appended' })
    })
  })

  test('a name that is taken is no name for a new meeting', async () => {
    await behind.run((client) => client.set(`${prefix}{m2}:texts`, 'foreign'))
    await expect(log.create('m2' as MeetingId, 'e1')).rejects.toThrow('exists already')
    expect(await log.meetings()).toEqual([MEETING])
  })

  test('a user of Redis with few rights is enough', async () => {
    const commands =
      'EVALSHA EVAL EXISTS HMGET HGET HGETALL HSET HDEL HLEN XADD XRANGE XINFO RPUSH LRANGE COPY UNLINK PEXPIRE PEXPIREAT PEXPIRETIME ' +
      'SET PUBLISH SUBSCRIBE PING HELLO CLIENT WAIT BGREWRITEAOF'
    const rights = ['on', '>secret', `~${prefix}*`, `&${prefix}moved`, ...commands.split(' ').map((one) => `+${one}`)]
    await behind.run((client) => client.aclSetUser('restricted', ['reset', ...rights]))
    const restricted = await openRedisLog(server.url.replace('//', '//restricted:secret@'), { prefix, waitReplicas: 0 })
    const other = 'm2' as MeetingId
    await restricted.create(other, start.epoch)
    const first = accepted(start, 'c1', { texts: [{ id: textId('t1'), body: 'Amina' }] })
    expect(await restricted.append(other, 0, [first])).toEqual({ result: 'appended' })
    await restricted.begin(other, 'rehearsal1')
    const inIt = { ...after(start, first), epoch: 'rehearsal1' }
    const erasing = accepted(inIt, 'c2', { erasedTexts: [textId('t1')] })
    expect(await restricted.append(other, 1, [erasing])).toEqual({ result: 'appended' })
    await restricted.end(other)
    expect([...(await restricted.textsSince(other, 0)).keys()]).toEqual(['t1'])
    expect(await restricted.meetings()).toEqual([MEETING, other])
    await restricted.close()
  })

  test('Redis may forget its scripts and functions', async () => {
    await behind.run((client) => client.scriptFlush())
    await behind.run((client) => client.functionFlush())
    expect(await log.append(MEETING, 5, [accepted(head, 'c6')])).toEqual({ result: 'appended' })
    await behind.run((client) => client.scriptFlush())
    expect(await log.head(MEETING)).toMatchObject({ version: 6 })
  })

  test('after FLUSHALL nothing is appended: no new history begins under an old id', async () => {
    await behind.run((client) => client.flushAll())
    await expect(log.append(MEETING, 5, [accepted(head, 'c6')])).rejects.toThrow('There is no meeting m1.')
    await expect(log.append(MEETING, 0, [accepted(start, 'c1')])).rejects.toThrow('There is no meeting m1.')
    await expect(log.fork(MEETING, start, accepted({ ...start, epoch: 'e2' }, 'c1'))).rejects.toThrow('no meeting')
    expect(await log.head(MEETING)).toBeUndefined()
    expect(await log.meetings()).toEqual([])
    expect(await behind.run((client) => client.dbSize())).toBe(0)
  })

  test('an erased text is nowhere on the disk any more', async () => {
    const secret = 'Amina-who-wants-to-be-forgotten'
    const said = accepted(head, 'c6', { texts: [{ id: textId('t6'), body: secret }] })
    await log.append(MEETING, 5, [said])
    const patient = { timeout: 10_000, interval: 20 }
    const onDisk = () => {
      const folder = join(server.folder, 'appendonlydir')
      return readdirSync(folder).some((file) => readFileSync(join(folder, file), 'latin1').includes(secret))
    }
    await expect.poll(onDisk, patient).toBe(true)
    await log.append(MEETING, 6, [accepted(after(head, said), 'c7', { erasedTexts: [textId('t6')] })])
    await expect.poll(onDisk, patient).toBe(false)
  })
})
