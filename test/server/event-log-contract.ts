import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TextBody } from '../../shared/lib/feature.ts'
import type { CommandId, MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import { canonicalJson, NO_HASH, seal } from '../../server/log/chain.ts'
import type { Entry, EventLog, Head } from '../../server/log/event-log.ts'

export const MEETING = 'm1' as MeetingId
const EPOCH = 'e1'

/** A log under test: opened anew on the same data it must hold the same. */
export interface LogUnderTest {
  open(): Promise<EventLog>
  /** Whether what was appended is there when the log is opened again. */
  readonly isDurable: boolean
  /** Another node's log on the same data, where several may write. */
  openAnother?(): Promise<EventLog>
}

export const textId = (id: string): TextId => id as TextId

/** An accepted command with one event, following a head. */
export function accepted(
  head: Head,
  commandId: string,
  more: Partial<Pick<Entry, 'texts' | 'erasedTexts'>> = {},
): Entry {
  const record: LogRecord = {
    version: head.version + 1,
    epoch: head.epoch,
    atMs: 1_000 + head.version,
    actor: { kind: 'system' },
    commandId: commandId as CommandId,
    prevHash: head.hash,
    events: [{ type: 'test.happened', commandId, absent: undefined }],
  }
  const outcome: Outcome = { outcome: 'accepted', version: record.version }
  return { key: { sender: 'd1', commandId: record.commandId }, outcome, record, texts: [], erasedTexts: [], ...more }
}

/** A command that was refused. */
export const refused = (commandId: string): Entry => ({
  key: { sender: 'd1', commandId: commandId as CommandId },
  outcome: { outcome: 'rejected', code: 'access/not_allowed' },
  texts: [],
  erasedTexts: [],
})

/** The head after an entry. */
export const after = (head: Head, { record }: Entry): Head =>
  record ? { epoch: head.epoch, version: record.version, hash: seal(record).hash } : head

/** So many accepted commands, one following the other. */
export function chainFrom(head: Head, count: number): Entry[] {
  const entries: Entry[] = []
  let last = head
  for (let i = 0; i < count; i++) {
    const entry = accepted(last, `c${last.version + 1}`)
    entries.push(entry)
    last = after(last, entry)
  }
  return entries
}

export const start: Head = { epoch: EPOCH, version: 0, hash: NO_HASH }

export async function versionsOf(log: EventLog, afterVersion = 0): Promise<number[]> {
  const versions: number[] = []
  for await (const { version } of log.read(MEETING, afterVersion)) versions.push(version)
  return versions
}

/** What every log must hold to, whatever keeps it. */
export function eventLogContract(name: string, make: () => LogUnderTest): void {
  describe(name, () => {
    let underTest: LogUnderTest
    let log: EventLog

    beforeEach(async () => {
      underTest = make()
      log = await underTest.open()
      await log.create(MEETING, EPOCH)
    })
    afterEach(() => log.close())

    test('a new meeting has an empty history under its epoch', async () => {
      expect(await log.head(MEETING)).toEqual(start)
      expect(await log.meetings()).toEqual([MEETING])
      expect(await versionsOf(log)).toEqual([])
      expect(await log.texts(MEETING)).toEqual(new Map())
    })

    test('a meeting is created once', async () => {
      await expect(log.create(MEETING, 'e2')).rejects.toThrow('exists already')
      expect(await log.head(MEETING)).toEqual(start)
    })

    test('an unknown meeting has no head, and nothing can be written or read of it', async () => {
      const unknown = 'm2' as MeetingId
      expect(await log.head(unknown)).toBeUndefined()
      expect(await log.outcomeOf(unknown, refused('c1').key)).toBeUndefined()
      await expect(log.append(unknown, 0, [refused('c1')])).rejects.toThrow('no meeting')
      await expect(log.texts(unknown)).rejects.toThrow('no meeting')
      await expect(log.read(unknown, 0)[Symbol.asyncIterator]().next()).rejects.toThrow('no meeting')
    })

    test('what is appended together is read in order, as JSON keeps it, and is the head', async () => {
      const entries = chainFrom(start, 3)
      expect(await log.append(MEETING, 0, entries)).toEqual({ result: 'appended' })
      const read: LogRecord[] = []
      for await (const record of log.read(MEETING, 0)) read.push(record)
      expect(read.map(canonicalJson)).toEqual(entries.map(({ record }) => canonicalJson(record)))
      expect(read[0]!.events).toEqual([{ type: 'test.happened', commandId: 'c1' }])
      expect(await log.head(MEETING)).toEqual(entries.reduce(after, start))
    })

    test('reading goes on after any version, over more records than fit a page, and while others write', async () => {
      const first = chainFrom(start, 1_203)
      await log.append(MEETING, 0, first)
      expect(await versionsOf(log, 1_200)).toEqual([1_201, 1_202, 1_203])
      expect(await versionsOf(log, 1_203)).toEqual([])
      expect(await versionsOf(log, 2_000)).toEqual([])
      const reader = log.read(MEETING, 0)[Symbol.asyncIterator]()
      await reader.next()
      await log.append(MEETING, 1_203, chainFrom(first.reduce(after, start), 1))
      let version = 1
      for (let next = await reader.next(); !next.done; next = await reader.next()) version = next.value.version
      expect(version).toBe(1_204)
    })

    test('every outcome is known afterwards, refusals too, each to its sender alone', async () => {
      const entry = accepted(start, 'c1')
      await log.append(MEETING, 0, [entry, refused('c2')])
      expect(await log.outcomeOf(MEETING, entry.key)).toEqual({ outcome: 'accepted', version: 1 })
      expect(await log.outcomeOf(MEETING, refused('c2').key)).toEqual({
        outcome: 'rejected',
        code: 'access/not_allowed',
      })
      expect(await log.outcomeOf(MEETING, { ...entry.key, sender: 'd2' })).toBeUndefined()
      expect(await log.outcomeOf(MEETING, refused('c3').key)).toBeUndefined()
    })

    test('an append at another version than the head writes nothing', async () => {
      const [first] = chainFrom(start, 1)
      await log.append(MEETING, 0, [first!])
      const late = { ...accepted(start, 'late'), texts: [{ id: textId('t1'), body: 'never kept' }] }
      expect(await log.append(MEETING, 0, [late, refused('c9')])).toEqual({ result: 'conflict', headVersion: 1 })
      expect(await log.outcomeOf(MEETING, late.key)).toBeUndefined()
      expect(await log.outcomeOf(MEETING, refused('c9').key)).toBeUndefined()
      expect(await versionsOf(log)).toEqual([1])
      expect(await log.texts(MEETING)).toEqual(new Map())
    })

    test('a command whose outcome is known writes nothing, whatever the version: its first outcome is returned', async () => {
      const first = accepted(start, 'c1')
      await log.append(MEETING, 0, [first, refused('c2')])
      const again = accepted(after(start, first), 'c2')
      expect(await log.append(MEETING, 1, [again, refused('c3')])).toEqual({
        result: 'known',
        outcomes: [{ key: again.key, outcome: refused('c2').outcome }],
      })
      expect(await log.append(MEETING, 0, [first])).toEqual({
        result: 'known',
        outcomes: [{ key: first.key, outcome: first.outcome }],
      })
      expect(await log.outcomeOf(MEETING, refused('c3').key)).toBeUndefined()
      expect(await versionsOf(log)).toEqual([1])
    })

    test('an append fails as a whole: a record that does not follow, or a command twice, writes nothing', async () => {
      const first = accepted(start, 'c1')
      const stray = accepted({ ...start, version: 1 }, 'c2')
      await expect(log.append(MEETING, 0, [first, stray])).rejects.toThrow('does not follow')
      await expect(log.append(MEETING, 0, [refused('c1'), refused('c1')])).rejects.toThrow()
      await expect(log.append(MEETING, 0, [accepted({ ...start, epoch: 'e2' }, 'c1')])).rejects.toThrow(
        'does not follow',
      )
      expect(await log.head(MEETING)).toEqual(start)
      expect(await log.outcomeOf(MEETING, first.key)).toBeUndefined()
    })

    test('texts are kept beside the records until they are erased; the records stay', async () => {
      const name: TextBody = 'Amina'
      const title: TextBody = { en: 'Title', ar: 'عنوان' }
      const texts = [
        { id: textId('t1'), body: name },
        { id: textId('t2'), body: title },
      ]
      const first = accepted(start, 'c1', { texts })
      await log.append(MEETING, 0, [first])
      expect(await log.texts(MEETING)).toEqual(new Map(texts.map(({ id, body }) => [id, body])))
      await log.append(MEETING, 1, [accepted(after(start, first), 'c2', { erasedTexts: [textId('t1'), textId('t9')] })])
      expect(await log.texts(MEETING)).toEqual(new Map([[textId('t2'), title]]))
      expect(await versionsOf(log)).toEqual([1, 2])
    })

    test('a text that is kept and erased in one append is gone', async () => {
      const first = accepted(start, 'c1', { texts: [{ id: textId('t1'), body: 'Amina' }] })
      await log.append(MEETING, 0, [first, accepted(after(start, first), 'c2', { erasedTexts: [textId('t1')] })])
      expect(await log.texts(MEETING)).toEqual(new Map())
    })

    test('two appends at once on one version: one is written, the other learns of it', async () => {
      const results = await Promise.all(['c1', 'c2'].map((id) => log.append(MEETING, 0, [accepted(start, id)])))
      expect(results.map(({ result }) => result).sort()).toEqual(['appended', 'conflict'])
      expect(await versionsOf(log)).toEqual([1])
    })

    test('meetings are apart', async () => {
      const other = 'm2' as MeetingId
      await log.create(other, 'e2')
      await log.append(MEETING, 0, [accepted(start, 'c1', { texts: [{ id: textId('t1'), body: 'Amina' }] })])
      expect(await log.head(other)).toEqual({ ...start, epoch: 'e2' })
      expect(await log.outcomeOf(other, accepted(start, 'c1').key)).toBeUndefined()
      expect(await log.texts(other)).toEqual(new Map())
    })

    test('what was appended is there when the log is opened again', async () => {
      if (!underTest.isDurable) return
      const entries = chainFrom(start, 2)
      await log.append(MEETING, 0, [...entries, { ...refused('c9'), texts: [{ id: textId('t1'), body: 'Amina' }] }])
      await log.close()
      log = await underTest.open()
      expect(await versionsOf(log)).toEqual([1, 2])
      expect(await log.head(MEETING)).toEqual(entries.reduce(after, start))
      expect(await log.outcomeOf(MEETING, refused('c9').key)).toEqual(refused('c9').outcome)
      expect(await log.texts(MEETING)).toEqual(new Map([[textId('t1'), 'Amina']]))
    })
  })
}
