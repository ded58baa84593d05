import { expect, test } from 'vitest'
import type { CommandId, DeviceId } from '../../shared/lib/ids.ts'
import { Rehearsals, type RehearsalParts, type RehearsalWish } from '../../server/live/rehearsals.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { RehearsalLog } from '../../server/log/rehearsal-log.ts'
import { START_MS } from '../support/given.ts'
import type { TestTime } from '../support/test-time.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, newTestId, nodeOn, withAgenda, type TestNode } from './live-meeting-kit.ts'

const WISH: RehearsalWish = { people: 2, withChair: false }
const ROSTER = new TextEncoder().encode(
  [
    'given_name,family_name,organisation,country,stakeholder_group,regional_group,attendance_mode,preferred_language,role,email',
    'Made Up,One,Club,Chile,civil_society,grulac,in_person,en,participant,one@example.org',
    'Made Up,Two,Club,Chile,civil_society,grulac,remote,en,observer,two@example.org',
    'Made Up,Chair,Club,Chile,civil_society,grulac,remote,en,co_chair,chair@example.org',
  ].join('\n'),
)

const rehearsed = (log: RehearsalLog, done: string[], play?: RehearsalParts['play']) => ({
  log,
  newId: newTestId,
  roster: async () => ROSTER,
  play:
    play ??
    (async (_meeting: unknown, links: readonly unknown[]) => {
      done.push(`${links.length} play`)
      return { stop: () => done.push('players stop') }
    }),
})

/** A node that can rehearse, on a log that others may share. */
async function rehearsingNode(log: RehearsalLog, done: string[], play?: RehearsalParts['play'], time?: TestTime) {
  const here = Promise.withResolvers<TestNode>()
  const rehearsals = new Rehearsals({
    ...rehearsed(log, done, play),
    clock: { nowMs: () => START_MS },
    reload: async (meetingId, change) => (await here.promise).registry.reload(meetingId, change),
  })
  const node = await nodeOn(log, time, {
    disconnected: () => done.push('all disconnected'),
    companionsOf: (meeting) => rehearsals.companionsOf(meeting),
  })
  here.resolve(node)
  return { node, rehearsals, now: async () => (await node.registry.find(MEETING))! }
}

async function setUp(play?: RehearsalParts['play']) {
  const beneath = new FaultyEventLog(new MemoryEventLog())
  const log = new RehearsalLog(beneath)
  const done: string[] = []
  const one = await rehearsingNode(log, done, play)
  await withAgenda(one.node)
  await admit(one.node, 'sec', 'secretariat')
  return { ...one, beneath, log, done }
}

test('[ME21] the secretariat rehearses → the meeting says so, invented people take part, what was set up is there', async () => {
  const { node, rehearsals, done, now } = await setUp()
  const registered = node.meeting.state.people.people.size
  expect(await rehearsals.begin(await now(), WISH)).toBe(true)
  const { state, epoch } = await now()
  expect(state.meeting.phase).toBe('rehearsal')
  expect(state.agenda).toEqual(node.meeting.state.agenda)
  expect(state.people.people.size).toBe(registered + 2)
  expect(epoch).not.toBe(node.meeting.epoch)
  expect(done).toEqual(['all disconnected', '2 play'])
})

test('[ME22] a rehearsal ends → the meeting stands as before, and nothing of it is in the log', async () => {
  const { beneath, node, rehearsals, done, now } = await setUp()
  const before = await beneath.head(MEETING)
  await rehearsals.begin(await now(), WISH)
  const played = await now()
  expect(await played.submitAsSystem({ type: 'people.make_personal_links' }, 'c_played')).toMatchObject({
    outcome: 'accepted',
  })
  await rehearsals.end(await now())
  expect(await beneath.head(MEETING)).toEqual(before)
  const after = await now()
  expect(after.state).toEqual(node.meeting.state)
  expect(after.epoch).toBe(node.meeting.epoch)
  expect(done).toEqual(['all disconnected', '2 play', 'players stop', 'all disconnected'])
})

test('[ME22] a command on its way to the rehearsal when it ends → is not certain, and nothing is written', async () => {
  const { beneath, rehearsals, now } = await setUp()
  const before = await beneath.head(MEETING)
  await rehearsals.begin(await now(), WISH)
  const played = await now()
  await rehearsals.end(await now())
  const command = { type: 'people.change_code', commandId: 'late', madeAtMs: 0 } as never
  const answer = await played.submit({ deviceId: 'sec' as DeviceId }, command)
  expect(answer.outcome).not.toBe('accepted')
  expect(await beneath.head(MEETING)).toEqual(before)
})

test('[ME23] what has begun, or is in rehearsal, is not rehearsed', async () => {
  const { node, rehearsals, now } = await setUp()
  await rehearsals.begin(await now(), WISH)
  expect(await rehearsals.begin(await now(), WISH)).toBe(false)
  await rehearsals.end(await now())
  const close = { type: 'meeting.close', commandId: newTestId<CommandId>('c'), madeAtMs: node.nowMs() } as const
  expect(await (await now()).submit({ deviceId: 'sec' as DeviceId }, close)).toMatchObject({ outcome: 'accepted' })
  expect(await rehearsals.begin(await now(), WISH)).toBe(false)
})

test('[ME22] simulated people who cannot come in → the meeting is as it was, and the caller hears of it', async () => {
  const { beneath, rehearsals, now } = await setUp(() => Promise.reject(new Error('no way in')))
  const before = await beneath.head(MEETING)
  await expect(rehearsals.begin(await now(), WISH)).rejects.toThrow('no way in')
  expect(await beneath.head(MEETING)).toEqual(before)
  expect((await now()).state.meeting.phase).toBe('setup')
})

test('[ME22] a rehearsal is ended twice at once → it ends once, and the next one goes on', async () => {
  const { rehearsals, now, done } = await setUp()
  await rehearsals.begin(await now(), WISH)
  const meeting = await now()
  const again = rehearsals.end(meeting)
  await Promise.race([rehearsals.end(meeting), again])
  expect(await rehearsals.begin(await now(), WISH)).toBe(true)
  await again
  expect((await now()).state.meeting.phase).toBe('rehearsal')
  expect(done.filter((what) => what === 'players stop')).toHaveLength(1)
})

test('[ME23] a rehearsal is begun twice at once → one begins', async () => {
  const { rehearsals, now, done } = await setUp()
  const meeting = await now()
  const begun = await Promise.all([rehearsals.begin(meeting, WISH), rehearsals.begin(meeting, WISH)])
  expect(begun).toEqual([true, false])
  expect(done).toEqual(['all disconnected', '2 play'])
})

test('[ME22] a rehearsal is ended at another node than it began → it is over at both, and its people go', async () => {
  const { beneath, log, node, rehearsals, now, done } = await setUp()
  const before = node.meeting.epoch
  const other = await rehearsingNode(log, [], undefined, node.time)
  await rehearsals.begin(await now(), WISH)
  beneath.tellAll()
  await (await other.now()).caughtUp()
  expect((await other.now()).state.meeting.phase).toBe('rehearsal')
  await other.rehearsals.end(await other.now())
  beneath.tellAll()
  await (await now()).caughtUp()
  expect((await now()).state.meeting.phase).toBe('setup')
  expect((await now()).epoch).toBe(before)
  expect(done).toEqual(['all disconnected', '2 play', 'all disconnected', 'players stop'])
})

test('[ME23] a rehearsal is begun at a node that has not heard of the one at another → that one goes on', async () => {
  const { log, node, rehearsals, now } = await setUp()
  const other = await rehearsingNode(log, [], undefined, node.time)
  const unaware = await other.now()
  await rehearsals.begin(await now(), WISH)
  await expect(other.rehearsals.begin(unaware, WISH)).rejects.toThrow('in rehearsal')
  expect((await log.head(MEETING))?.epoch).toBe((await now()).epoch)
  expect((await now()).state.meeting.phase).toBe('rehearsal')
})

test('[ME22] the log is away just when a rehearsal has begun → it is not left on behind a meeting that looks set up', async () => {
  const { beneath, log, rehearsals, now } = await setUp()
  const before = await log.head(MEETING)
  const meeting = await now()
  const [begin, head] = [log.begin.bind(log), log.head.bind(log)]
  log.begin = async (...given) => {
    await begin(...given)
    log.head = () => Promise.reject(new Error('The store is away.'))
  }
  await expect(rehearsals.begin(meeting, WISH)).rejects.toThrow('away')
  log.head = head
  expect(await log.head(MEETING)).toEqual(before)
  expect(await beneath.head(MEETING)).toEqual(before)
  expect((await now()).state.meeting.phase).toBe('setup')
})

test('[ME22] the log goes back in a rehearsal → it is still one, and nothing of it is missed when it is over', async () => {
  const { beneath, rehearsals, now } = await setUp()
  const before = await beneath.head(MEETING)
  await rehearsals.begin(await now(), WISH)
  const played = await now()
  played.missing(played.version + 2)
  const after = await now()
  expect(after.epoch).not.toBe(played.epoch)
  expect(after.epoch).toMatch(/^rehearsal/)
  await rehearsals.end(after)
  expect(await beneath.head(MEETING)).toEqual(before)
})
