import { beforeEach, describe, expect, test } from 'vitest'
import type { CommandId } from '../../shared/lib/ids.ts'
import { toJson } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import type { LogRecord } from '../../shared/meeting/record.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import { admit, MEETING, newTestId, nodeOn, withAgenda, type TestNode } from './live-meeting-kit.ts'

const rename = (title: string) => ({ type: 'meeting.edit', title: { en: title } }) as const

let log: FaultyEventLog
let one: TestNode
let two: TestNode
beforeEach(async () => {
  log = new FaultyEventLog(new MemoryEventLog())
  one = await nodeOn(log)
  await withAgenda(one)
  await admit(one, 'sec', 'secretariat')
  two = await nodeOn(log, one.time)
})

const settled = async (node: TestNode) => {
  await node.meeting.caughtUp()
  return node.registry.find(MEETING)
}
const records = async (): Promise<readonly LogRecord[]> => {
  const found: LogRecord[] = []
  for await (const record of log.read(MEETING, 0)) found.push(record)
  return found
}

describe('two nodes that serve one meeting', () => {
  test('what is answered by one shows at the other, to each audience, without anybody asking there', async () => {
    const answer = await one.send('sec', rename('Seen by all'))
    expect(answer).toMatchObject({ outcome: 'accepted' })
    await two.meeting.drained()
    expect(two.meeting.version).toBe(one.meeting.version)
    for (const audience of AUDIENCES) expect(two.copyOf(audience)).toEqual(toJson(one.meeting.feed(audience).view))
  })

  test('commands at both at once → each is answered once, and both nodes hold the same', async () => {
    const wishes = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? one : two).send('sec', rename(`Title ${at}`)))
    const versions = (await Promise.all(wishes)).map((answer) => (answer.outcome === 'accepted' ? answer.version : 0))
    expect(new Set(versions).size).toBe(40)
    await Promise.all([one.meeting.caughtUp(), two.meeting.caughtUp()])
    expect(toJson(two.meeting.state)).toEqual(toJson(one.meeting.state))
  })

  test('the same command at both → it happens once, and both give its first answer', async () => {
    const { version } = one.meeting
    const given = { commandId: newTestId('c') }
    const [first, second] = await Promise.all([one, two].map((node) => node.send('sec', rename('Once'), given)))
    expect(first).toEqual({ outcome: 'accepted', version: version + 1 })
    expect(second).toEqual(first)
    expect(await log.head(MEETING)).toMatchObject({ version: version + 1 })
  })

  test('who was let in at one is known at the other as soon as it looks', async () => {
    await admit(one, 'Amina', 'participant')
    expect(await two.meeting.caughtUp()).toBe(true)
    expect(two.meeting.state.people.devices.has('Amina')).toBe(true)
  })

  test('a text that was erased at one is nowhere at the other', async () => {
    await admit(one, 'Amina', 'participant')
    await two.meeting.caughtUp()
    const { personId } = two.meeting.state.people.devices.get('Amina')!
    await one.send('sec', { type: 'people.erase', personId: personId! })
    await two.meeting.caughtUp()
    expect(JSON.stringify(toJson(two.meeting.state))).not.toContain('"name":"Amina"')
  })

  test('a node whose clock is behind records no instant before the one before it', async () => {
    const late = await nodeOn(log)
    one.time.pass(60_000)
    await one.send('sec', rename('First'))
    await late.meeting.caughtUp()
    await late.send('sec', rename('Second'))
    const instants = (await records()).map(({ atMs }) => atMs)
    expect(instants).toEqual([...instants].sort((a, b) => a - b))
  })
})

describe('a clock that is behind the log', () => {
  test('a meeting is loaded by a machine whose clock was set back → what is pressed now is not too late', async () => {
    one.time.pass(3_600_000)
    await one.send('sec', rename('Before'))
    const setBack = await nodeOn(log)
    expect(setBack.nowMs()).toBeLessThan(one.nowMs() - 60_000)
    expect(await setBack.send('sec', { type: 'meeting.close' })).toMatchObject({ outcome: 'accepted' })
  })
})

describe('a log that is away', () => {
  test('is told at once, commands stay without a certain answer, and all is well again by itself', async () => {
    log.isDown = true
    expect(await one.meeting.caughtUp()).toBe(false)
    expect(one.meeting.isKeeping).toBe(false)
    expect(await one.send('sec', rename('Lost?'))).toEqual({ outcome: 'unknown' })
    log.isDown = false
    one.time.pass(1000)
    await one.meeting.drained()
    expect(one.meeting.isKeeping).toBe(true)
    const told = one.left.flatMap((frame) => (frame.kind === 'keeping' ? [frame.isKeeping] : []))
    expect(told).toEqual([false, true])
    expect(one.problems).toHaveLength(1)
  })
})

describe('a log that went back', () => {
  async function loseTwo(): Promise<number> {
    const { version } = one.meeting
    await one.send('sec', rename('Kept'))
    for (const title of ['Lost', 'Lost too']) await one.send('sec', rename(title))
    await two.meeting.caughtUp()
    await log.setBack(MEETING, version + 1)
    return version + 1
  }

  test('[ME30] is noticed by who held more: it goes on under another epoch, whose first record says what is missing', async () => {
    const kept = await loseTwo()
    const { epoch } = one.meeting
    const now = await settled(one)
    expect(now).toMatchObject({ version: kept + 1 })
    expect(now!.epoch).not.toBe(epoch)
    expect(now!.state.meeting.title).toEqual({ en: 'Kept' })
    expect(Object.values(now!.state.meeting.losses)).toMatchObject([{ lostRecords: 2 }])
    expect((await records()).at(-1)).toMatchObject({ epoch: now!.epoch, events: [{ type: 'meeting.log_went_back' }] })
  })

  test('[ME30] every node goes on with the same history, and the loss is recorded once', async () => {
    const kept = await loseTwo()
    const [first, second] = await Promise.all([settled(one), settled(two)])
    expect(second!.epoch).toBe(first!.epoch)
    expect(second!.version).toBe(kept + 1)
    expect(toJson(second!.state)).toEqual(toJson(first!.state))
  })

  test('[ME30] a command that meets it stays without a certain answer, and is carried out when it is sent again', async () => {
    const kept = await loseTwo()
    const given = { commandId: newTestId('c') }
    expect(await one.send('sec', rename('Again'), given)).toEqual({ outcome: 'unknown' })
    const now = (await one.registry.find(MEETING))!
    const again = { ...rename('Again'), commandId: given.commandId, madeAtMs: one.nowMs() }
    expect(await now.submit({ deviceId: 'sec' as never }, again as never)).toEqual({
      outcome: 'accepted',
      version: kept + 2,
    })
  })

  test('[ME30] also where it goes back again, to before the record of the first time: that is recorded, once', async () => {
    const kept = await loseTwo()
    const [first] = await Promise.all([settled(one), settled(two)])
    one.time.pass(1000)
    const wish = { ...rename('Lost in the new epoch'), commandId: newTestId('c'), madeAtMs: one.nowMs() }
    expect(await first!.submit({ deviceId: 'sec' as never }, wish as never)).toMatchObject({ outcome: 'accepted' })
    await (await two.registry.find(MEETING))!.caughtUp()
    await log.setBack(MEETING, kept)
    for (const node of [one, two]) await (await node.registry.find(MEETING))!.caughtUp()
    const nodes = await Promise.all([one, two].map((node) => node.registry.find(MEETING)))
    expect(nodes.map((meeting) => meeting!.version)).toEqual([kept + 1, kept + 1])
    const last = (await records()).at(-1)!
    expect(last.epoch).not.toBe(first!.epoch)
    expect(last.events).toMatchObject([{ type: 'meeting.log_went_back', lostRecords: 2 }])
  })

  test('[ME30] also where others wrote on meanwhile what the one who was ahead does not hold', async () => {
    await Promise.all([one.meeting.caughtUp(), two.meeting.caughtUp()])
    log.isSilent = true
    const kept = await loseTwo()
    const third = await nodeOn(log, one.time)
    for (const title of ['Other', 'Other too', 'Other still']) await third.send('sec', rename(title))
    const now = await settled(one)
    expect(now!.state.meeting.title).toEqual({ en: 'Other still' })
    expect(now!.version).toBe(kept + 4)
    expect(Object.values(now!.state.meeting.losses)).toMatchObject([{ lostRecords: 0 }])
  })

  test('[ME30] a wish that was true only in what was lost → is not taken for true, though the log is at the same version again', async () => {
    log.isSilent = true
    const kept = one.meeting.version
    expect(await one.send('sec', { type: 'meeting.close' })).toMatchObject({ outcome: 'accepted' })
    await log.setBack(MEETING, kept)
    const third = await nodeOn(log, one.time)
    await third.send('sec', rename('Other'))
    expect(third.meeting.version).toBe(one.meeting.version)
    const given = { commandId: newTestId<CommandId>('c') }
    expect(await one.send('sec', { type: 'meeting.close' }, given)).toEqual({ outcome: 'unknown' })
    expect(await log.outcomeOf(MEETING, { sender: 'sec', commandId: given.commandId })).toBeUndefined()
  })

  test('[ME30] who runs the meeting and holds more than the log is believed, even if every node has forgotten', async () => {
    const kept = await loseTwo()
    const fresh = await nodeOn(log, one.time)
    expect(fresh.meeting.version).toBe(kept)
    fresh.meeting.missing(kept + 2)
    const now = await fresh.registry.find(MEETING)
    expect(Object.values(now!.state.meeting.losses)).toEqual([
      { lostRecords: 2, keptUntilMs: expect.any(Number), foundAtMs: expect.any(Number) },
    ])
  })

  test('[ME30] is recorded when the store is back, if it is away just then', async () => {
    await loseTwo()
    await one.meeting.caughtUp()
    log.isDown = true
    await expect(one.registry.find(MEETING)).rejects.toThrow('away')
    log.isDown = false
    const now = await one.registry.find(MEETING)
    expect(Object.values(now!.state.meeting.losses)).toMatchObject([{ lostRecords: 2 }])
  })

  test('[ME30] is recorded too where it is noticed while the meeting is being given up for something else', async () => {
    await loseTwo()
    void one.meeting.caughtUp()
    const now = await one.registry.reload(MEETING, async () => {
      expect((await records()).at(-1)!.events).toMatchObject([{ type: 'meeting.log_went_back', lostRecords: 2 }])
    })
    expect(Object.values(now!.state.meeting.losses)).toMatchObject([{ lostRecords: 2 }])
  })

  test('[ME30] is recorded though another node writes just before, again and again: the log is read from its beginning once', async () => {
    log.isSilent = true
    await loseTwo()
    const third = await nodeOn(log, one.time)
    const [fork, read] = [log.fork, log.read]
    const readFrom: number[] = []
    let ahead = 3
    log.fork = async (...given) => {
      if (ahead-- > 0) await third.send('sec', rename(`Ahead ${ahead}`))
      return fork(...given)
    }
    log.read = (meetingId, version) => {
      readFrom.push(version)
      return read(meetingId, version)
    }
    const now = await settled(one)
    expect(Object.values(now!.state.meeting.losses)).toHaveLength(1)
    expect(readFrom.filter((version) => version === 0)).toHaveLength(2)
  })

  test('[ME31] the desk has looked it over → it is shown no more; once more is refused', async () => {
    await loseTwo()
    const now = (await settled(one))!
    const [lossId] = Object.keys(now.state.meeting.losses)
    const confirm = (commandId: string) =>
      now.submit({ deviceId: 'sec' as never }, {
        type: 'meeting.confirm_loss',
        lossId,
        commandId,
        madeAtMs: one.nowMs(),
      } as never)
    expect(now.feed('podium').view).toHaveProperty('meeting.losses', { [lossId!]: expect.anything() })
    expect(now.feed('hall').view).not.toHaveProperty('meeting.losses')
    expect(await confirm('c-first')).toMatchObject({ outcome: 'accepted' })
    expect(now.feed('podium').view).toHaveProperty('meeting.losses', {})
    expect(await confirm('c-second')).toMatchObject({ outcome: 'rejected', code: 'meeting/no_such_loss' })
  })
})
