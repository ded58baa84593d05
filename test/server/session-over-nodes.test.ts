import { expect, test } from 'vitest'
import type { CommandId } from '../../shared/lib/ids.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { connectedMeeting, type ConnectedMeeting } from '../support/connected-meeting.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { MEETING, nodeOn } from './live-meeting-kit.ts'

const now = ({ meeting }: ConnectedMeeting) => ({ epoch: meeting.epoch, version: meeting.version })

/** A secretary at this node; Gunnar was let in at another one a moment ago, and this node has not heard of it. */
async function withNewcomer() {
  const log = new FaultyEventLog(new MemoryEventLog())
  const kit = await connectedMeeting(log)
  const sara = await kit.admit('Sara', 'secretariat')
  const { linkId } = await kit.admit('Gerda', 'participant')
  log.isSilent = true
  const other = await nodeOn(log, kit.time)
  const newcomer = { linkId, deviceId: 'gunnar' as never }
  const join = { type: 'people.join', ...newcomer, name: 'Gunnar' } as const
  await other.meeting.submit('system', { ...join, commandId: 'elsewhere' as CommandId, madeAtMs: other.nowMs() })
  return { log, kit, sara, newcomer }
}

test('who was let in at another node is in here too', async () => {
  const { kit, newcomer } = await withNewcomer()
  expect(await kit.connect(newcomer).join('hall', now(kit))).toMatchObject({ outcome: 'joined' })
})

test('a meeting is given up while somebody is on the way into it → they come again, and nobody is in what is over', async () => {
  const { kit, newcomer } = await withNewcomer()
  const joining = kit.connect(newcomer).join('hall', now(kit))
  const again = kit.registry.reload(MEETING, async () => {})
  expect(await joining).toEqual({ outcome: 'error', code: 'unavailable' })
  await again
  expect(kit.parts.rooms.connections()).toBe(0)
})

test('somebody proves a loss while others are on the way in → they come again, and nobody is in what is over', async () => {
  const { kit, sara, newcomer } = await withNewcomer()
  const ahead = { ...now(kit), version: kit.meeting.version + 5 }
  const answers = await Promise.all([
    kit.connect(sara).join('podium', ahead),
    kit.connect(newcomer).join('hall', now(kit)),
  ])
  expect(answers).toEqual([{ outcome: 'went_back' }, { outcome: 'error', code: 'unavailable' }])
  expect(kit.parts.rooms.connections()).toBe(0)
})

test('the store is back in a meeting in which much happens → everybody hears at once that it keeps again', async () => {
  const { log, kit, sara, newcomer } = await withNewcomer()
  const guest = kit.connect(newcomer)
  await guest.join('hall', now(kit))
  log.isDown = true
  expect(await kit.meeting.caughtUp()).toBe(false)
  expect(guest.told('heartbeat').at(-1)).toMatchObject({ isKeeping: false })
  log.isDown = false
  const answered = kit.meeting.submit({ deviceId: sara.deviceId }, {
    type: 'meeting.edit',
    title: { en: 'Moved on' },
    commandId: 'c_moved' as CommandId,
    madeAtMs: kit.parts.clock.nowMs(),
  } as never)
  expect(await answered).toMatchObject({ outcome: 'accepted' })
  await kit.meeting.drained()
  expect(guest.told('heartbeat').at(-1)).not.toHaveProperty('isKeeping')
})

test('what another node has shown waits here to leave with more → whoever saw it goes on, and nothing went back', async () => {
  const { kit, sara, newcomer } = await withNewcomer()
  const join = (deviceId: string) =>
    ({ type: 'people.join', linkId: newcomer.linkId, deviceId: deviceId as never, name: 'Hanna' }) as const
  for (const deviceId of ['d_first', 'd_second']) void kit.meeting.submitAsSystem(join(deviceId), `join-${deviceId}`)
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  void kit.meeting.submitAsSystem(join('d_third'), 'join-d_third')
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
  const have = now(kit)
  expect(kit.meeting.feed('podium').version).toBeLessThan(have.version)
  expect(await kit.connect(sara).join('podium', have)).not.toMatchObject({ outcome: 'went_back' })
  expect((await kit.registry.find(MEETING))?.epoch).toBe(have.epoch)
  expect(kit.meeting.feed('podium').version).toBe(have.version)
})
