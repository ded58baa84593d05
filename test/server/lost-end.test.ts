import { copyFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { startTestServer } from '../support/test-server.ts'
import { accepted, after, chainFrom, MEETING, refused, start, textId, versionsOf } from './event-log-contract.ts'
import { admit, nodeOn } from './live-meeting-kit.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-lost-'))
  path = join(folder, 'log.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The files as they are, so that what is written from now on can be lost. */
const copyAside = () => copyFileSync(path, `${path}-copy`)
const putBack = () => copyFileSync(`${path}-copy`, path)

test('a log that lost its end says so, and the meeting goes on under another epoch that records it, once', async () => {
  const first = new SqliteEventLog(path)
  const before = await nodeOn(first)
  await admit(before, 'mod', 'moderator')
  await first.close()
  copyAside()
  const second = new SqliteEventLog(path)
  const { version } = before.meeting
  await admit(await nodeOn(second, before.time), 'sec', 'secretariat')
  await second.close()
  putBack()

  const log = new SqliteEventLog(path)
  expect((await log.lost(MEETING))?.version).toBe(version + 2)
  await expect(log.append(MEETING, version, [refused('c1')])).rejects.toThrow('it must be forked first')
  const { meeting } = await nodeOn(log, before.time)
  expect(meeting.epoch).not.toBe(before.meeting.epoch)
  expect(Object.values(meeting.state.meeting.losses)).toEqual([expect.objectContaining({ lostRecords: 2 })])
  expect(await log.lost(MEETING)).toBeUndefined()
  await log.close()
  const again = new SqliteEventLog(path)
  expect(await again.lost(MEETING)).toBeUndefined()
  expect((await nodeOn(again, before.time)).meeting.epoch).toBe(meeting.epoch)
  await again.close()
})

test('a whole server on a log that lost its end → the meeting goes on, and says so', async () => {
  const first = new SqliteEventLog(path)
  const before = await nodeOn(first)
  await admit(before, 'mod', 'moderator')
  await first.close()
  copyAside()
  const second = new SqliteEventLog(path)
  await admit(await nodeOn(second, before.time), 'sec', 'secretariat')
  await second.close()
  putBack()

  const log = new SqliteEventLog(path)
  const server = await startTestServer({}, { eventLog: log })
  const podium = await server.ask(`/api/meetings/${MEETING}/view/podium`)
  const { epoch, view } = (await podium.json()) as { epoch: string; view: { meeting: { losses: object } } }
  expect(epoch).not.toBe(before.meeting.epoch)
  expect(Object.values(view.meeting.losses)).toHaveLength(1)
  await server.stop()
  await log.close()
})

test('refusals that are lost are missed too', async () => {
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  await log.close()
  copyAside()
  const second = new SqliteEventLog(path)
  await second.append(MEETING, 0, [refused('c1')])
  await second.close()
  putBack()
  const third = new SqliteEventLog(path)
  expect(await third.lost(MEETING)).toMatchObject({ version: 0 })
  await third.close()
})

test('a meeting that is gone altogether is refused, never begun anew', async () => {
  await new SqliteEventLog(path).close()
  copyAside()
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  await log.append(MEETING, 0, chainFrom(start, 3))
  await log.close()
  putBack()
  const again = new SqliteEventLog(path)
  const refusal = 'damaged at version 1: the log knows nothing of it any more'
  await expect(again.head(MEETING)).rejects.toThrow(refusal)
  await expect(again.create(MEETING, 'e2')).rejects.toThrow(refusal)
  expect(await again.meetings()).toEqual([MEETING])
  await again.close()
})

test('what was seen may be behind or unreadable: the log is served', async () => {
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  await log.append(MEETING, 0, chainFrom(start, 3))
  await log.close()
  truncateSync(`${path}-heads`, 100)
  const again = new SqliteEventLog(path)
  expect(await versionsOf(again)).toEqual([1, 2, 3])
  await again.close()
})

test.each([
  ['an outcome', `UPDATE outcomes SET outcome = replace(outcome, '1', '2')`],
  ['an outcome that is gone', `DELETE FROM outcomes WHERE command_id = 'c1'`],
  ['a text', `UPDATE texts SET body = '"Anina"'`],
  ['a text that is gone', `DELETE FROM texts`],
])('a meeting of which %s is not what was written is refused', async (_what, statement) => {
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  await log.append(MEETING, 0, [accepted(start, 'c1', { texts: [{ id: textId('t1'), body: 'Amina' }] })])
  await log.close()
  const database = new DatabaseSync(path)
  database.exec(statement)
  database.close()
  const again = new SqliteEventLog(path)
  await expect(again.head(MEETING)).rejects.toThrow('its head, its outcomes or its texts are not what was written')
  await again.close()
})

test('a file of the version before is taken over with all that it holds', async () => {
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  const first = accepted(start, 'c1', { texts: [{ id: textId('t1'), body: 'Amina' }] })
  await log.append(MEETING, 0, [first, refused('c2')])
  await log.close()
  rmSync(`${path}-heads`)
  const database = new DatabaseSync(path)
  database.exec(`ALTER TABLE meetings DROP COLUMN appends; ALTER TABLE meetings DROP COLUMN digest`)
  database.exec('PRAGMA user_version = 1')
  database.close()
  for (let opened = 1; opened <= 2; opened++) {
    const again = new SqliteEventLog(path)
    expect(await again.head(MEETING)).toEqual(after(start, first))
    expect(await again.texts(MEETING)).toEqual(new Map([[textId('t1'), 'Amina']]))
    expect(await again.outcomeOf(MEETING, refused('c2').key)).toEqual(refused('c2').outcome)
    await again.close()
  }
})
