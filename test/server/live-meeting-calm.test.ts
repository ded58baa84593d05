import { beforeEach, describe, expect, test } from 'vitest'
import type { PersonId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { view } from '../../shared/meeting/view.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { START_MS } from '../support/given.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, nodeOn, patchesFor, type TestNode } from './live-meeting-kit.ts'

const PEOPLE = 60
const changeCode = { type: 'people.change_code' } as const

let log: FaultyEventLog
let node: TestNode
let people: readonly PersonId[]
beforeEach(async () => {
  log = new FaultyEventLog(new MemoryEventLog())
  node = await nodeOn(log)
  await admit(node, 'mod', 'moderator')
  await pass(1000)
  const rows = Array.from({ length: PEOPLE }, (_, at) => ({ name: `Person ${at}`, roles: ['participant' as const] }))
  await node.send('system', { type: 'people.import', rows })
  people = [...node.meeting.state.people.people.values()].flatMap(({ source, personId }) =>
    source === 'roster' ? personId : [],
  )
  await node.send('system', { type: 'attendance.connect', personId: people[0]!, sinceMs: START_MS })
  await pass(1000)
  node.left.length = 0
})

async function pass(ms: number): Promise<void> {
  for (const endMs = node.time.nowMs + ms; node.time.nowMs < endMs;) {
    node.time.pass(Math.min(10, endMs - node.time.nowMs))
    await nextTurn()
  }
}
const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

const arrive = (at: number) =>
  node.send(
    'system',
    { type: 'attendance.connect', personId: people[at]!, sinceMs: node.nowMs() },
    { commandId: `come${at}` },
  )
const kinds = () => node.left.map((left) => (left.kind === 'answer' ? left.commandId : left.kind))

describe('a storm of arrivals', () => {
  test('is so too while at each of them somebody else is looked for whom another node may know', async () => {
    for (let at = 1; at < PEOPLE; at++) {
      void arrive(at)
      void node.meeting.caughtUp()
      await pass(20)
    }
    await pass(250)
    expect(patchesFor(node.left, 'hall').length).toBeLessThanOrEqual(6)
  })

  test('is at most four patches a second for each audience, and each answer leaves after its patch', async () => {
    for (let at = 1; at < PEOPLE; at++) {
      void arrive(at)
      await pass(20)
    }
    await pass(250)
    for (const audience of AUDIENCES) {
      const patches = patchesFor(node.left, audience)
      expect(patches.length).toBeLessThanOrEqual(6)
      expect(patches.at(-1)?.to).toBe(node.meeting.version)
    }
    let shown = 0
    for (const left of node.left) {
      if (left.kind === 'patch') shown = left.message.to
      if (left.kind === 'answer') expect(shown).toBeGreaterThan(0)
    }
    expect(kinds().filter((kind) => kind.startsWith('come'))).toHaveLength(PEOPLE - 1)
    expect(view(node.meeting.state, 'hall').attendance.remote).toBe(PEOPLE)
  })

  test('what waits is in no view yet: who joins or asks meanwhile gets the version that was shown last', async () => {
    await arrive(1)
    const { version } = node.meeting
    const held = toJson(node.meeting.feed('hall').view)
    void arrive(2)
    await nextTurn()
    const feed = node.meeting.feed('hall')
    expect([node.meeting.version, feed.version]).toEqual([version + 1, version])
    expect(toJson(feed.view)).toEqual(held)
    expect(JSON.parse(feed.snapshot())).toMatchObject({ version, view: held })
    expect(feed.resume({ epoch: node.meeting.epoch, version })).toEqual({
      outcome: 'joined',
      patch: { from: version, to: version },
    })
    await pass(250)
    expect(feed.version).toBe(version + 1)
  })

  test('an urgent change in between takes it along, and is answered after it', async () => {
    await arrive(1)
    void arrive(2)
    await nextTurn()
    node.left.length = 0
    await node.send('mod', changeCode, { commandId: 'urgent' })
    await nextTurn()
    const { version } = node.meeting
    expect(patchesFor(node.left, 'hall').map(({ from, to }) => [from, to])).toEqual([[version - 2, version]])
    expect(kinds().slice(-2)).toEqual(['come2', 'urgent'])
  })

  test('a refusal in between does not wait', async () => {
    await arrive(1)
    void arrive(2)
    await nextTurn()
    const refused = await node.send('mod', { type: 'agenda.import', days: [] })
    expect(refused).toMatchObject({ outcome: 'rejected' })
    expect(kinds()).not.toContain('come2')
  })

  test('a command that is sent again while its answer waits is the same command', async () => {
    await arrive(1)
    const first = arrive(2)
    await nextTurn()
    const again = arrive(2)
    await pass(250)
    expect(await again).toEqual(await first)
  })

  test('a server that finishes waits for nothing: all of it leaves and is answered', async () => {
    await arrive(1)
    const waiting = arrive(2)
    await node.meeting.drained()
    expect(await waiting).toMatchObject({ outcome: 'accepted' })
    expect(patchesFor(node.left, 'hall').at(-1)?.to).toBe(node.meeting.version)
  })
})

describe('what falls due', () => {
  const codeChanges = async () => {
    let changes = 0
    for await (const { events } of log.read(MEETING, 0))
      changes += events.filter(({ type }) => type === 'attendance.room_code_changed').length
    return changes
  }
  const nextCodeMs = 3_600_000

  test('is carried out though nobody presses, once by two nodes', async () => {
    const before = await codeChanges()
    const other = await nodeOn(log, node.time)
    await pass(1000)
    expect([before, await codeChanges()]).toEqual([1, 1])
    node.time.pass(nextCodeMs)
    await pass(100)
    expect(await codeChanges()).toBe(2)
    const ids: string[] = []
    for await (const { commandId } of log.read(MEETING, 0)) ids.push(commandId)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...node.problems, ...other.problems]).toEqual([])
  })

  test('is no command that came too late, however long the store kept it waiting', async () => {
    const before = await codeChanges()
    node.time.pass(nextCodeMs)
    await pass(100)
    expect(await codeChanges()).toBe(before + 1)
  })

  test('while nobody served the meeting is carried out when it is loaded', async () => {
    const before = await codeChanges()
    await node.meeting.close()
    node.time.pass(nextCodeMs)
    expect(await codeChanges()).toBe(before)
    node = await nodeOn(log, node.time)
    await pass(100)
    expect(await codeChanges()).toBe(before + 1)
  })

  test('is carried out once the log is back', async () => {
    const before = await codeChanges()
    await node.meeting.close()
    node.time.pass(nextCodeMs)
    node = await nodeOn(log, node.time)
    log.nextAppendFails = 'written'
    await pass(5000)
    expect(await codeChanges()).toBe(before + 1)
  })
})
