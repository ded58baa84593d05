import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { accepted, after, chainFrom, MEETING, start, textId, versionsOf } from './event-log-contract.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-log-'))
  path = join(folder, 'data', 'rostrum.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

async function written(count: number): Promise<void> {
  const log = new SqliteEventLog(path)
  await log.create(MEETING, start.epoch)
  await log.append(MEETING, 0, chainFrom(start, count))
  await log.close()
}

async function damaged(statement: string): Promise<SqliteEventLog> {
  await written(5)
  const database = new DatabaseSync(path)
  database.exec(statement)
  database.close()
  return new SqliteEventLog(path)
}

async function readAnew(): Promise<void> {
  const log = new SqliteEventLog(path)
  try {
    await versionsOf(log)
  } finally {
    await log.close()
  }
}

/** Opens the log as a second process would. */
function openElsewhere(): string {
  const module = new URL('../../server/log/sqlite-event-log.ts', import.meta.url).href
  const program = `import(${JSON.stringify(module)}).then(({ SqliteEventLog }) => {
    try { new SqliteEventLog(${JSON.stringify(path)}); process.stdout.write('opened') }
    catch (error) { process.stdout.write(error.name + ': ' + error.message) }
  })`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
}

describe('the file', () => {
  test('is written by one process at a time; the second is told so and may start when the first has ended', async () => {
    const log = new SqliteEventLog(path)
    await log.create(MEETING, start.epoch)
    expect(openElsewhere()).toMatch(/^LogInUseError: The log .* is in use by another process\. Stop that one first/)
    await log.close()
    expect(openElsewhere()).toBe('opened')
  })

  test('is for the server’s user alone, also in a folder that others may read', async () => {
    const data = join(folder, 'data')
    mkdirSync(data, { mode: 0o755 })
    const log = new SqliteEventLog(path)
    await log.create(MEETING, start.epoch)
    expect(readdirSync(data).filter((file) => (statSync(join(data, file)).mode & 0o077) !== 0)).toEqual([])
    await log.close()
  })

  test('of a later version, or that is none, is refused', async () => {
    await written(1)
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => new SqliteEventLog(path)).toThrow('cannot be opened')
    writeFileSync(path, 'no database at all, but long enough to be looked at'.repeat(100))
    expect(() => new SqliteEventLog(path)).toThrow('cannot be opened')
  })

  test('holds an erased text nowhere any more, nor does the write-ahead log', async () => {
    const secret = 'Amina-who-wants-to-be-forgotten'
    const log = new SqliteEventLog(path)
    await log.create(MEETING, start.epoch)
    const first = accepted(start, 'c1', { texts: [{ id: textId('t1'), body: secret }] })
    await log.append(MEETING, 0, [first])
    const files = () => [path, `${path}-wal`].map((file) => readFileSync(file, 'latin1')).join('')
    expect(files()).toContain(secret)
    await log.append(MEETING, 1, [accepted(after(start, first), 'c2', { erasedTexts: [textId('t1')] })])
    expect(files()).not.toContain(secret)
    await log.close()
  })
})

describe('a damaged history is refused, never served', () => {
  test('its last record is gone', async () => {
    const log = await damaged('DELETE FROM records WHERE version = 5')
    await expect(versionsOf(log)).rejects.toThrow(
      'The log of meeting m1 is damaged at version 5: the record is not the one that was written.',
    )
    await log.close()
  })

  test('a record in its middle is gone', async () => {
    const log = await damaged('DELETE FROM records WHERE version = 3')
    await expect(versionsOf(log)).rejects.toThrow('damaged at version 3: the record is missing')
    await log.close()
  })

  test('a record was changed', async () => {
    const log = await damaged(
      `UPDATE records SET json = replace(json, 'test.happened', 'test.happenes') WHERE version = 2`,
    )
    await expect(versionsOf(log)).rejects.toThrow('damaged at version 2: the record does not match its hash')
    await log.close()
  })

  test('a record was changed together with its hash', async () => {
    const swap = `(SELECT json, hash FROM records WHERE version = 2)`
    const log = await damaged(`UPDATE records SET (json, hash) = ${swap} WHERE version = 3`)
    await expect(versionsOf(log)).rejects.toThrow('damaged at version 3: the record does not follow the one before it')
    await log.close()
  })

  test('the head is not the last record', async () => {
    const log = await damaged(`UPDATE meetings SET hash = 'f' || substr(hash, 2)`)
    await expect(versionsOf(log)).rejects.toThrow(
      'damaged at version 5: its head, its outcomes or its texts are not what was written',
    )
    await log.close()
  })

  test('any byte of a record flipped in the file', async () => {
    await written(5)
    const healthy = readFileSync(path)
    const from = healthy.indexOf('"prevHash"')
    for (let at = from; at < from + 1200; at += 37) {
      const bytes = Buffer.from(healthy)
      bytes[at]! ^= 1
      writeFileSync(path, bytes)
      await expect(readAnew(), `byte ${at}`).rejects.toThrow(/damaged|cannot be opened/)
    }
  })
})
