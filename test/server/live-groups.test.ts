import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { jobsOf, runJob } from '../../shared/meeting/jobs.ts'
import { me } from '../../shared/meeting/view.ts'
import { WorkerJobs } from '../../server/live/worker-jobs.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { chair } from '../support/given.ts'
import { prepare, publish, withHere } from '../support/groups-meeting.ts'
import { admit, nodeOn, type TestNode } from './live-meeting-kit.ts'

const MINUTE_MS = 60_000
const HERE = ['ann', 'ben', 'cat', 'dan', 'eve']

let log: MemoryEventLog
let node: TestNode
/** When all of them are there. */
let startMs: number
beforeEach(async () => {
  log = new MemoryEventLog()
  node = await nodeOn(log)
  await admit(node, 'chair', 'chair')
  for (const name of HERE) {
    await admit(node, name, 'participant')
    comes(name)
  }
  await pass(1000)
  startMs = node.nowMs()
})
afterEach(() => expect(node.problems).toEqual([]))

const idOf = (device: string): PersonId =>
  rightsOf(node.meeting.state.people, device as DeviceId, node.nowMs())!.personId!
/** Nobody waits for the answer: arrivals are told together, a little later. */
function comes(device: string): void {
  void node.send('system', { type: 'attendance.connect', personId: idOf(device), sinceMs: node.nowMs() })
}
const groups = () => node.meeting.state.groups
const tableOf = (device: string) => groups().round?.seats.get(idOf(device))?.table

/** Time passes, and what falls due or was worked out meanwhile is carried out. */
async function pass(ms: number): Promise<void> {
  node.time.pass(ms)
  for (let turn = 0; turn < 8; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    node.time.pass(0)
  }
}

/** The server stops and comes up again after a while. */
async function restartAfter(ms: number): Promise<void> {
  await node.meeting.close()
  node.time.pass(ms)
  node = await nodeOn(log, node.time)
  await pass(0)
}

async function sit(): Promise<void> {
  await node.send('chair', prepare({ size: 2 }))
  await pass(0)
  await node.send('chair', publish({ minutes: 15 }))
}

describe('a served meeting', () => {
  test('[GR7] draws beside itself, and a draw that a restart cut off is drawn then', async () => {
    await node.send('chair', prepare({ size: 2 }))
    await pass(0)
    expect(groups().draft).toMatchObject({ drawn: { quality: { people: 5, tables: 2 } } })
    const { drawn } = groups().draft!
    await node.send('chair', { type: 'groups.redraw', roundId: 'r1', expects: { draw: 1 }, reason: 'look' })
    await restartAfter(1000)
    expect(groups().draft).toMatchObject({ draw: 2, drawn: { quality: { people: 5 } } })
    expect(groups().draft!.drawn).not.toBe(drawn)
  })

  test('[GR18] seats who comes within a second, and tells all of that table', async () => {
    await sit()
    await admit(node, 'fay', 'participant')
    comes('fay')
    const before = node.left.length
    await pass(1000)
    expect(tableOf('fay')).toBeDefined()
    const told = node.left.slice(before).flatMap((frame) => (frame.kind === 'me' ? [frame.personId] : []))
    const atTable = [...HERE, 'fay'].filter((name) => tableOf(name) === tableOf('fay')).map(idOf)
    expect(told).toEqual(expect.arrayContaining(atTable))
    expect(node.copyOf('hall')).toMatchObject({ groups: { round: { roundId: 'r1', tables: 2 } } })
  })

  test('[GR25] goes on after a restart in the middle of a round as if nothing had been, and seats who came at that moment', async () => {
    await sit()
    const seats = HERE.map(tableOf)
    await admit(node, 'fay', 'participant')
    comes('fay')
    await restartAfter(5 * MINUTE_MS)
    expect(HERE.map(tableOf)).toEqual(seats)
    expect(tableOf('fay')).toBeDefined()
    expect(groups().round).toMatchObject({ startedAtMs: startMs, endsAtMs: startMs + 15 * MINUTE_MS })
    expect(me(node.meeting.state, idOf('ann')).groups).toMatchObject({ roundId: 'r1', number: tableOf('ann') })
  })

  test('[GR27] ends the round by itself in time, and after a restart across its end at once', async () => {
    await sit()
    await pass(15 * MINUTE_MS - 1)
    expect(groups().round).toBeDefined()
    await pass(1)
    expect(groups()).toMatchObject({ past: [{ roundId: 'r1', endedAtMs: startMs + 15 * MINUTE_MS }] })
    await node.send('chair', prepare({ roundId: 'r2', size: 2 }))
    await pass(0)
    await node.send('chair', publish({ roundId: 'r2', minutes: 15 }))
    await restartAfter(60 * MINUTE_MS)
    expect(groups().past.map(({ roundId }) => roundId)).toEqual(['r1', 'r2'])
  })
})

test('[GR7] the thread of the jobs draws the same tables as anybody else', async () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`)
  const [job] = jobsOf(withHere(names).after(chair, prepare({ size: 5, mix: ['stakeholderGroup'] })).state)
  const thread = new WorkerJobs()
  expect(await thread.run(job!)).toEqual(runJob(job!))
  await thread.close()
})
