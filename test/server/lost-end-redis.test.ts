import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keysIn } from '../../server/access/keys.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import { openRedisStores } from '../../server/store/redis/redis-stores.ts'
import { RedisNodes } from '../support/redis-nodes.ts'
import { accepted, after, chainFrom, MEETING, refused, start, textId, versionsOf } from './event-log-contract.ts'
import { admit, nodeOn, type TestNode } from './live-meeting-kit.ts'

const nodes = new RedisNodes()
const HISTORY = ['head', 'records', 'outcomes', 'texts']

let folders: string[]
beforeEach(() => {
  folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'rostrum-seen-')))
})
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const open = (node = 0): Promise<RedisEventLog> => nodes.open({ seenFolder: folders[node]! })
const key = (name: string) => `${nodes.prefix}{${MEETING}}:${name}`

/** All of the meeting as it is now; run, the meeting is that again. */
async function copied(): Promise<() => Promise<void>> {
  const copy = (from: string, to: string) => nodes.behind.run((client) => client.copy(from, to, { REPLACE: true }))
  const aside = (name: string) => `${key(name)}:aside${Math.random()}`
  const places = HISTORY.map((name) => [key(name), aside(name)] as const)
  for (const [place, copyOf] of places) await copy(place, copyOf)
  return async () => {
    for (const [place, copyOf] of places) {
      await nodes.behind.run((client) => client.del(place))
      await copy(copyOf, place)
    }
  }
}

const lossesOf = ({ meeting }: TestNode) => Object.values(meeting.state.meeting.losses)

describe('Redis lost the end of a meeting while no node was running', () => {
  test('who saw it says so, and the meeting goes on under another epoch that records it, once', async () => {
    const first = await nodeOn(await open())
    await admit(first, 'mod', 'moderator')
    const goBack = await copied()
    const { version } = first.meeting
    await admit(first, 'sec', 'secretariat')
    await first.registry.close()
    await goBack()

    const log = await open()
    expect((await log.lost(MEETING))?.version).toBe(version + 2)
    const again = await nodeOn(log, first.time)
    expect(again.meeting.epoch).not.toBe(first.meeting.epoch)
    expect(lossesOf(again)).toEqual([expect.objectContaining({ lostRecords: 2 })])
    await again.registry.close()
    const later = await open()
    expect(await later.lost(MEETING)).toBeUndefined()
    expect((await nodeOn(later, first.time)).meeting.epoch).toBe(again.meeting.epoch)
  })

  test('who comes after another has said it does not say it again', async () => {
    const one = await nodeOn(await open(0))
    const goBack = await copied()
    await admit(one, 'mod', 'moderator')
    const other = await nodeOn(await open(1), one.time)
    await Promise.all([one.registry.close(), other.registry.close()])
    await goBack()

    const said = await nodeOn(await open(0), one.time)
    expect(lossesOf(said)).toHaveLength(1)
    const later = await nodeOn(await open(1), one.time)
    expect([later.meeting.epoch, lossesOf(later).length]).toEqual([said.meeting.epoch, 1])
  })

  test('a fork that is lost with all that followed is missed too', async () => {
    const log = await open()
    await log.create(MEETING, start.epoch)
    const [first] = chainFrom(start, 1)
    await log.append(MEETING, 0, [first!])
    const goBack = await copied()
    const head = after(start, first!)
    const forked = accepted({ ...head, epoch: 'e2' }, 'fork')
    await log.fork(MEETING, head, forked)
    expect(await log.lost(MEETING)).toBeUndefined()
    await goBack()
    for (let asked = 1; asked <= 2; asked++) {
      const again = await open()
      expect(await again.head(MEETING)).toEqual(head)
      expect(await again.lost(MEETING)).toMatchObject({ epoch: 'e2', version: 2, untilMs: 1_001 })
    }
  })

  test('refusals that are lost are missed too', async () => {
    const log = await open()
    await log.create(MEETING, start.epoch)
    const goBack = await copied()
    await log.append(MEETING, 0, [refused('c1')])
    await goBack()
    expect(await (await open()).lost(MEETING)).toMatchObject({ version: 0 })
  })

  test('a meeting that is gone altogether is refused, never taken for one that never was', async () => {
    const log = await open()
    await log.create(MEETING, start.epoch)
    for (const name of HISTORY) await nodes.behind.run((client) => client.del(key(name)))
    await expect((await open()).lost(MEETING)).rejects.toThrow('Redis knows nothing of it any more')
    expect(await (await open(1)).lost(MEETING)).toBeUndefined()
  })
})

describe('The stores of a node', () => {
  async function openStores(more: Record<string, string> = {}) {
    const { url } = nodes.server
    const settings = { DATA_DIR: folders[0]!, REDIS_URL: url, REDIS_PREFIX: nodes.prefix, ...more }
    const config = readConfig(settings)
    const keys = keysIn(config.DATA_DIR, config.ADMIN_TOKEN, config.SERVER_KEY)
    const log = pino({ level: 'silent' })
    return openRedisStores({ url, config, keys, scheduler: new SystemScheduler(), log, onOtherStore() {} })
  }

  test('remember in its DATA_DIR what it saw, and forget it where another store is meant', async () => {
    const first = await openStores()
    await first.eventLog.create(MEETING, start.epoch)
    const goBack = await copied()
    await first.eventLog.append(MEETING, 0, chainFrom(start, 1))
    await first.close()
    await goBack()
    const again = await openStores()
    expect(await again.eventLog.lost?.(MEETING)).toMatchObject({ version: 1 })
    await again.close()
    await nodes.behind.run((client) => client.del(`${nodes.prefix}store`))
    const meant = await openStores({ REDIS_ACCEPT_NEW_STORE: 'true' })
    expect(await meant.eventLog.lost?.(MEETING)).toBeUndefined()
    await meant.close()
  })
})

describe('Nothing is said to be lost', () => {
  test('where what was seen is behind, cannot be read, or is of a rehearsal', async () => {
    const [log, other] = [await open(0), await open(1)]
    await log.create(MEETING, start.epoch)
    await other.head(MEETING)
    const entries = chainFrom(start, 3)
    await log.append(MEETING, 0, entries)
    expect(await other.lost(MEETING)).toBeUndefined()
    await log.begin(MEETING, 'rehearsal1')
    const inIt = { ...entries.reduce(after, start), epoch: 'rehearsal1' }
    await log.append(MEETING, 3, [accepted(inIt, 'r1'), refused('r2')])
    expect(await log.lost(MEETING)).toBeUndefined()
    await log.end(MEETING)
    expect(await (await open(0)).lost(MEETING)).toBeUndefined()
    for (const file of readdirSync(folders[0]!)) truncateSync(join(folders[0]!, file), 100)
    expect(await (await open(0)).lost(MEETING)).toBeUndefined()
    expect(await versionsOf(log)).toEqual([1, 2, 3])
  })

  test('where an append was written and not answered, nothing was seen of it', async () => {
    const log = await nodes.open({ seenFolder: folders[0]!, waitReplicas: 1 })
    await (await open(1)).create(MEETING, start.epoch)
    const goBack = await copied()
    await expect(log.append(MEETING, 0, chainFrom(start, 1))).rejects.toThrow('Only 0 of 1 replicas have it.')
    await goBack()
    expect(await (await open(0)).lost(MEETING)).toBeUndefined()
  })

  test('where a folder is shared by nodes that write at once', async () => {
    const logs = [await open(0), await open(0)]
    await logs[0]!.create(MEETING, start.epoch)
    let head = start
    for (let turn = 0; turn < 40; turn++) {
      const [entry] = chainFrom(head, 1)
      await logs[turn % 2]!.append(MEETING, head.version, [entry!, refused(`r${turn}`)])
      await Promise.all(logs.map((log) => log.head(MEETING)))
      head = after(head, entry!)
    }
    expect(await (await open(0)).lost(MEETING)).toBeUndefined()
  })
})

describe('A meeting that is not what was written is refused', () => {
  let log: RedisEventLog
  const text = { id: textId('t1'), body: 'Amina' }
  beforeEach(async () => {
    log = await open()
    await log.create(MEETING, start.epoch)
    const said = accepted(start, 'c1', { texts: [text] })
    const gone = accepted(after(start, said), 'c2', { texts: [{ id: textId('t2'), body: 'gone' }] })
    await log.append(MEETING, 0, [said, gone, refused('c3')])
    await log.append(MEETING, 2, [
      accepted(after(after(start, said), gone), 'c4', { erasedTexts: [textId('t2'), textId('never')] }),
    ])
    expect(await log.lost(MEETING)).toBeUndefined()
  })

  const get = async (name: string, field: string) =>
    (await nodes.behind.run((client) => client.hGet(key(name), field)))!
  const set = (name: string, field: string, value: string) =>
    nodes.behind.run((client) => client.hSet(key(name), field, value))

  test('a text', async () => {
    await set('texts', 't1', (await get('texts', 't1')).replace('Amina', 'Anina'))
    await expect(log.texts(MEETING)).rejects.toThrow('is damaged: the text t1 is not what was written')
    await expect(log.textsSince(MEETING, 0)).rejects.toThrow('is damaged')
    await expect(log.lost(MEETING)).rejects.toThrow('its outcomes or its texts are not what was written')
  })

  test('an outcome: neither told nor taken for one', async () => {
    await set('outcomes', 'd1/c1', (await get('outcomes', 'd1/c1')).replace('1}', '2}'))
    const refusal = 'is damaged: the outcome d1/c1 is not what was written'
    await expect(log.outcomeOf(MEETING, refused('c1').key)).rejects.toThrow(refusal)
    await expect(log.append(MEETING, 3, [refused('c1')])).rejects.toThrow(refusal)
  })

  test('the outcome of another command', async () => {
    await set('outcomes', 'd1/c1', await get('outcomes', 'd1/c3'))
    await expect(log.outcomeOf(MEETING, refused('c1').key)).rejects.toThrow('is damaged')
  })

  test.each([
    ['texts', 't1'],
    ['outcomes', 'd1/c3'],
  ])('one of the %s that is gone, or stands under another name', async (name, field) => {
    const value = await get(name, field)
    await nodes.behind.run((client) => client.hDel(key(name), field))
    await expect(log.lost(MEETING)).rejects.toThrow('its outcomes or its texts are not what was written')
    await set(name, `${field}x`, value)
    await expect(log.lost(MEETING)).rejects.toThrow('its outcomes or its texts are not what was written')
  })

  test('a text that was erased and is there again', async () => {
    await set('texts', 't2', await get('texts', 't1'))
    await expect(log.lost(MEETING)).rejects.toThrow('its outcomes or its texts are not what was written')
  })

  test.each(['epoch', 'version', 'appends', 'rows', 'seal'])('the %s of its head', async (field) => {
    await set(
      'head',
      field,
      (await get('head', field)).replace(/.$/, (last) => (last === '9' ? '8' : '9')),
    )
    await expect(log.lost(MEETING)).rejects.toThrow('its head is not what was written')
    await expect(log.head(MEETING)).rejects.toThrow('its head is not what was written')
  })
})
