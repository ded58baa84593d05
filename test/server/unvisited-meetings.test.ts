import { expect, test } from 'vitest'
import { UnvisitedMeetings } from '../../server/live/unvisited-meetings.ts'
import { DamagedLogError } from '../../server/log/chain.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { START_MS } from '../support/given.ts'
import { TestTime } from '../support/test-time.ts'
import { admit, MEETING, nodeOn, type TestNode } from './live-meeting-kit.ts'

const DAY_MS = 86_400_000

/** A meeting that is over and whose names go after thirty days; nobody has it open. */
async function overOn(log: MemoryEventLog, time: TestTime): Promise<void> {
  const node = await nodeOn(log, time)
  await admit(node, 'sec', 'secretariat')
  for (let guest = 0; guest < 4; guest++) await admit(node, `Guest ${guest}`, 'participant')
  await node.send('sec', { type: 'people.set_retention', days: 30 })
  expect(await node.send('sec', { type: 'meeting.close' })).toMatchObject({ outcome: 'accepted' })
  await node.meeting.close()
}

/** A node on the log that serves nobody, and looks over its meetings. */
function lookingNode(log: MemoryEventLog, time: TestTime) {
  const problems: string[] = []
  const scheduler = time.onServer(START_MS)
  const report = (problem: string) => problems.push(problem)
  const loaded: TestNode['meeting'][] = []
  const meetings = {
    ids: () => log.meetings(),
    loaded: () => loaded,
    find: async () => {
      const node = await nodeOn(log, time)
      loaded.push(node.meeting)
      return node.meeting
    },
  }
  const unvisited = new UnvisitedMeetings({ log, meetings, scheduler, report })
  const pass = async (ms: number) => {
    time.pass(ms)
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => setImmediate(resolve))
      time.pass(0)
    }
  }
  return { unvisited, loaded, problems, pass }
}

test('[PE68] a meeting that nobody comes to any more is loaded when its names are due, and not before', async () => {
  const log = new MemoryEventLog()
  const time = new TestTime()
  await overOn(log, time)
  const node = lookingNode(log, time)
  await node.pass(29 * DAY_MS)
  expect(node.loaded).toEqual([])
  expect([...(await log.texts(MEETING)).values()]).toContain('Guest 0')
  await node.pass(DAY_MS + 3_600_000)
  expect(node.loaded).toHaveLength(1)
  expect([...(await log.texts(MEETING)).values()].filter((body) => `${body as string}`.startsWith('Guest'))).toEqual([])
  expect(node.loaded[0]!.state.people.people.size).toBe(5)
  expect(node.problems).toEqual([])
  await node.unvisited.stop()
})

test('[PE68] a meeting whose log is as it was is not read again, and one that cannot be read is reported once', async () => {
  const log = new MemoryEventLog()
  const time = new TestTime()
  await overOn(log, time)
  let reads = 0
  const read = log.read.bind(log)
  log.read = (...from) => {
    reads++
    return read(...from)
  }
  const node = lookingNode(log, time)
  await node.pass(DAY_MS)
  expect(reads).toBe(1)
  log.read = () => {
    throw new DamagedLogError(MEETING, 1, 'the record follows on nothing')
  }
  await node.unvisited.stop()
  const other = lookingNode(log, time)
  await other.pass(60_000)
  await other.pass(DAY_MS)
  expect(other.problems).toHaveLength(1)
  await other.unvisited.stop()
})

test('[PE68] the log cannot be reached for a moment → the meeting is read at the next look, and its names go in time', async () => {
  const log = new MemoryEventLog()
  const time = new TestTime()
  await overOn(log, time)
  const node = lookingNode(log, time)
  const read = log.read.bind(log)
  log.read = () => {
    throw new Error('connection lost')
  }
  await node.pass(60_000)
  expect(node.problems).toHaveLength(1)
  log.read = read
  await node.pass(30 * DAY_MS + 3_600_000)
  expect([...(await log.texts(MEETING)).values()].filter((body) => `${body as string}`.startsWith('Guest'))).toEqual([])
  await node.unvisited.stop()
})
