import { beforeEach, describe, expect, test } from 'vitest'
import { standingOf } from '../../shared/features/attendance/state.ts'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId } from '../../shared/lib/ids.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { ContactWatch } from '../../server/presence/contact-watch.ts'
import { createPresence, type Presence } from '../../server/presence/presence.ts'
import { START_MS } from '../support/given.ts'
import { admit, MEETING, nodeOn, type TestNode } from './live-meeting-kit.ts'

const GRACE_MS = 120_000

let log: MemoryEventLog
let node: TestNode
let presence: Presence
beforeEach(async () => {
  log = new MemoryEventLog()
  node = await nodeOn(log)
  await admit(node, 'ann', 'participant')
  const scheduler = node.time.onServer(START_MS)
  const watch = new ContactWatch(node.meeting, scheduler)
  node.meeting.accompany(watch)
  presence = createPresence({
    scheduler,
    announce: () => undefined,
    came: (personId) => watch.came(personId),
    went: (personId, lastContactMs) => watch.went(personId, lastContactMs),
  })
})

async function pass(ms: number): Promise<void> {
  for (const endMs = node.time.nowMs + ms; node.time.nowMs < endMs;) {
    node.time.pass(Math.min(500, endMs - node.time.nowMs))
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const ann = () => rightsOf(node.meeting.state.people, 'ann' as DeviceId, node.nowMs())!.personId!
const standing = () => standingOf(node.meeting.state.attendance, ann())

async function recorded(): Promise<readonly string[]> {
  const types: string[] = []
  for await (const { events } of log.read(MEETING, 0)) types.push(...events.map(({ type }) => type))
  return types.filter((type) => ['attendance.arrived', 'attendance.fell_asleep'].includes(type))
}

describe('somebody whose page was reloaded on a bad network', () => {
  test('[AT48] the older connection times out long after the newer came → here without a trace', async () => {
    const [older, newer] = [{}, {}]
    presence.opened(older, ann())
    await pass(10_000)
    presence.opened(newer, ann())
    await pass(23_000)
    presence.closed(older)
    await pass(3 * GRACE_MS)
    expect(standing()).toBe('remote')
    expect(await recorded()).toEqual(['attendance.arrived'])
    expect(presence.whereabouts.has(ann())).toBe(true)
  })

  test('[AT48] several older ones time out one after the other, some twice → here, until the last one is gone for the grace', async () => {
    const connections = Array.from({ length: 4 }, () => ({}))
    for (const each of connections) presence.opened(each, ann())
    const [living, ...older] = connections
    for (const each of [...older, ...older]) {
      presence.closed(each)
      await pass(GRACE_MS + 5000)
      expect(standing()).toBe('remote')
    }
    presence.closed(living!)
    await pass(GRACE_MS + 5000)
    expect(standing()).toBe('asleep')
    expect(await recorded()).toEqual(['attendance.arrived', 'attendance.fell_asleep'])
  })
})
