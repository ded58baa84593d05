import { beforeEach, expect, test } from 'vitest'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { prepare, publish } from '../support/groups-meeting.ts'
import { admit, nodeOn, type TestNode } from './live-meeting-kit.ts'

const HERE = ['ann', 'ben', 'cat', 'dan', 'eve', 'fay']
const MINUTE_MS = 60_000

let node: TestNode
beforeEach(async () => {
  node = await nodeOn(new MemoryEventLog())
  await admit(node, 'chair', 'chair')
  for (const name of HERE) {
    await admit(node, name, 'participant')
    comes(name)
  }
  await pass(1000)
  await node.send('chair', prepare({ size: 3 }))
  await pass(0)
  await node.send('chair', publish({ minutes: 15 }))
  await pass(0)
})

const idOf = (device: string): PersonId =>
  rightsOf(node.meeting.state.people, device as DeviceId, node.nowMs())!.personId!
const tableOf = (device: string) => node.meeting.state.groups.round?.seats.get(idOf(device))?.table
/** Nobody waits for the answer: arrivals are told together, a little later. */
function comes(device: string): void {
  void node.send('system', { type: 'attendance.connect', personId: idOf(device), sinceMs: node.nowMs() })
}

/** Time passes, and what falls due or was worked out meanwhile is carried out. */
async function pass(ms: number): Promise<void> {
  node.time.pass(ms)
  for (let turn = 0; turn < 8; turn++) {
    await new Promise((resolve) => setImmediate(resolve))
    node.time.pass(0)
  }
}

test('[GR18, GR162] somebody comes late → their seat is in the record of their arrival: no time passes, no other command runs', async () => {
  await admit(node, 'gus', 'participant')
  const [beforeMs, before] = [node.nowMs(), node.meeting.version]
  comes('gus')
  await pass(0)
  expect(tableOf('gus')).toBeDefined()
  expect(node.nowMs()).toBe(beforeMs)
  expect(node.meeting.version).toBe(before + 1)
})

test('[GR21] all but one of a table leave → after a minute the server takes that one to the others by itself', async () => {
  const table = tableOf('ann')
  const mates = HERE.filter((name) => name !== 'ann' && tableOf(name) === table)
  for (const name of mates) await node.send(name, { type: 'attendance.leave' })
  expect(tableOf('ann')).toBe(table)
  await pass(MINUTE_MS - 1)
  expect(tableOf('ann')).toBe(table)
  await pass(1)
  const [other] = HERE.filter((name) => name !== 'ann' && !mates.includes(name))
  expect(tableOf('ann')).toBe(tableOf(other!))
})
