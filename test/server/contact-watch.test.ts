import { beforeEach, describe, expect, test } from 'vitest'
import { standingOf } from '../../shared/features/attendance/state.ts'
import { rightsOf } from '../../shared/features/people/state.ts'
import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { ContactWatch } from '../../server/presence/contact-watch.ts'
import { START_MS } from '../support/given.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, nodeOn, type TestNode } from './live-meeting-kit.ts'

const GRACE_MS = 120_000

let log: FaultyEventLog
let node: TestNode
let watch: ContactWatch
beforeEach(async () => {
  log = new FaultyEventLog(new MemoryEventLog())
  node = await nodeOn(log)
  await admit(node, 'mod', 'moderator')
  await admit(node, 'ann', 'participant')
  watchNow()
})

function watchNow(): void {
  watch = new ContactWatch(node.meeting, node.time.onServer(START_MS))
  node.meeting.accompany(watch)
}

/** Time passes in small steps, and what the server promised in each is carried out. */
async function pass(ms: number): Promise<void> {
  for (const endMs = node.time.nowMs + ms; node.time.nowMs < endMs;) {
    node.time.pass(Math.min(500, endMs - node.time.nowMs))
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The server dies and comes up again after a while. */
async function restartAfter(ms: number): Promise<void> {
  await node.meeting.close()
  await pass(ms)
  node = await nodeOn(log, node.time)
  watchNow()
}

const idOf = (device: string): PersonId =>
  rightsOf(node.meeting.state.people, device as DeviceId, node.nowMs())!.personId!
const recordOf = (device: string) => node.meeting.state.attendance.people.get(idOf(device))
const standing = (device: string) => standingOf(node.meeting.state.attendance, idOf(device))
const remoteStays = (device: string) => recordOf(device)?.stays.filter(({ mode }) => mode === 'remote')

async function typesInLog(): Promise<string[]> {
  const types: string[] = []
  for await (const { events } of log.read(MEETING, 0)) types.push(...events.map(({ type }) => type))
  return types.filter((type) => type.startsWith('attendance.'))
}
const arrivals = async () => (await typesInLog()).filter((type) => type === 'attendance.arrived').length

describe('who comes', () => {
  test('is recorded at once, from the instant of the connection', async () => {
    await pass(700)
    watch.came(idOf('ann'))
    await pass(1)
    expect(remoteStays('ann')).toEqual([{ mode: 'remote', fromMs: START_MS + 700, source: 'connection' }])
  })

  test('and runs the meeting, or only stands at its door, is not recorded', async () => {
    await admit(node, 'tablet', 'door')
    watch.came(idOf('mod'))
    watch.came(idOf('tablet'))
    await pass(10_000)
    expect(await typesInLog()).toEqual([])
  })

  test('while the log is away is recorded when it is back, from the instant of the connection', async () => {
    log.nextAppendFails = 'unwritten'
    watch.came(idOf('ann'))
    await pass(5000)
    expect(remoteStays('ann')).toMatchObject([{ fromMs: START_MS }])
    expect(await arrivals()).toBe(1)
  })

  test('to a meeting that is closed is recorded once it goes on', async () => {
    await node.send('system', {
      type: 'meeting.create',
      meetingId: MEETING,
      title: { en: 'T' },
      zone: 'UTC',
      languages: ['en'],
    })
    await admit(node, 'chair', 'chair')
    await node.send('chair', { type: 'meeting.close' })
    watch.came(idOf('ann'))
    await pass(10_000)
    expect(standing('ann')).toBe('absent')
    await node.send('chair', { type: 'meeting.reopen' })
    await pass(3000)
    expect(standing('ann')).toBe('remote')
  })
})

describe('who is gone', () => {
  beforeEach(async () => {
    watch.came(idOf('ann'))
    await pass(60_000)
    watch.went(idOf('ann'))
  })

  test('and comes back within the grace leaves no trace', async () => {
    await pass(GRACE_MS - 5000)
    watch.came(idOf('ann'))
    await pass(GRACE_MS)
    expect(await typesInLog()).toEqual(expect.not.arrayContaining(['attendance.fell_asleep']))
    expect(remoteStays('ann')).toEqual([{ mode: 'remote', fromMs: START_MS, source: 'connection' }])
  })

  test('for the grace is asleep since the last contact, and awake with the next connection', async () => {
    await pass(GRACE_MS - 1000)
    expect(standing('ann')).toBe('remote')
    await pass(4000)
    expect(recordOf('ann')?.asleepSinceMs).toBe(START_MS + 60_000)
    expect(remoteStays('ann')).toMatchObject([{ fromMs: START_MS, toMs: START_MS + 60_000 }])
    await pass(60_000)
    const backMs = node.nowMs()
    watch.came(idOf('ann'))
    await pass(1000)
    expect(standing('ann')).toBe('remote')
    expect(remoteStays('ann')).toMatchObject([{}, { fromMs: backMs }])
  })

  test('keeps being asleep however long, and this is recorded once', async () => {
    await pass(4 * GRACE_MS)
    expect((await typesInLog()).filter((type) => type === 'attendance.fell_asleep')).toHaveLength(1)
  })

  test('after the meeting was closed falls asleep, too', async () => {
    await admit(node, 'chair', 'chair')
    await node.send('system', {
      type: 'meeting.create',
      meetingId: MEETING,
      title: { en: 'T' },
      zone: 'UTC',
      languages: ['en'],
    })
    await node.send('chair', { type: 'meeting.close' })
    await pass(GRACE_MS + 3000)
    expect(standing('ann')).not.toBe('remote')
  })
})

describe('who said that they are leaving', () => {
  test('is not brought back by a page that stays open, but by the next connection', async () => {
    watch.came(idOf('ann'))
    await pass(5000)
    await node.send('ann', { type: 'attendance.leave' })
    await pass(20_000)
    expect(standing('ann')).toBe('absent')
    watch.went(idOf('ann'))
    await pass(5000)
    watch.came(idOf('ann'))
    await pass(1000)
    expect(standing('ann')).toBe('remote')
  })
})

describe('after a restart', () => {
  beforeEach(async () => {
    watch.came(idOf('ann'))
    await pass(30_000)
    await node.send('mod', { type: 'people.change_code' })
    await pass(10_000)
  })

  test('who comes back within the grace leaves no trace, even if the server was away for a night', async () => {
    const before = await typesInLog()
    await restartAfter(9 * 3_600_000)
    await pass(GRACE_MS - 5000)
    watch.came(idOf('ann'))
    await pass(GRACE_MS)
    const since = (await typesInLog()).slice(before.length)
    expect(since.filter((type) => type === 'attendance.arrived' || type === 'attendance.fell_asleep')).toEqual([])
    expect(standing('ann')).toBe('remote')
  })

  test('who does not come back is asleep when the grace is over, since the last record', async () => {
    await restartAfter(3_600_000)
    await pass(GRACE_MS - 3000)
    expect(standing('ann')).toBe('remote')
    await pass(6000)
    expect(recordOf('ann')?.asleepSinceMs).toBe(START_MS + 30_000)
  })
})

describe('one person of two', () => {
  test('keeps the time of the walk-in, and the connection goes over without a break', async () => {
    await admit(node, 'sec', 'secretariat')
    await node.send('sec', { type: 'people.import', rows: [{ name: 'Ann of the list', roles: ['participant'] }] })
    const walkIn = idOf('ann')
    const listed = [...node.meeting.state.people.people.values()].find(({ source }) => source === 'roster')!.personId
    watch.came(walkIn)
    await pass(10_000)
    await node.send('ann', { type: 'people.claim_roster' })
    const merged = await node.send('sec', { type: 'people.merge', fromPersonId: walkIn, intoPersonId: listed })
    expect(merged).toMatchObject({ outcome: 'accepted' })
    watch.went(walkIn)
    watch.came(listed)
    await pass(2 * GRACE_MS)
    expect(idOf('ann')).toBe(listed)
    expect(remoteStays('ann')).toEqual([{ mode: 'remote', fromMs: START_MS, source: 'connection' }])
    expect(await arrivals()).toBe(1)
  })
})

test('who is erased is handed in once at most, and nothing breaks', async () => {
  await admit(node, 'sec', 'secretariat')
  const personId = idOf('ann')
  watch.came(personId)
  await pass(1000)
  await node.send('sec', { type: 'people.erase', personId })
  watch.went(personId)
  const { version } = node.meeting
  await pass(4 * GRACE_MS)
  expect(node.meeting.version - version).toBeLessThanOrEqual(2)
  expect(node.problems).toEqual([])
})

test('a watch that is stopped records nothing any more', async () => {
  watch.came(idOf('ann'))
  await pass(1000)
  const before = await typesInLog()
  await node.meeting.close()
  watch.went(idOf('ann'))
  await pass(2 * GRACE_MS)
  expect(await typesInLog()).toEqual(before)
})
