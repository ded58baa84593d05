import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../server/log/chain.ts'
import type { Entry } from '../../server/log/event-log.ts'
import type { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { LogRecord } from '../../shared/meeting/record.ts'
import { TcpProxy } from '../faults/tcp-proxy.ts'
import { connectTo, RedisNodes, watched } from '../support/redis-nodes.ts'
import { RedisServer } from '../support/redis-server.ts'
import { TestTime } from '../support/test-time.ts'
import { accepted, after, chainFrom, MEETING, refused, start, versionsOf } from './event-log-contract.ts'

const nodes = new RedisNodes()

async function recordsOf(log: RedisEventLog): Promise<LogRecord[]> {
  const records: LogRecord[] = []
  for await (const record of log.read(MEETING, 0)) records.push(record)
  return records
}

/** One to three commands on what a node takes for the head: of few ids, so that nodes often try the same ones. */
function randomBatch(chance: SeededChance, from: typeof start): Entry[] {
  const ids = new Set(Array.from({ length: chance.whole(1, 3) }, () => `c${chance.whole(1, 150)}`))
  let head = from
  return [...ids].map((id) => {
    if (chance.happens(0.25)) return refused(id)
    const entry = accepted(head, id)
    head = after(head, entry)
    return entry
  })
}

describe('Several nodes that write to one meeting', () => {
  test.for([1, 2, 3])('every version is written once and no command has two outcomes (seed %i)', async (seed) => {
    const chance = new SeededChance(seed)
    const writers = [...(await nodes.two(MEETING, start.epoch)), await nodes.open()]
    const answered = new Map<string, string>()
    const told = (id: string, outcome: object) => {
      expect(answered.get(id) ?? canonicalJson(outcome)).toBe(canonicalJson(outcome))
      answered.set(id, canonicalJson(outcome))
    }
    const live = async (log: RedisEventLog) => {
      for (let turn = 0; turn < 60; turn++) {
        const head = (await log.head(MEETING))!
        if (chance.happens(0.1)) await nodes.behind.run((client) => client.scriptFlush())
        const batch = randomBatch(chance, head)
        const appended = await log.append(MEETING, head.version, batch)
        if (appended.result === 'appended') for (const { key, outcome } of batch) told(key.commandId, outcome)
        if (appended.result === 'known') for (const { key, outcome } of appended.outcomes) told(key.commandId, outcome)
      }
    }
    await Promise.all(writers.map(live))
    const records = await recordsOf(writers[0]!)
    expect(records.map(({ version }) => version)).toEqual(records.map((_, at) => at + 1))
    expect(new Set(records.map(({ commandId }) => commandId)).size).toBe(records.length)
    const carriedOut = [...answered].filter(([, outcome]) => outcome.includes('accepted'))
    expect(new Map(carriedOut)).toEqual(
      new Map(records.map(({ commandId, version }) => [commandId, canonicalJson({ outcome: 'accepted', version })])),
    )
    for (const [id, outcome] of answered)
      expect(canonicalJson(await writers[1]!.outcomeOf(MEETING, refused(id).key))).toBe(outcome)
  })

  test('each is told at once of what another wrote, not of what it wrote itself', async () => {
    const [one, other] = await nodes.two(MEETING, start.epoch, { scheduler: new TestTime().onServer(0) })
    const [atOne, atOther] = [watched(one, MEETING), watched(other, MEETING)]
    const entries = chainFrom(start, 2)
    const heard = atOther.next()
    await one.append(MEETING, 0, entries.slice(0, 1))
    await heard
    const answered = atOne.next()
    await other.append(MEETING, 1, entries.slice(1))
    await answered
    expect([atOne.times, atOther.times]).toEqual([1, 1])
  })

  test('each looks again every second, and goes on doing so while Redis is away', async () => {
    const time = new TestTime()
    const proxy = await TcpProxy.open(() => [nodes.server.port])
    const log = await nodes.open({ scheduler: time.onServer(0), url: `redis://127.0.0.1:${proxy.port}` })
    const seen = watched(log, MEETING)
    time.pass(1000)
    expect(seen.times).toBe(1)
    await proxy.close()
    time.pass(3000)
    expect(seen.times).toBe(4)
    await expect(log.check()).rejects.toThrow()
  })

  test('each looks again after it was cut off, and hears the others as before', async () => {
    const proxy = await TcpProxy.open(() => [nodes.server.port])
    const scheduler = new TestTime().onServer(0)
    const [one, other] = [await nodes.open({ scheduler, url: `redis://127.0.0.1:${proxy.port}` }), await nodes.open()]
    await other.create(MEETING, start.epoch)
    const seen = watched(one, MEETING)
    const backAgain = seen.next()
    proxy.cut('reset')
    await backAgain
    const heard = seen.next()
    await other.append(MEETING, 0, chainFrom(start, 1))
    await heard
    expect(seen.times).toBeGreaterThanOrEqual(2)
    await proxy.close()
  })
})

/** A busy machine takes its time. */
const patient = { timeout: 10_000, interval: 20 }

describe('An answer that never comes', () => {
  const first = accepted(start, 'c1')

  test('an append whose answer was lost is rejected, and its outcome tells that it was written', async () => {
    const proxy = await TcpProxy.open(() => [nodes.server.port])
    const [log, other] = [await nodes.open({ url: `redis://127.0.0.1:${proxy.port}` }), await nodes.open()]
    await log.create(MEETING, start.epoch)
    const heard = watched(other, MEETING).next()
    proxy.set({ toClient: 'swallow' })
    const appending = log.append(MEETING, 0, [first]).then(
      () => 'answered',
      () => 'rejected',
    )
    await heard
    proxy.cut('reset')
    expect(await appending).toBe('rejected')
    proxy.heal()
    await expect.poll(() => log.outcomeOf(MEETING, first.key).catch(() => 'away'), patient).toEqual(first.outcome)
    expect(await log.append(MEETING, 0, [first])).toMatchObject({ result: 'known' })
    expect(await versionsOf(log)).toEqual([1])
    await proxy.close()
  })

  test('a Redis that says nothing any more makes everything reject in time; whatever it did in the end, it did once', async () => {
    const own = await RedisServer.start()
    const log = await nodes.open({ url: own.url })
    await log.create(MEETING, start.epoch)
    own.pause()
    const asked = [log.append(MEETING, 0, [first]), log.head(MEETING), log.check(), versionsOf(log), log.meetings()]
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected')
    own.resume()
    await expect
      .poll(() =>
        log.check().then(
          () => 'back',
          () => 'away',
        ),
      )
      .toBe('back')
    const outcome = await log.outcomeOf(MEETING, first.key)
    expect(await log.append(MEETING, 0, [first])).toMatchObject({ result: outcome ? 'known' : 'appended' })
    expect(await versionsOf(log)).toEqual([1])
    await log.close()
    await own.stop()
  })

  test('a Redis that was killed knows after its restart what it answered before', async () => {
    const own = await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' })
    const log = await nodes.open({ url: own.url })
    await log.create(MEETING, start.epoch)
    await log.append(MEETING, 0, [first, refused('c2')])
    await own.kill()
    await expect(log.append(MEETING, 1, [accepted(after(start, first), 'c3')])).rejects.toThrow()
    await own.restart()
    await expect.poll(() => log.head(MEETING).catch(() => 'away'), patient).toEqual(after(start, first))
    expect(await log.outcomeOf(MEETING, refused('c2').key)).toEqual(refused('c2').outcome)
    expect(await log.append(MEETING, 1, [accepted(after(start, first), 'c3')])).toEqual({ result: 'appended' })
    await log.close()
    await own.stop()
  })
})

describe('Where replicas must have it', () => {
  test('what too few of them have is not answered, neither at first nor when it is asked again', async () => {
    const primary = await RedisServer.start({ 'repl-diskless-sync-delay': 0 })
    const replica = await RedisServer.start({ replicaof: `127.0.0.1 ${primary.port}` })
    const log = await nodes.open({ url: primary.url, waitReplicas: 1 })
    const atPrimary = await connectTo(primary.url)
    await expect.poll(() => atPrimary.run((client) => client.info('replication')), patient).toContain('state=online')
    atPrimary.close()
    await log.create(MEETING, start.epoch)
    const entries = chainFrom(start, 2)
    expect(await log.append(MEETING, 0, entries.slice(0, 1))).toEqual({ result: 'appended' })
    replica.pause()
    await expect(log.append(MEETING, 1, entries.slice(1))).rejects.toThrow('Only 0 of 1 replicas have it.')
    await expect(log.outcomeOf(MEETING, entries[1]!.key)).rejects.toThrow('Only 0 of 1 replicas have it.')
    await expect(log.check()).rejects.toThrow('Only 0 of 1 replicas have it.')
    replica.resume()
    await expect
      .poll(() => log.outcomeOf(MEETING, entries[1]!.key).catch(() => 'too few'), patient)
      .toEqual(entries[1]!.outcome)
    await log.close()
    await Promise.all([replica.stop(), primary.stop()])
  })
})
