import { expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../../shared/protocol/protocol-version.ts'
import { answerClock, follow, goLive, letJoin, passLive, snapshotAt } from './live.ts'
import { TestWorld } from './test-ports.ts'

test('[SY6] six seconds without a word: the connection counts as dead and is opened anew', () => {
  const { world, sync } = goLive(7)
  passLive(world, 20_000, 7)
  expect(world.channels).toHaveLength(1)
  world.time.pass(5_900)
  expect(sync.store.getState().connection.state).toBe('live')
  world.time.pass(2_000)
  expect(world.channels).toHaveLength(2)
  expect(world.channels[0]!.isClosed).toBe(true)
})

test('[SY6] a page that wakes asks at once; without an answer in two seconds it connects anew', () => {
  const { world, sync } = goLive(7)
  sync.wake()
  answerClock(world)
  world.time.pass(2_500)
  expect(sync.store.getState().connection.state).toBe('live')
  sync.wake()
  world.time.pass(1_900)
  expect(sync.store.getState().connection.state).toBe('live')
  world.time.pass(200)
  expect(sync.store.getState().connection).toEqual({ state: 'waiting', retryAtMs: 5_000_000 + 4_500 + 375 })
})

test('[SY6] a connection that does not open within 12 seconds is given up', () => {
  const world = new TestWorld()
  follow(world)
  world.time.pass(14_000)
  expect(world.channels).toHaveLength(2)
})

test('[SY7] waits double up to fifteen seconds; a page that wakes tries at once', () => {
  const { world, sync } = goLive(7)
  const waits = Array.from({ length: 8 }, () => {
    world.channel.events.closed()
    const { connection } = sync.store.getState()
    const waitMs = connection.state === 'waiting' ? connection.retryAtMs - sync.clock.nowMs() : -1
    world.time.pass(waitMs)
    return waitMs
  })
  expect(waits).toEqual([375, 750, 1_500, 3_000, 6_000, 11_250, 11_250, 11_250])
  world.channel.events.closed()
  const opened = world.channels.length
  sync.wake()
  expect(world.channels).toHaveLength(opened + 1)
})

test('[SY7] a server that goes away says so → the device comes back within a second, when by chance, and then as after any loss', () => {
  const { world, sync } = goLive(7)
  world.channel.say('bye', { code: 'shutting_down' })
  expect(sync.store.getState().connection.state).toBe('waiting')
  world.time.pass(499)
  expect(world.channels).toHaveLength(1)
  world.time.pass(1)
  expect(world.channels).toHaveLength(2)
  world.channel.events.closed()
  world.time.pass(375)
  expect(world.channels).toHaveLength(3)
})

test.each([
  ['revoked', { state: 'refused', code: 'revoked' }],
  ['replaced', { state: 'replaced' }],
  ['reload', { state: 'reload' }],
] as const)('[SY8] after "%s" the device does not come back by itself, only when somebody asks', (code, connection) => {
  const { world, sync } = goLive(7)
  world.channel.say('bye', { code })
  world.time.pass(60_000)
  sync.wake()
  expect(sync.store.getState().connection).toEqual(connection)
  expect(world.channels).toHaveLength(1)
  sync.retry()
  expect(world.channels).toHaveLength(2)
})

test('[SY8] a join that is refused and a protocol that is outdated are told apart from a server that is away', () => {
  const { world, sync } = goLive(7)
  const answerJoin = (code: 'unavailable' | 'no_access' | 'other_protocol') => {
    sync.retry()
    world.channel.events.opened()
    world.channel.take('join').answer({ outcome: 'error', code })
    return sync.store.getState().connection
  }
  world.channel.events.closed()
  world.time.pass(400)
  expect(answerJoin('unavailable').state).toBe('waiting')
  world.time.pass(1_000)
  expect(answerJoin('no_access')).toEqual({ state: 'refused', code: 'no_access' })
  expect(answerJoin('other_protocol')).toEqual({ state: 'reload' })
})

test('[SY8] a node of an older protocol → the device waits and tries again; of a newer one → it must be loaded again', () => {
  const { world, sync } = goLive(7)
  const meetNode = (protocol: number) => {
    world.channel.events.closed()
    sync.wake()
    world.channel.events.opened()
    world.channel.take('join').answer({ outcome: 'error', code: 'other_protocol', protocol })
    return sync.store.getState().connection.state
  }
  expect(meetNode(PROTOCOL_VERSION - 1)).toBe('waiting')
  expect(meetNode(PROTOCOL_VERSION + 1)).toBe('reload')
})

test('[SY8] a snapshot that is refused ends the attempts; one that fails does not', () => {
  const world = new TestWorld()
  const sync = follow(world)
  world.answerFetch({ outcome: 'failed' })
  expect(sync.store.getState().connection.state).toBe('waiting')
  world.time.pass(400)
  world.answerFetch({ outcome: 'refused', code: 'no_access' })
  expect(sync.store.getState().connection).toEqual({ state: 'refused', code: 'no_access' })
})

test('[SY13] the measurement with the shortest way counts, and half of its way is taken off', () => {
  const world = new TestWorld()
  const sync = follow(world)
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(7) })
  letJoin(world, 7)
  expect(sync.clock.nowMs()).toBe(5_000_000)
  expect(sync.clock.offsetMs).toBe(4_000_000)
  // A slow answer that would put the clock wrong by 900 ms.
  const departure = sync.clock.depart()
  sync.clock.learn(5_000_000, { ...departure, sentAtMs: departure.sentAtMs - 1_800 })
  expect(sync.clock.nowMs()).toBe(5_000_000)
})

test('[SY13] after the device’s clock has jumped against its monotonic time, earlier measurements count until the next', () => {
  const { world, sync } = goLive(7)
  world.wallStartMs += 3_600_000
  expect(sync.clock.nowMs()).toBe(8_600_000)
  sync.wake()
  world.channel.take('clock').answer({ serverTimeMs: 8_601_000 })
  expect(sync.clock.nowMs()).toBe(8_601_000)
})

test('[SY15] what an earlier connection says or answers late changes nothing', () => {
  const { world, sync } = goLive(7)
  const first = world.channel
  void sync.send({ type: 'people.set_mode', mode: 'room' })
  const asked = first.take('command')
  first.events.closed()
  world.time.pass(400)
  letJoin(world, 7)
  first.say('patch', { from: 7, to: 8, patch: { meeting: { mark: 99 } } })
  first.say('bye', { code: 'revoked' })
  asked.answer({ outcome: 'accepted', version: 8 })
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'live' }, version: 7 })
  expect(sync.store.getState().pending).toHaveLength(1)
})

test('[SY15] a stopped device opens nothing and hears nothing', () => {
  const { world, sync } = goLive(7)
  sync.stop()
  world.time.pass(60_000)
  world.channel.say('patch', { from: 7, to: 8 })
  expect(world.channels).toHaveLength(1)
  expect(sync.store.getState().version).toBe(7)
})
