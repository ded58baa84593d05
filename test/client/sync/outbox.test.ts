import { expect, test } from 'vitest'
import { answerClock, follow, goLive, joinedAt, letJoin, snapshotAt } from './live.ts'

const ask = { type: 'floor.ask', itemId: 'item1' } as const
const toRoom = { type: 'people.set_mode', mode: 'room' } as const
const toRemote = { type: 'people.set_mode', mode: 'remote' } as const
const next = { type: 'agenda.advance', expects: { itemId: 'item1' } } as const

test('[SY9] a command leaves with an id and its time in server time, and its answer is told once', async () => {
  const { world, sync } = goLive(7)
  const sent = sync.send(ask)
  const asked = world.channel.take('command')
  expect(asked.payload).toEqual({ ...ask, commandId: 'c1', madeAtMs: 5_000_000 })
  expect(sync.store.getState().pending).toEqual([asked.payload])
  asked.answer({ outcome: 'accepted', version: 8 })
  asked.answer({ outcome: 'rejected', code: 'floor/queue_closed' })
  await expect(sent).resolves.toEqual({ outcome: 'accepted', version: 8 })
  expect(sync.store.getState()).toMatchObject({ pending: [], refusals: [] })
})

test('[SY9] commands leave one at a time in the order in which they were made', () => {
  const { world, sync } = goLive(7)
  void sync.send(toRoom)
  void sync.send(toRemote)
  const first = world.channel.take('command')
  expect(world.channel.has('command')).toBe(false)
  first.answer({ outcome: 'accepted', version: 8 })
  expect(world.channel.take('command').payload).toMatchObject(toRemote)
})

test.each([
  { outcome: 'unknown' },
  { outcome: 'error', code: 'unavailable' },
  { outcome: 'error', code: 'rate_limited' },
] as const)('[SY9] after %o the same id is asked about again, and nothing overtakes it', (answer) => {
  const { world, sync } = goLive(7)
  void sync.send(toRoom)
  void sync.send(toRemote)
  world.channel.take('command').answer(answer)
  expect(world.channel.has('command')).toBe(false)
  world.time.pass(400)
  expect(world.channel.take('command').payload).toMatchObject({ ...toRoom, commandId: 'c1' })
})

test('[SY18] what the server could not answer is asked about at once when it can keep again', () => {
  const { world, sync } = goLive(7)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7, isKeeping: false })
  void sync.send(toRoom)
  for (let asked = 0; asked < 4; asked++) {
    world.channel.take('command').answer({ outcome: 'unknown' })
    if (asked < 3) world.time.pass(4_000)
    world.channel.say('heartbeat', { epoch: 'e1', version: 7, isKeeping: false })
  }
  expect(world.channel.has('command')).toBe(false)
  world.channel.say('heartbeat', { epoch: 'e1', version: 7 })
  expect(world.channel.take('command').payload).toMatchObject({ ...toRoom, commandId: 'c1' })
})

test('[SY9] what waits to be asked about again is asked about at once when somebody looks at the page', () => {
  const { world, sync } = goLive(7)
  void sync.send(toRoom)
  world.channel.take('command').answer({ outcome: 'unknown' })
  expect(world.channel.has('command')).toBe(false)
  sync.wake()
  expect(world.channel.take('command').payload).toMatchObject({ ...toRoom, commandId: 'c1' })
  sync.wake()
  expect(world.channel.has('command')).toBe(false)
})

test('[SY9] no answer in time is no answer: the same id is asked about again', () => {
  const { world, sync } = goLive(7)
  void sync.send(toRoom)
  world.channel.take('command')
  for (let second = 0; second < 9; second++) {
    world.time.pass(1_000)
    world.channel.say('heartbeat', { epoch: 'e1', version: 7 })
  }
  expect(world.channel.take('command').payload).toMatchObject({ commandId: 'c1' })
})

test('[SY9] a refusal reaches the sender and stays until it is dismissed', async () => {
  const { world, sync } = goLive(7)
  const sent = sync.send(ask)
  world.channel.take('command').answer({ outcome: 'rejected', code: 'floor/listens_today', role: 'observer' })
  await expect(sent).resolves.toEqual({ outcome: 'rejected', code: 'floor/listens_today', role: 'observer' })
  const [refusal] = sync.store.getState().refusals
  expect(refusal).toMatchObject({ command: ask, rejection: { code: 'floor/listens_today', role: 'observer' } })
  sync.dismiss('c1')
  expect(sync.store.getState().refusals).toEqual([])
})

test('[SY9] a frame that the server will never understand is refused in words and not repeated', async () => {
  const { world, sync } = goLive(7)
  const sent = sync.send(ask)
  world.channel.take('command').answer({ outcome: 'error', code: 'bad_frame', field: 'itemId' })
  await expect(sent).resolves.toEqual({
    outcome: 'rejected',
    code: 'sync/frame_refused',
    frameCode: 'bad_frame',
    field: 'itemId',
  })
})

test('[SY10] commands made without a connection survive a reload and leave once, in order, under the same ids', () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  void sync.send(toRoom)
  void sync.send(ask)
  sync.stop()
  const again = follow(world)
  expect(again.store.getState().pending.map(({ commandId }) => commandId)).toEqual(['c1', 'c2'])
  letJoin(world, 7)
  const first = world.channel.take('command')
  expect(first.payload).toMatchObject({ ...toRoom, commandId: 'c1' })
  first.answer({ outcome: 'accepted', version: 8 })
  const second = world.channel.take('command')
  expect(second.payload).toMatchObject({ ...ask, commandId: 'c2' })
  second.answer({ outcome: 'accepted', version: 9 })
  expect(world.channel.has('command')).toBe(false)
  again.stop()
  expect(follow(world).store.getState().pending).toEqual([])
})

test('[SY10] two windows of one person never write over each other’s commands', () => {
  const { world, sync } = goLive(7)
  const other = follow(world)
  world.channel.events.closed()
  world.channels[0]!.events.closed()
  void sync.send(toRoom)
  void other.send(ask)
  const third = follow(world)
  expect(
    third.store
      .getState()
      .pending.map(({ type }) => type)
      .sort(),
  ).toEqual(['floor.ask', 'people.set_mode'])
})

test('[SY10] what is no command in the browser’s memory is thrown away', () => {
  const { world, sync } = goLive(7)
  sync.stop()
  world.keyValues.set('rostrum.m1.l1.outbox.c8', '{not json')
  world.keyValues.set('rostrum.m1.l1.outbox.c9', '{"message":{"type":7}}')
  expect(follow(world).store.getState().pending).toEqual([])
  expect([...world.keyValues.values.keys()].filter((key) => key.includes('outbox'))).toEqual([])
})

test('[SY11] without a connection a command that must not be late is refused at once', async () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  await expect(sync.send(next)).resolves.toEqual({ outcome: 'rejected', code: 'sync/not_connected' })
  expect(sync.store.getState()).toMatchObject({ pending: [], refusals: [{ command: next }] })
})

test('[SY11] the connection is lost: what must not be late and never left is refused; what left is asked about again', async () => {
  const { world, sync } = goLive(7)
  void sync.send(next)
  const unsent = sync.send({ type: 'agenda.pause', expects: {} })
  world.channel.events.closed()
  await expect(unsent).resolves.toEqual({ outcome: 'rejected', code: 'sync/not_connected' })
  world.time.pass(400)
  letJoin(world, 7)
  expect(world.channel.take('command').payload).toMatchObject({ ...next, commandId: 'c1' })
})

test('[SY12] an ask that never left is refused when its item is over by the time the connection is back', async () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  const sent = sync.send(ask)
  world.time.pass(400)
  world.channel.events.opened()
  world.channel.take('join').answer(joinedAt(7, 8, world, { agenda: { currentItemId: 'item2' } }))
  await expect(sent).resolves.toEqual({ outcome: 'rejected', code: 'sync/item_over' })
  answerClock(world)
  expect(world.channel.has('command')).toBe(false)
})

test('[SY12] an ask that left is asked about even when its item is over: it may have been accepted', () => {
  const { world, sync } = goLive(7)
  void sync.send(ask)
  world.channel.events.closed()
  world.time.pass(400)
  world.channel.events.opened()
  world.channel.take('join').answer(joinedAt(7, 8, world, { agenda: { currentItemId: 'item2' } }))
  expect(world.channel.take('command').payload).toMatchObject({ commandId: 'c1' })
})

test.each([false, true])(
  '[SY12] a rehearsal has begun meanwhile (it left before: %s) → what was made before it is refused and does not leave',
  async (leftBefore) => {
    const { world, sync } = goLive(7)
    if (!leftBefore) world.channel.events.closed()
    const sent = sync.send(toRoom)
    if (leftBefore) world.channel.events.closed()
    world.time.pass(400)
    world.channel.events.opened()
    world.channel.take('join').answer({ outcome: 'fetch' })
    world.answerFetch({ outcome: 'fetched', snapshot: { ...snapshotAt(3), epoch: 'rehearsal2' } })
    world.channel.take('join').answer({ ...joinedAt(3, 3, world), epoch: 'rehearsal2' } as never)
    await expect(sent).resolves.toEqual({ outcome: 'rejected', code: 'sync/other_history' })
    answerClock(world)
    expect(world.channel.has('command')).toBe(false)
    void sync.send(toRemote)
    expect(world.channel.take('command').payload).toMatchObject(toRemote)
  },
)

test('[SY12] the log went back meanwhile → what waits is sent under the new epoch: nobody is asked to do it again', async () => {
  const { world, sync } = goLive(7)
  world.channel.events.closed()
  void sync.send(toRoom)
  world.time.pass(400)
  world.channel.events.opened()
  world.channel.take('join').answer({ outcome: 'fetch' })
  world.answerFetch({ outcome: 'fetched', snapshot: { ...snapshotAt(3), epoch: 'e2' } })
  world.channel.take('join').answer({ ...joinedAt(3, 3, world), epoch: 'e2' } as never)
  answerClock(world)
  expect(world.channel.take('command').payload).toMatchObject(toRoom)
})
