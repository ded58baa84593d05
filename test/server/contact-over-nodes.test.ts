import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { standingOf } from '../../shared/features/attendance/state.ts'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { sleepOf } from '../../shared/meeting/contact.ts'
import { idOfCause } from '../../server/live/certain-commands.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { ContactWatch } from '../../server/presence/contact-watch.ts'
import { START_MS } from '../support/given.ts'
import { MemoryPresence } from '../support/memory-presence-store.ts'
import { startPresenceNode, type PresenceNode } from '../support/presence-node.ts'
import { settled } from '../support/settled.ts'
import { TestTime } from '../support/test-time.ts'
import { admit, MEETING, nodeOn, type TestNode } from './live-meeting-kit.ts'

const GRACE_MS = 120_000

/** A node with a meeting, and who is connected to it. */
interface ServingNode extends PresenceNode {
  readonly node: TestNode
  isDead: boolean
}

let time: TestTime
let log: MemoryEventLog
let shared: MemoryPresence
let nodes: ServingNode[]
let one: ServingNode
let two: ServingNode
let ann: PersonId
beforeEach(async () => {
  time = new TestTime()
  log = new MemoryEventLog()
  shared = new MemoryPresence(time.onServer(START_MS))
  nodes = []
  one = await serve('one')
  await admit(one.node, 'ann', 'participant')
  await admit(one.node, 'ben', 'participant')
  two = await serve('two')
  ann = idOf('ann')
})
afterEach(() => {
  for (const { node } of nodes) expect(node.problems).toEqual([])
})

async function serve(nodeId: string): Promise<ServingNode> {
  const node = await nodeOn(log, time)
  const presence = startPresenceNode({
    time,
    shared,
    nodeId,
    startedAtMs: START_MS,
    came: (personId) => watch.came(personId),
    went: (personId, lastContactMs) => watch.went(personId, lastContactMs),
  })
  const watch = new ContactWatch(node.meeting, time.onServer(START_MS), presence.presence.whereabouts)
  node.meeting.accompany(watch)
  const serving = { ...presence, node, isDead: false }
  nodes.push(serving)
  return serving
}

/** Time passes in small steps; what was promised in each is carried out, and the nodes that live read the log. */
async function pass(ms: number): Promise<void> {
  for (const endMs = time.nowMs + ms; time.nowMs < endMs;) {
    time.pass(Math.min(500, endMs - time.nowMs))
    await settled()
    for (const { node, isDead } of nodes) if (!isDead) await node.meeting.caughtUp()
    await settled()
  }
}

async function die(serving: ServingNode): Promise<void> {
  serving.isDead = true
  serving.kill()
  await serving.node.meeting.close()
}

const idOf = (device: string): PersonId =>
  rightsOf(one.node.meeting.state.people, device as DeviceId, one.node.nowMs())!.personId!
const recordOf = (serving: ServingNode) => serving.node.meeting.state.attendance.people.get(ann)
const standing = (serving: ServingNode) => standingOf(serving.node.meeting.state.attendance, ann)

/** What the log says of attendance, without the code of the room. */
async function recorded(): Promise<readonly string[]> {
  const types: string[] = []
  for await (const { events } of log.read(MEETING, 0)) types.push(...events.map(({ type }) => type))
  return types.filter((type) => type === 'attendance.arrived' || type === 'attendance.fell_asleep')
}

describe('somebody who goes from node to node', () => {
  test('[PR4, PR6] before or soon after the old connection ends → their stay goes on, and nothing else is recorded', async () => {
    let connection = {}
    one.presence.opened(connection, ann)
    for (let round = 0; round < 6; round++) {
      await pass(30_000)
      const [from, to] = round % 2 === 0 ? [one, two] : [two, one]
      const next = {}
      if (round < 3) to.presence.opened(next, ann)
      from.presence.closed(connection)
      await pass(200)
      to.presence.opened(next, ann)
      connection = next
    }
    await pass(2 * GRACE_MS)
    expect(await recorded()).toEqual(['attendance.arrived'])
    expect([standing(one), standing(two)]).toEqual(['remote', 'remote'])
  })

  test('[PR8] after they fell asleep → awake, and no node puts them to sleep again', async () => {
    const old = {}
    one.presence.opened(old, ann)
    await pass(10_000)
    one.presence.closed(old)
    await pass(GRACE_MS + 10_000)
    expect(standing(two)).toBe('asleep')
    two.presence.opened({}, ann)
    await pass(2 * GRACE_MS)
    expect(await recorded()).toEqual(['attendance.arrived', 'attendance.fell_asleep', 'attendance.arrived'])
    expect(standing(one)).toBe('remote')
  })
})

describe('a node that dies with somebody', () => {
  beforeEach(async () => {
    const three = await serve('three')
    three.presence.opened({}, ann)
    await pass(60_000)
    await die(three)
  })

  test('[PR6, PR8] and two others notice → asleep when the grace is over, once, since that node last spoke', async () => {
    const diedAtMs = START_MS + time.nowMs
    await pass(GRACE_MS)
    expect(standing(one)).toBe('remote')
    await pass(15_000)
    expect(await recorded()).toEqual(['attendance.arrived', 'attendance.fell_asleep'])
    const { asleepSinceMs = 0 } = recordOf(one)!
    expect(asleepSinceMs).toBeLessThanOrEqual(diedAtMs)
    expect(asleepSinceMs).toBeGreaterThan(diedAtMs - 3100)
    expect(recordOf(two)).toEqual(recordOf(one))
  })

  test('[PR6] and comes back to another within the grace → no trace of it', async () => {
    await pass(GRACE_MS - 10_000)
    two.presence.opened({}, ann)
    await pass(2 * GRACE_MS)
    expect(await recorded()).toEqual(['attendance.arrived'])
  })
})

describe('a node that cannot reach the others', () => {
  beforeEach(async () => {
    one.presence.opened({}, ann)
    await pass(30_000)
  })

  test('[PR7] however long, and the log can still be written → who is connected elsewhere stays awake, then and afterwards', async () => {
    two.way.isCut = true
    await pass(3 * GRACE_MS)
    expect(two.presence.whereabouts.has(ann)).toBe(false)
    two.way.isCut = false
    await pass(2 * GRACE_MS)
    expect(await recorded()).toEqual(['attendance.arrived'])
  })

  test('[PR7] and none can, and they come back one after the other → nobody falls asleep', async () => {
    for (const { way } of nodes) way.isCut = true
    await pass(3 * GRACE_MS)
    two.way.isCut = false
    await pass(GRACE_MS / 2)
    one.way.isCut = false
    await pass(2 * GRACE_MS)
    expect(await recorded()).toEqual(['attendance.arrived'])
  })

  test('[PR7] while somebody is lost → they fall asleep a grace after it can, since they were lost', async () => {
    await die(one)
    const diedAtMs = START_MS + time.nowMs
    two.way.isCut = true
    await pass(3 * GRACE_MS)
    expect(standing(two)).toBe('remote')
    two.way.isCut = false
    await pass(GRACE_MS + 5000)
    expect(recordOf(two)?.asleepSinceMs).toBeGreaterThan(diedAtMs - 3100)
    expect(recordOf(two)?.asleepSinceMs).toBeLessThanOrEqual(diedAtMs)
  })
})

test('[PR8] two nodes hand in the same loss with instants of their own, one of them when the person is back → one sleep', async () => {
  one.presence.opened({}, ann)
  await pass(60_000)
  const { state } = one.node.meeting
  const nowMs = one.node.nowMs()
  const steps = [sleepOf(state, ann, nowMs - 900)!, sleepOf(state, ann, nowMs)!] as const
  const [first, late] = steps.map(
    ({ command, cause }) =>
      () =>
        one.node.meeting.submitAsSystem(command, idOfCause(cause)),
  )
  await first!()
  await pass(5000)
  expect(standing(one)).toBe('remote')
  const before = await recorded()
  await late!()
  await pass(5000)
  expect(await recorded()).toEqual(before)
  expect(standing(one)).toBe('remote')
})
