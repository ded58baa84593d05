import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NO_HASH } from '../../server/log/chain.ts'
import type { Entry, EventLog } from '../../server/log/event-log.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import {
  accepted,
  after,
  MEETING,
  refused,
  start,
  textId,
  versionsOf,
  type LogUnderTest,
} from './event-log-contract.ts'

/** What every log must hold to so that several nodes can serve its meetings, or one node go on after it lost its end. */
export function eventLogNodesContract(name: string, make: () => LogUnderTest): void {
  describe(`${name}, for several nodes`, () => {
    let underTest: LogUnderTest
    let log: EventLog

    beforeEach(async () => {
      underTest = make()
      log = await underTest.open()
      await log.create(MEETING, start.epoch)
    })
    afterEach(() => log.close())

    test('a fork goes on after the head under another epoch, and nothing of the old one is taken any more', async () => {
      const first = accepted(start, 'c1')
      await log.append(MEETING, 0, [first])
      const head = after(start, first)
      const forked = { ...accepted({ ...head, epoch: 'e2' }, 'c2'), texts: [{ id: textId('t1'), body: 'Amina' }] }
      expect(await log.fork(MEETING, head, forked)).toBe(true)
      const forkedHead = after({ ...head, epoch: 'e2' }, forked)
      expect(await log.head(MEETING)).toEqual(forkedHead)
      expect(await log.outcomeOf(MEETING, forked.key)).toEqual({ outcome: 'accepted', version: 2 })
      expect(await log.texts(MEETING)).toEqual(new Map([[textId('t1'), 'Amina']]))
      await expect(log.append(MEETING, 2, [accepted({ ...forkedHead, epoch: start.epoch }, 'late')])).rejects.toThrow(
        'does not follow',
      )
      expect(await log.append(MEETING, 2, [accepted(forkedHead, 'c3')])).toEqual({ result: 'appended' })
      expect(await versionsOf(log)).toEqual([1, 2, 3])
    })

    test('a fork from anything but the head writes nothing', async () => {
      const first = accepted(start, 'c1')
      await log.append(MEETING, 0, [first])
      const head = after(start, first)
      for (const from of [start, { ...head, epoch: 'e0' }, { ...head, hash: NO_HASH }]) {
        const forked = accepted({ ...from, epoch: 'e2' }, 'c2')
        expect(await log.fork(MEETING, from, forked)).toBe(false)
      }
      expect(await log.fork(MEETING, head, refused('c2'))).toBe(false)
      expect(await log.head(MEETING)).toEqual(head)
      expect(await log.outcomeOf(MEETING, refused('c2').key)).toBeUndefined()
      expect(await versionsOf(log)).toEqual([1])
    })

    test('two forks at once from one head: one is written', async () => {
      const forks = ['e2', 'e3'].map((epoch) =>
        log.fork(MEETING, start, accepted({ ...start, epoch }, `fork ${epoch}`)),
      )
      expect((await Promise.all(forks)).filter((isForked) => isForked)).toEqual([true])
      expect(await versionsOf(log)).toEqual([1])
    })

    test('the texts since a version are at least those that came with later records, without the erased ones', async () => {
      const entries: Entry[] = []
      for (let at = 1, head = start; at <= 4; at++) {
        const texts = [{ id: textId(`t${at}`), body: `text ${at}` }]
        entries.push(accepted(head, `c${at}`, { texts, erasedTexts: at === 4 ? [textId('t3')] : [] }))
        head = after(head, entries.at(-1)!)
      }
      await log.append(MEETING, 0, entries.slice(0, 2))
      await log.append(MEETING, 2, entries.slice(2))
      const since = async (version: number) => [...(await log.textsSince(MEETING, version)).keys()]
      expect((await since(0)).sort()).toEqual(['t1', 't2', 't4'])
      expect(await since(1)).toEqual(expect.arrayContaining(['t2', 't4']))
      expect(await since(3)).toContain('t4')
      for (const version of [0, 1, 2, 3, 4, 9]) expect(await since(version)).not.toContain('t3')
      expect((await log.textsSince(MEETING, 3)).get(textId('t4'))).toBe('text 4')
      await expect(log.textsSince('m2' as MeetingId, 0)).rejects.toThrow('no meeting')
    })

    test('whoever watches is told of what another node writes, until they have seen enough', async () => {
      if (!underTest.openAnother) return
      const another = await underTest.openAnother()
      let end: () => void = () => undefined
      const moved = new Promise<void>((resolve) => (end = log.watch(MEETING, resolve)))
      await another.append(MEETING, 0, [accepted(start, 'c1')])
      await moved
      end()
      expect(await versionsOf(log)).toEqual([1])
      await another.close()
    })

    test('it can be asked whether it can be reached', async () => {
      await expect(log.check()).resolves.toBeUndefined()
    })
  })
}
