import { expect, test } from 'vitest'
import { createMeetingStore, type MeetingStoreState } from '../../../client/sync/meeting-store.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import { toJson } from '../../../shared/lib/patch.ts'
import { view } from '../../../shared/meeting/view.ts'
import { EPOCH, GRACE_ID, MEETING_ID, openedStore } from '../simulation/small-plenary.ts'
import { truthOf, verdictOn, type Truth, type Witness } from './checker.ts'
import type { Press } from './device.ts'

const grace = { type: 'attendance.set_rules', graceMs: 30_000 } as const

/** The log of a small meeting, in which one command is the chair's. */
async function truth(): Promise<Truth & { readonly end: number }> {
  const read = await truthOf(await openedStore(), MEETING_ID)
  return { ...read, end: read.records.length }
}

/** The chair, who sees what the log says in the end and was told this of their one command. */
function chair({ states, end }: Awaited<ReturnType<typeof truth>>, told: Partial<Press>): Witness {
  const seen = toJson(view(states[end]!, 'podium')) as unknown as NonNullable<MeetingStoreState['view']>
  const held = { epoch: EPOCH, version: end - 1 }
  const press: Press = { commandId: GRACE_ID, wish: grace, held, atMs: 0, settledEpoch: EPOCH, ...told }
  return {
    name: 'chair',
    deviceId: 'chair' as DeviceId,
    audience: 'podium',
    presses: [press],
    sights: [],
    complaints: [],
    state: { ...createMeetingStore().getState(), view: seen, version: end },
  }
}

test('who was told the truth has no problem', async () => {
  const all = await truth()
  const verdict = await verdictOn(all, [chair(all, { settled: { outcome: 'accepted', version: all.end } })])
  expect(verdict).toMatchObject({ problems: [], lost: 0, doubled: 0, rejectedButApplied: 0, forks: 0 })
})

test('what was accepted and is not in the log is lost', async () => {
  const all = await truth()
  const told = chair(all, { settled: { outcome: 'accepted', version: all.end } })
  const other = { ...told.presses[0]!, commandId: 'another' }
  const verdict = await verdictOn(all, [{ ...told, presses: [...told.presses, other] }])
  expect(verdict).toMatchObject({ lost: 1, problems: [expect.stringContaining('another')] })
})

test('what was refused and is in the log was applied nevertheless', async () => {
  const all = await truth()
  const told = chair(all, { settled: { outcome: 'rejected', code: 'meeting/already_closed' } })
  expect(await verdictOn(all, [told])).toMatchObject({ rejectedButApplied: 1, problems: [expect.anything()] })
})

test('a command that is in the log twice, though under one answer, is doubled', async () => {
  const all = await truth()
  const last = all.records.at(-1)!
  const twice = {
    ...all,
    records: [...all.records, { ...last, version: last.version + 1 }],
    states: [...all.states, all.states.at(-1)!],
  }
  const told = chair(all, { settled: { outcome: 'accepted', version: all.end } })
  expect((await verdictOn(twice, [told])).doubled).toBe(1)
})

test('an answer that never came, another view and a broken chain are seen', async () => {
  const all = await truth()
  const told = chair(all, {})
  const blind = {
    ...told,
    state: { ...told.state, view: { ...told.state.view!, agenda: {} } as typeof told.state.view },
  }
  const torn = { ...all, records: all.records.map((record, at) => (at === 1 ? { ...record, prevHash: 'x' } : record)) }
  const { problems } = await verdictOn(torn, [blind as Witness])
  expect(problems.join('\n')).toMatch(
    /does not follow[\s\S]*does not see what the log says[\s\S]*never had a certain answer/,
  )
})
