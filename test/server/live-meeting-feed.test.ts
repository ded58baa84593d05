import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprint } from '../../shared/lib/fingerprint.ts'
import { applyPatch, toJson, type Json } from '../../shared/lib/patch.ts'
import { AUDIENCES } from '../../shared/lib/roles.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { replay, type LogRecord } from '../../shared/meeting/record.ts'
import { view } from '../../shared/meeting/view.ts'
import type { Resume } from '../../server/live/served-meeting.ts'
import { RECENT_VERSIONS } from '../../server/live/recent-states.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { Plain } from '../support/given.ts'
import { admit, MEETING, nodeOn, withAgenda, type TestNode } from './live-meeting-kit.ts'

const changeCode = { type: 'people.change_code' } as const
const mode = (room: boolean) => ({ type: 'people.set_mode', mode: room ? 'room' : 'remote' }) as const

async function replayed(log: EventLog) {
  const records: LogRecord[] = []
  for await (const record of log.read(MEETING, 0)) records.push(record)
  return replay(records, await log.texts(MEETING))
}

const patchOf = (resume: Resume) => (resume.outcome === 'joined' ? resume.patch : undefined)

describe('coming back', () => {
  test('from every version of the ring is one patch to the newest; from before it the snapshot is fetched', async () => {
    const node = await nodeOn(new MemoryEventLog())
    await admit(node, 'mod', 'moderator')
    await admit(node, 'ann', 'participant')
    const first = node.meeting.version
    const held = new Map([[first, toJson(node.meeting.feed('podium').view)]])
    const count = RECENT_VERSIONS + 10
    for (let i = 1; i <= count; i++) {
      await (i % 3 === 0 ? node.send('mod', changeCode) : node.send('ann', mode(i % 3 === 1)))
      held.set(node.meeting.version, toJson(node.meeting.feed('podium').view))
    }
    const { epoch, version } = node.meeting
    const feed = node.meeting.feed('podium')
    const oldest = version - RECENT_VERSIONS + 1
    for (let have = oldest; have <= version; have++) {
      const message = patchOf(feed.resume({ epoch, version: have }))
      const copy = held.get(have) as { readonly [key: string]: Json }
      expect([message?.from, message?.to]).toEqual([have, version])
      expect(message?.patch ? applyPatch(copy, message.patch) : copy, `from ${have}`).toEqual(held.get(version))
    }
    expect(feed.resume({ epoch, version: oldest - 1 })).toEqual({ outcome: 'fetch' })
  })

  test('with nothing, or with another history, fetches the snapshot; with more than there is, the log went back', async () => {
    const node = await nodeOn(new MemoryEventLog())
    await admit(node, 'mod', 'moderator')
    const { epoch, version } = node.meeting
    const feed = node.meeting.feed('hall')
    expect(feed.resume(undefined)).toEqual({ outcome: 'fetch' })
    expect(feed.resume({ epoch: 'other', version })).toEqual({ outcome: 'fetch' })
    expect(feed.resume({ epoch, version: version + 1 })).toEqual({ outcome: 'went_back' })
    expect(feed.resume({ epoch, version })).toEqual({ outcome: 'joined', patch: { from: version, to: version } })
  })

  test('after a restart is a patch too', async () => {
    const log = new MemoryEventLog()
    const node = await nodeOn(log)
    await admit(node, 'ann', 'participant')
    const { epoch, version: have } = node.meeting
    const held = toJson(node.meeting.feed('podium').view) as { readonly [key: string]: Json }
    await node.send('ann', mode(true))
    const again = await nodeOn(log)
    const message = patchOf(again.meeting.feed('podium').resume({ epoch, version: have }))
    expect(applyPatch(held, message!.patch!)).toEqual(toJson(node.meeting.feed('podium').view))
  })
})

describe('the snapshot', () => {
  test('is what the audience holds, with epoch and version, written out once for each version', async () => {
    const node = await nodeOn(new MemoryEventLog())
    await withAgenda(node)
    const feed = node.meeting.feed('hall')
    const snapshot = feed.snapshot()
    const { epoch, version } = node.meeting
    expect(JSON.parse(snapshot)).toEqual({ epoch, version, view: toJson(feed.view) })
    expect(feed.snapshot()).toBe(snapshot)
    expect(feed.hash()).toBe(fingerprint(toJson(feed.view)))
    await admit(node, 'ann', 'participant')
    expect(JSON.parse(feed.snapshot())).toEqual({ epoch, version: version + 2, view: toJson(feed.view) })
    expect(feed.hash()).toBe(fingerprint(toJson(feed.view)))
  })
})

const devices = ['chair', 'mod', 'ann', 'bob', 'screen'] as const
const sender = fc.constantFrom(...devices)

/** What the meeting offers at this moment; a wish out of nowhere would only be refused. */
type Wish = (node: TestNode, pick: number) => Plain<Command> | undefined
const entryAt = (node: TestNode, pick: number) => {
  const { turn, items } = node.meeting.state.floor
  const ids = Object.values(items).flatMap(({ entries }) => [...entries.entries()].map(([id]) => id))
  if (turn) ids.push(turn.entry.entryId)
  return ids[pick % Math.max(1, ids.length)]
}
const onEntry =
  (type: 'floor.leave' | 'floor.later' | 'floor.hold' | 'floor.return' | 'floor.finish' | 'floor.heard'): Wish =>
  (node, pick) => {
    const entryId = entryAt(node, pick)
    return entryId ? { type, entryId } : undefined
  }
const running = (node: TestNode) => {
  const itemId = node.meeting.state.agenda.currentItemId
  return { expects: itemId ? { itemId } : {} }
}
const wish = fc.constantFrom<Wish>(
  () => changeCode,
  (_node, pick) => mode(pick % 2 === 0),
  (node) => ({ type: 'agenda.advance', ...running(node) }),
  (node) => ({ type: 'agenda.go_back', ...running(node) }),
  (_node, pick) => ({ type: 'floor.ask', itemId: pick % 2 === 0 ? 'i1' : 'i2' }),
  onEntry('floor.leave'),
  onEntry('floor.later'),
  onEntry('floor.hold'),
  onEntry('floor.return'),
  onEntry('floor.heard'),
  onEntry('floor.finish'),
  (node, pick) => {
    const entryId = entryAt(node, pick)
    return entryId ? { type: 'floor.give', entryId, expects: {} } : undefined
  },
  (_node, pick) => ({ type: 'floor.add', itemId: 'i1', name: `Guest ${pick}`, mode: 'room', channel: 'paper' }),
  (_node, pick) => ({ type: 'people.end_device', deviceId: pick === 0 ? 'bob' : 'nobody' }),
)
const turn = fc.array(fc.tuple(sender, wish, fc.nat(20)), { minLength: 1, maxLength: 4 })

test('under random commands, many in a turn, every copy that was patched is the view of the replayed log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 25 }), async (turns) => {
      const log = new MemoryEventLog()
      const node = await nodeOn(log)
      await withAgenda(node)
      await admit(node, 'chair', 'chair')
      await admit(node, 'mod', 'moderator')
      await admit(node, 'ann', 'participant')
      await admit(node, 'bob', 'member')
      for (const wishes of turns) {
        node.time.pass(700)
        await Promise.all(
          wishes.map(async ([device, make, pick]) => {
            const command = make(node, pick)
            if (command) await node.send(device, command)
          }),
        )
      }
      const state = await replayed(log)
      for (const audience of AUDIENCES) {
        expect(toJson(node.meeting.feed(audience).view)).toEqual(toJson(view(state, audience)))
        expect(node.copyOf(audience)).toEqual(toJson(view(state, audience)))
      }
      expect(node.problems).toEqual([])
    }),
    { numRuns: 60 },
  )
})
