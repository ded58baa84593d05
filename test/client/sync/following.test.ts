import { expect, test } from 'vitest'
import { PROTOCOL_VERSION } from '../../../shared/protocol/protocol-version.ts'
import { follow, goLive, hashOf, joinedAt, passLive, presence, snapshotAt, viewWith } from './live.ts'
import { TestWorld } from './test-ports.ts'

test('[SY1] a device that holds nothing fetches the snapshot and joins with it', () => {
  const world = new TestWorld()
  const sync = follow(world)
  expect(sync.store.getState().connection).toEqual({ state: 'fetching' })
  world.channel.events.opened()
  expect(world.channel.has('join')).toBe(false)
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(7) })
  const join = world.channel.take('join')
  expect(join.payload).toEqual({
    meetingId: 'm1',
    linkId: 'l1',
    audience: 'hall',
    protocol: PROTOCOL_VERSION,
    have: { epoch: 'e1', version: 7, hash: expect.any(String) },
  })
  join.answer(joinedAt(7, 9, world, { meeting: { mark: 9 } }))
  expect(sync.store.getState()).toMatchObject({
    connection: { state: 'live' },
    version: 9,
    view: viewWith('item1', 9),
    presence,
  })
})

test('[SY1] a device that was away for a while is led on by one patch and fetches nothing', () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  expect(sync.store.getState().connection.state).toBe('waiting')
  world.time.pass(1_000)
  world.channel.events.opened()
  world.channel.take('join').answer(joinedAt(7, 12, world, { meeting: { mark: 12 } }))
  expect(sync.store.getState()).toMatchObject({
    connection: { state: 'live' },
    version: 12,
    view: viewWith('item1', 12),
  })
  expect(world.fetches).toEqual([])
})

test('[SY1] a device whose view is too old keeps showing it until the snapshot is there', () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  world.time.pass(1_000)
  world.channel.events.opened()
  world.channel.take('join').answer({ outcome: 'fetch' })
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'fetching' }, version: 7 })
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(900, viewWith('item5')) })
  world.channel.take('join').answer(joinedAt(900, 900, world))
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'live' }, version: 900, view: viewWith('item5') })
})

test('[SY2] patches that start where the device stands are applied in turn, older ones change nothing', () => {
  const { world, sync } = goLive(7)
  world.channel.say('patch', { from: 7, to: 8, patch: { meeting: { mark: 8 } } })
  world.channel.say('patch', { from: 7, to: 8, patch: { meeting: { mark: 99 } } })
  world.channel.say('patch', { from: 8, to: 9 })
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'live' }, version: 9, view: viewWith('item1', 8) })
})

test('[SY2] a patch after a gap is not applied: the device joins again with what it has', () => {
  const { world, sync } = goLive(7)
  world.channel.say('patch', { from: 8, to: 9, patch: { meeting: { mark: 9 } } })
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'connecting' }, version: 7 })
  const join = world.channel.take('join')
  expect(join.payload.have).toMatchObject({ epoch: 'e1', version: 7 })
  join.answer(joinedAt(7, 9, world, { meeting: { mark: 9 } }))
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'live' }, version: 9, view: viewWith('item1', 9) })
})

test('[SY2] parts that a patch does not name keep their identity, so that screens draw nothing twice', () => {
  const { world, sync } = goLive(7)
  const before = sync.store.getState().view
  world.channel.say('patch', { from: 7, to: 8, patch: { meeting: { mark: 8 } } })
  expect(sync.store.getState().view?.agenda).toBe(before?.agenda)
})

test('[SY3] a heartbeat tells that the last patch was lost: the device joins again', () => {
  const { world } = goLive(7)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7 })
  expect(world.channel.has('join')).toBe(false)
  world.channel.say('heartbeat', { epoch: 'e1', version: 8 })
  expect(world.channel.take('join').payload.have).toMatchObject({ epoch: 'e1', version: 7 })
})

test('[SY3] another fingerprint makes the device fetch the snapshot, the same one does not', () => {
  const { world, sync } = goLive(7)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7, hash: hashOf(viewWith('item1')) })
  expect(world.fetches).toHaveLength(0)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7, hash: hashOf(viewWith('item2')) })
  expect(world.fetches).toHaveLength(1)
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(7, viewWith('item2')) })
  world.channel.take('join').answer(joinedAt(7, 7, world))
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'live' }, view: viewWith('item2') })
})

test('[SY4] the server’s log went back: the device drops its view, fetches, and says so', () => {
  const { world, sync } = goLive(7)
  world.channel.say('heartbeat', { epoch: 'e1', version: 5 })
  world.channel.take('join').answer({ outcome: 'went_back' })
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(5, viewWith('item0')) })
  const join = world.channel.take('join')
  expect(join.payload.have).toMatchObject({ epoch: 'e1', version: 5 })
  join.answer(joinedAt(5, 5, world))
  expect(sync.store.getState()).toMatchObject({
    connection: { state: 'live' },
    version: 5,
    view: viewWith('item0'),
    wentBack: { heldVersion: 7, atMs: 5_000_000 },
  })
})

test('[SY4] the meeting goes on under another epoch, for its log lost its end: the device says so; not when a rehearsal ends', () => {
  const { world, sync } = goLive(7)
  const comeTo = (epoch: string) => {
    world.channel.say('heartbeat', { epoch, version: 5 })
    if (world.channel.has('join')) world.channel.take('join').answer({ outcome: 'fetch' })
    world.answerFetch({ outcome: 'fetched', snapshot: { ...snapshotAt(5), epoch } })
  }
  comeTo('rehearsal1')
  comeTo('e1')
  expect(sync.store.getState()).not.toHaveProperty('wentBack')
  comeTo('e2')
  expect(sync.store.getState()).toMatchObject({ wentBack: { heldVersion: 5, atMs: 5_000_000 } })
})

test('[SY5] a snapshot older than what the device holds is not taken: it asks again with what it has', () => {
  const { world, sync } = goLive(7)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7, hash: hashOf(viewWith('item2')) })
  world.answerFetch({ outcome: 'fetched', snapshot: snapshotAt(6, viewWith('item0')) })
  expect(sync.store.getState()).toMatchObject({ version: 7, view: viewWith('item1'), connection: { state: 'waiting' } })
  world.time.pass(1_000)
  world.channel.events.opened()
  expect(world.channel.take('join').payload.have).toMatchObject({ epoch: 'e1', version: 7 })
})

test('[SY5] a person’s own view never goes back either', () => {
  const { world, sync } = goLive(7)
  const named = (name: string) => ({
    people: { personId: 'p1', name, mode: 'remote', roles: ['member'], source: 'roster' } as const,
    attendance: { standing: 'absent' } as const,
    groups: {},
    floor: {},
    notices: {},
    booth: {},
    alerts: {},
  })
  world.channel.say('me', { version: 8, me: named('new') })
  world.channel.say('me', { version: 7, me: named('old') })
  expect(sync.store.getState().me?.people.name).toBe('new')
})

test('[SY14] the last view is shown at once after a restart, with the time at which it was current', () => {
  const { world, sync } = goLive(7)
  sync.stop()
  world.hasNetwork = false
  const again = follow(world)
  expect(again.store.getState()).toMatchObject({ version: 7, view: viewWith('item1'), currentUntilMs: 5_000_000 })
  world.channel.events.closed()
  expect(again.store.getState().connection.state).toBe('offline')
  world.time.pass(1_000)
  world.channel.events.opened()
  expect(world.channel.take('join').payload.have).toMatchObject({ epoch: 'e1', version: 7 })
})

test('[SY14] the first view is remembered at once: a device that is cut off the next moment starts with it', () => {
  const { world } = goLive(7)
  world.hasNetwork = false
  expect(follow(world).store.getState()).toMatchObject({ version: 7, view: viewWith('item1') })
})

test('[SY14] the podium’s view is not remembered, and no view of a device that was refused', () => {
  const podium = goLive(7, 'podium')
  podium.sync.stop()
  expect([...podium.world.keyValues.values]).toEqual([])
  const hall = goLive(7)
  hall.sync.rest()
  expect(hall.world.keyValues.values.size).toBe(1)
  hall.world.channel.say('bye', { code: 'revoked' })
  expect([...hall.world.keyValues.values]).toEqual([])
})

test('[SY21] a start without a network goes on with the server’s time; a clock that was set back goes on no earlier than the last view', () => {
  const { world, sync } = goLive(7)
  passLive(world, 60_000, 7)
  world.channel.events.closed()
  sync.stop()
  world.time.pass(3_600_000)
  const again = follow(world)
  expect(again.store.getState().currentUntilMs).toBe(5_060_000)
  expect(again.clock.nowMs()).toBe(5_000_000 + world.time.nowMs)
  world.wallStartMs = -world.time.nowMs
  expect(follow(world).clock.nowMs()).toBe(5_060_000)
})

test('[AT68] a door whose right ends has nothing left of list and steps, and says how many went; a venue’s page between ends no right', async () => {
  const { world, sync } = goLive(7, 'door')
  world.channel.events.closed()
  void sync.send({ type: 'attendance.check_in', personId: 'p1', source: 'tap' } as never)
  void sync.send({ type: 'attendance.check_in', personId: 'p2', source: 'tap' } as never)
  await world.keyValues.written()
  expect(sync.store.getState()).toMatchObject({ kept: 2, storage: 'plain', lost: 0 })
  expect(world.keyValues.values.size).toBe(3)
  world.time.pass(20_000)
  world.channel.events.opened()
  world.channel.take('join').answer({ outcome: 'error', code: 'no_access' })
  expect(sync.store.getState()).toMatchObject({ connection: { state: 'refused' }, pending: [], lost: 2 })
  sync.stop()
  expect([...world.keyValues.values]).toEqual([])
})
