import { beforeEach, describe, expect, test } from 'vitest'
import type { DeviceId } from '../../shared/lib/ids.ts'
import { rightsOf } from '../../shared/features/people/state.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import { LATE_AFTER_MS } from '../../server/live/batch.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, nodeOn, patchesFor, type TestNode } from './live-meeting-kit.ts'

/** Twice carried out, it shows. */
const changeCode = { type: 'people.change_code' } as const
const notAllowed = { outcome: 'rejected', code: 'access/not_allowed' }

let log: FaultyEventLog
let node: TestNode
beforeEach(async () => {
  log = new FaultyEventLog(new MemoryEventLog())
  node = await nodeOn(log)
  await admit(node, 'mod', 'moderator')
  await admit(node, 'ann', 'participant')
  node.left.length = 0
  log.appends.length = 0
})

const codeSerial = () => node.meeting.state.people.codeSerial
const restart = async () => {
  node = await nodeOn(log, node.time)
}
async function commandsInLog(): Promise<string[]> {
  const ids: string[] = []
  for await (const { commandId } of log.read(MEETING, 0)) ids.push(commandId)
  return ids
}

describe('one turn of the loop', () => {
  test('is one append, and one patch for each audience, however many commands were handed in', async () => {
    const before = node.meeting.version
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => node.send('mod', changeCode)))
    expect(answers).toEqual([1, 2, 3, 4, 5].map((n) => ({ outcome: 'accepted', version: before + n })))
    expect(log.appends.map((entries) => entries.length)).toEqual([5])
    for (const audience of AUDIENCES) {
      expect(patchesFor(node.left, audience).map(({ from, to }) => [from, to])).toEqual([[before, before + 5]])
    }
    expect(codeSerial()).toBe(6)
  })

  test('decides each command on what those before it led to', async () => {
    const answers = await Promise.all([
      node.send('system', { type: 'people.revoke_link', linkId: 'link-mod' }),
      node.send('mod', changeCode),
    ])
    expect(answers).toEqual([{ outcome: 'accepted', version: 5 }, notAllowed])
    expect(log.appends).toHaveLength(1)
  })

  test('gathers the next lot while the log is writing', async () => {
    let open = () => {}
    log.gate = new Promise((resolve) => (open = resolve))
    const first = node.send('mod', changeCode)
    await nextTurn()
    const more = [node.send('mod', changeCode), node.send('mod', changeCode)]
    await nextTurn()
    expect(log.appends).toHaveLength(1)
    open()
    await Promise.all([first, ...more])
    expect(log.appends.map((entries) => entries.length)).toEqual([1, 2])
  })
})

describe('what leaves', () => {
  test('is nothing before the append is durable; then news of rights, patches, own views, and the answer last', async () => {
    let open = () => {}
    log.gate = new Promise((resolve) => (open = resolve))
    const answer = node.send('ann', { type: 'people.set_mode', mode: 'room' }, { commandId: 'mode' })
    await nextTurn()
    expect([node.left, node.meeting.version]).toEqual([[], 4])
    open()
    await answer
    expect(node.left.map((frame) => (frame.kind === 'patch' ? frame.audience : frame.kind))).toEqual([
      'changed',
      ...AUDIENCES,
      'me',
      'answer',
    ])
  })

  test('is an empty patch for an audience that sees nothing of it, so that its version follows', async () => {
    await node.send('mod', changeCode)
    expect(patchesFor(node.left, 'screen')).toEqual([{ from: 4, to: 5 }])
  })

  test('is nothing but the answer where a wish is refused or true already', async () => {
    expect(await node.send('ann', changeCode, { commandId: 'no' })).toEqual(notAllowed)
    const again = { type: 'people.join', linkId: 'link-ann', deviceId: 'ann' } as const
    expect(await node.send('system', again, { commandId: 'true' })).toEqual({ outcome: 'accepted', version: 4 })
    expect(node.left.map(({ kind }) => kind)).toEqual(['answer', 'answer'])
    expect(await commandsInLog()).toHaveLength(4)
  })
})

describe('a command that is sent again', () => {
  test('gets its first answer and happens once, at once and after a restart', async () => {
    const first = await node.send('mod', changeCode, { commandId: 'once' })
    expect(await node.send('mod', changeCode, { commandId: 'once' })).toEqual(first)
    await restart()
    expect(await node.send('mod', changeCode, { commandId: 'once' })).toEqual(first)
    expect(codeSerial()).toBe(2)
  })

  test('while the first is on its way is the same command', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => node.send('mod', changeCode, { commandId: 'once' })))
    expect(answers).toEqual([1, 2, 3].map(() => ({ outcome: 'accepted', version: 5 })))
    expect(codeSerial()).toBe(2)
  })

  test('stays refused, even if it were allowed now', async () => {
    expect(await node.send('eve', changeCode, { commandId: 'no' })).toEqual(notAllowed)
    await restart()
    await admit(node, 'eve', 'moderator')
    expect(await node.send('eve', changeCode, { commandId: 'no' })).toEqual(notAllowed)
    expect(await node.send('eve', changeCode, { commandId: 'yes' })).toMatchObject({ outcome: 'accepted' })
  })

  test('that was true already keeps the version of its first answer', async () => {
    const again = { type: 'people.join', linkId: 'link-ann', deviceId: 'ann' } as const
    await node.send('system', again, { commandId: 'true' })
    await node.send('mod', changeCode)
    await restart()
    expect(await node.send('system', again, { commandId: 'true' })).toEqual({ outcome: 'accepted', version: 4 })
  })

  test('among new ones does not hold them up', async () => {
    await node.send('mod', changeCode, { commandId: 'once' })
    await restart()
    const answers = await Promise.all([
      node.send('mod', changeCode, { commandId: 'new' }),
      node.send('mod', changeCode, { commandId: 'once' }),
    ])
    expect(answers).toEqual([
      { outcome: 'accepted', version: 6 },
      { outcome: 'accepted', version: 5 },
    ])
  })

  test('by another device is another command', async () => {
    await admit(node, 'mia', 'moderator')
    await node.send('mod', changeCode, { commandId: 'same' })
    await node.send('mia', changeCode, { commandId: 'same' })
    expect(codeSerial()).toBe(3)
  })
})

describe('rights and time', () => {
  test('a device that is unknown or whose link was revoked may do nothing', async () => {
    expect(await node.send('nobody', { type: 'people.set_mode', mode: 'room' })).toEqual(notAllowed)
    await node.send('system', { type: 'people.revoke_link', linkId: 'link-ann' })
    expect(await node.send('ann', { type: 'people.set_mode', mode: 'room' })).toEqual(notAllowed)
  })

  test('a command that may not come late is refused when it is older than the limit', async () => {
    const nowMs = node.nowMs()
    expect(await node.send('mod', changeCode, { madeAtMs: nowMs - LATE_AFTER_MS })).toMatchObject({
      outcome: 'accepted',
    })
    const late = await node.send('mod', changeCode, { madeAtMs: nowMs - LATE_AFTER_MS - 1 })
    expect(late).toEqual({ outcome: 'rejected', code: 'access/too_late' })
    const mode = { type: 'people.set_mode', mode: 'room' } as const
    expect(await node.send('ann', mode, { madeAtMs: nowMs - 3_600_000 })).toMatchObject({ outcome: 'accepted' })
  })

  test('a late repetition of what was accepted in time is accepted', async () => {
    const madeAtMs = node.nowMs()
    const first = await node.send('mod', changeCode, { commandId: 'once', madeAtMs })
    await restart()
    node.time.pass(LATE_AFTER_MS * 2)
    expect(await node.send('mod', changeCode, { commandId: 'once', madeAtMs })).toEqual(first)
  })

  test('nothing was made later than now', async () => {
    await node.send('ann', { type: 'people.set_mode', mode: 'room' }, { madeAtMs: Number.MAX_SAFE_INTEGER })
    const { personId } = rightsOf(node.meeting.state.people, 'ann' as DeviceId, node.nowMs())!
    expect(node.meeting.state.people.people.get(personId!)?.modeStatedAtMs).toBe(node.nowMs())
  })
})

describe('when the log fails', () => {
  test('before it has written: the answer is unknown, nothing has changed, and the same command succeeds later', async () => {
    log.nextAppendFails = 'unwritten'
    expect(await node.send('mod', changeCode, { commandId: 'c' })).toEqual({ outcome: 'unknown' })
    expect([node.meeting.version, codeSerial()]).toEqual([4, 1])
    expect(node.problems).toEqual(['The log could not be written or read. Error: The store is away.'])
    expect(await node.send('mod', changeCode, { commandId: 'c' })).toEqual({ outcome: 'accepted', version: 5 })
  })

  test('after it has written: the answer is unknown, and the same command gets the first outcome and happens once', async () => {
    log.nextAppendFails = 'written'
    expect(await node.send('mod', changeCode, { commandId: 'c' })).toEqual({ outcome: 'unknown' })
    expect(await node.send('mod', changeCode, { commandId: 'c' })).toEqual({ outcome: 'accepted', version: 5 })
    expect(patchesFor(node.left, 'podium').map(({ from, to }) => [from, to])).toEqual([[4, 5]])
    expect(codeSerial()).toBe(2)
  })

  test('after it has written: what it wrote shows by itself', async () => {
    log.nextAppendFails = 'written'
    await node.send('mod', changeCode)
    node.time.pass(1000)
    await node.meeting.drained()
    expect(codeSerial()).toBe(2)
    expect(node.left.map(({ kind }) => kind)).toEqual([
      'keeping',
      'answer',
      'changed',
      ...AUDIENCES.map(() => 'patch'),
      'keeping',
    ])
  })

  test('for long: every command is unknown until it is back, then each happens once', async () => {
    log.isDown = true
    const ids = ['a', 'b', 'c']
    const send = () => Promise.all(ids.map((commandId) => node.send('mod', changeCode, { commandId })))
    expect(await send()).toEqual(ids.map(() => ({ outcome: 'unknown' })))
    expect(await send()).toEqual(ids.map(() => ({ outcome: 'unknown' })))
    log.isDown = false
    expect(await send()).toEqual(ids.map((_, at) => ({ outcome: 'accepted', version: 5 + at })))
    expect(codeSerial()).toBe(4)
  })
})

describe('when another node writes the same meeting', () => {
  test('a lost race is decided again on the newer state, and both are shown here', async () => {
    const other = await nodeOn(log)
    await other.send('mod', changeCode, { commandId: 'theirs' })
    expect(await node.send('mod', changeCode, { commandId: 'ours' })).toEqual({ outcome: 'accepted', version: 6 })
    expect(codeSerial()).toBe(3)
    expect(await commandsInLog()).toEqual(expect.arrayContaining(['theirs', 'ours']))
    expect(patchesFor(node.left, 'podium').map(({ from, to }) => [from, to])).toEqual([
      [4, 5],
      [5, 6],
    ])
  })

  test('a wish that the other has made impossible is refused', async () => {
    const other = await nodeOn(log)
    await other.send('system', { type: 'people.revoke_link', linkId: 'link-mod' })
    expect(await node.send('mod', changeCode)).toEqual(notAllowed)
  })

  test('a command that the other has answered gets that answer, after this node holds what it led to', async () => {
    const other = await nodeOn(log)
    const first = await other.send('mod', changeCode, { commandId: 'once' })
    expect(await node.send('mod', changeCode, { commandId: 'once' })).toEqual(first)
    expect(node.left.map(({ kind }) => kind)).toEqual(['changed', ...AUDIENCES.map(() => 'patch'), 'answer'])
  })
})

test('a command that breaks the core harms no other', async () => {
  const broken = { type: 'people.import' } as never
  const answers = await Promise.all([
    node.send('mod', changeCode),
    node.send('system', broken),
    node.send('mod', changeCode),
  ])
  expect(answers.map(({ outcome }) => outcome)).toEqual(['accepted', 'unknown', 'accepted'])
  expect(codeSerial()).toBe(3)
  expect(node.problems).toEqual([expect.stringContaining('A people.import broke the core.')])
})

const nextTurn = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))
