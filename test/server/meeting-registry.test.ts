import { expect, test } from 'vitest'
import type { CommandId, DeviceId, MeetingId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import { rightsOf } from '../../shared/features/people/state.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, newTestId, nodeOn } from './live-meeting-kit.ts'

const other = 'm2' as MeetingId

test('a meeting that the log does not know is not found, and is found once it was created', async () => {
  const { registry } = await nodeOn(new MemoryEventLog())
  expect(await registry.find(other)).toBeUndefined()
  const [before, created] = await Promise.all([registry.find(other), registry.create(other)])
  expect(before ?? created).toBe(created)
  expect(await registry.find(other)).toBe(created)
  expect(await registry.ids()).toEqual([MEETING, other])
  await expect(registry.create(other)).rejects.toThrow('exists already')
})

test('a meeting is loaded when somebody comes, and once, however many come together', async () => {
  const log = new MemoryEventLog()
  await log.create(other, 'e2')
  const { registry } = await nodeOn(log)
  expect(registry.loaded().map(({ meetingId }) => meetingId)).toEqual([MEETING])
  const found = await Promise.all([1, 2, 3].map(() => registry.find(other)))
  expect(new Set(found).size).toBe(1)
  expect(registry.loaded().map(({ meetingId }) => meetingId)).toEqual([MEETING, other])
})

test('draining waits for every answer', async () => {
  const node = await nodeOn(new MemoryEventLog())
  await admit(node, 'mod', 'moderator')
  const answered: string[] = []
  const command = { type: 'people.change_code', commandId: newTestId<CommandId>('c'), madeAtMs: node.nowMs() } as const
  void node.meeting.submit({ deviceId: 'mod' as DeviceId }, command).then(({ outcome }) => answered.push(outcome))
  await node.registry.drained()
  expect(answered).toEqual(['accepted'])
})

test('who is erased is gone from the texts, now and after a restart; the records stay', async () => {
  const log = new MemoryEventLog()
  const node = await nodeOn(log)
  await admit(node, 'sec', 'secretariat')
  await admit(node, 'Amina', 'participant')
  const { personId } = rightsOf(node.meeting.state.people, 'Amina' as DeviceId, node.nowMs())!
  const { version } = node.meeting
  expect([...(await log.texts(MEETING)).values()]).toContain('Amina')
  expect(await node.send('sec', { type: 'people.erase', personId: personId! })).toMatchObject({ outcome: 'accepted' })
  expect([...(await log.texts(MEETING)).values()]).not.toContain('Amina')
  const again = await nodeOn(log, node.time)
  expect(again.meeting.version).toBe(version + 1)
  for (const { meeting } of [node, again])
    expect(JSON.stringify(meeting.feed('podium').view)).not.toContain('"name":"Amina"')
  expect(toJson(again.meeting.feed('podium').view)).toEqual(toJson(node.meeting.feed('podium').view))
})

test('a meeting is given up twice at once → one is served afterwards, and it alone goes on by itself', async () => {
  const node = await nodeOn(new MemoryEventLog())
  const reloads = [1, 2].map(() => node.registry.reload(MEETING, async () => {}))
  const reloaded = await Promise.all(reloads)
  const now = await node.registry.find(MEETING)
  expect(now).toBe(reloaded[1])
  const command = { type: 'people.change_code', commandId: newTestId<CommandId>('c'), madeAtMs: node.nowMs() } as const
  expect(await reloaded[0]!.submit('system', command)).toEqual({ outcome: 'unknown' })
})

test('who hands in to a meeting that was given up hears that it is not certain, and nothing of it shows', async () => {
  const log = new MemoryEventLog()
  const node = await nodeOn(log)
  await admit(node, 'mod', 'moderator')
  const head = await log.head(MEETING)
  const again = await node.registry.reload(MEETING, async () => {})
  node.left.length = 0
  expect(await node.send('mod', { type: 'people.change_code' })).toEqual({ outcome: 'unknown' })
  expect(await log.head(MEETING)).toEqual(head)
  expect(again?.version).toBe(head?.version)
  expect(node.left.map(({ kind }) => kind)).toEqual(['answer'])
})

test('a meeting is given up while the store is away → it asks the store for nothing any more', async () => {
  const log = new FaultyEventLog(new MemoryEventLog())
  const node = await nodeOn(log)
  await admit(node, 'mod', 'moderator')
  log.isDown = true
  const answered = node.send('mod', { type: 'people.change_code' })
  await node.meeting.close()
  expect(await answered).toEqual({ outcome: 'unknown' })
  const told = node.problems.length
  node.time.pass(60_000)
  await new Promise((resolve) => setImmediate(resolve))
  expect(node.problems).toHaveLength(told)
})
