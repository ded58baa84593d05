import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { writeDigests } from './log-verification.ts'

/** Raised when the tables change: a file of a later version is refused instead of misread. */
export const SCHEMA_VERSION = 2

/** How long a process that is just ending may still hold the file. */
const LOCK_WAIT_MS = 1000

/** Result codes of SQLite (https://www.sqlite.org/rescode.html): somebody else has locked the file; its pages make no sense. */
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meetings (
    id TEXT NOT NULL UNIQUE,
    epoch TEXT NOT NULL,
    version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    appends INTEGER NOT NULL,
    digest TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS records (
    meeting TEXT NOT NULL,
    version INTEGER NOT NULL,
    json TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (meeting, version)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS outcomes (
    meeting TEXT NOT NULL,
    sender TEXT NOT NULL,
    command_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    decided_at_version INTEGER NOT NULL,
    PRIMARY KEY (meeting, sender, command_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS texts (
    meeting TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (meeting, id)
  ) STRICT, WITHOUT ROWID;
`

/** Version 1 counted nothing and had no digests: they are worked out once. */
const FROM_VERSION_1 = `
  ALTER TABLE meetings ADD COLUMN appends INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE meetings ADD COLUMN digest TEXT NOT NULL DEFAULT '';
`

/** Another process writes this log; two writers would tear the history. */
export class LogInUseError extends Error {
  override readonly name = 'LogInUseError'

  constructor(path: string) {
    super(`The log ${path} is in use by another process. Stop that one first, or start with another data directory.`)
  }
}

/** Opens the file, made where there is none, and keeps every other process out of it until it is closed. */
export function openLogDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  // It holds names and addresses; SQLite gives its other files the rights of this one.
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600))
  const database = new DatabaseSync(path, { timeout: LOCK_WAIT_MS })
  try {
    setUp(database)
    return database
  } catch (error) {
    database.close()
    throw codeOf(error) === SQLITE_BUSY
      ? new LogInUseError(path)
      : new Error(`The log ${path} cannot be opened. Put a copy of it in its place.`, { cause: error })
  }
}

/**
 * `EXCLUSIVE` must come before the first access, so that the lock is taken by it and the index of the write-ahead log stays in this process.
 * `FULL` syncs each commit; `secure_delete` overwrites what is erased with zeros.
 */
function setUp(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  database.exec('PRAGMA journal_mode = WAL')
  database.exec('PRAGMA synchronous = FULL')
  database.exec('PRAGMA secure_delete = ON')
  const found = database.prepare('PRAGMA user_version').get()?.user_version
  if (typeof found !== 'number' || found > SCHEMA_VERSION)
    throw new Error(`It is of a later version (${String(found)}).`)
  const problem = database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check
  if (problem !== 'ok') throw new Error(`It is damaged: ${String(problem)}.`)
  database.exec(`BEGIN IMMEDIATE; ${found === 1 ? FROM_VERSION_1 : SCHEMA}`)
  if (found === 1) writeDigests(database)
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`)
}

/** Whether an error says that the file is damaged. */
export const isCorrupt = (error: unknown): boolean => codeOf(error) === SQLITE_CORRUPT

/** The primary result code: extended ones carry it in their lowest byte. */
const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined
