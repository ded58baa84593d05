import type { DatabaseSync } from 'node:sqlite'
import { SCHEMA_VERSION } from './log-database.ts'

/** Every statement of the log, prepared once. */
export type LogStatements = ReturnType<typeof prepareStatements>

/** Prepares them for an open database. */
export const prepareStatements = (database: DatabaseSync) => ({
  begin: database.prepare('BEGIN IMMEDIATE'),
  commit: database.prepare('COMMIT'),
  /** Writes one page, and changes nothing. */
  touch: database.prepare(`PRAGMA user_version = ${SCHEMA_VERSION}`),
  rollback: database.prepare('ROLLBACK'),
  create: database.prepare(
    'INSERT INTO meetings (id, epoch, version, hash, appends, digest) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ),
  meetings: database.prepare('SELECT id FROM meetings ORDER BY rowid'),
  head: database.prepare('SELECT epoch, version, hash FROM meetings WHERE id = ?'),
  standing: database.prepare(
    'SELECT id AS meetingId, epoch, version, hash, appends, digest FROM meetings WHERE id = ?',
  ),
  move: database.prepare('UPDATE meetings SET epoch = ?, version = ?, hash = ?, appends = ?, digest = ? WHERE id = ?'),
  insertRecord: database.prepare('INSERT INTO records (meeting, version, json, hash) VALUES (?, ?, ?, ?)'),
  records: database.prepare(
    'SELECT version, json, hash FROM records WHERE meeting = ? AND version > ? ORDER BY version LIMIT ?',
  ),
  hash: database.prepare('SELECT hash FROM records WHERE meeting = ? AND version = ?'),
  insertOutcome: database.prepare(
    'INSERT INTO outcomes (meeting, sender, command_id, outcome, decided_at_version) VALUES (?, ?, ?, ?, ?)',
  ),
  outcome: database.prepare('SELECT outcome FROM outcomes WHERE meeting = ? AND sender = ? AND command_id = ?'),
  insertText: database.prepare('INSERT INTO texts (meeting, id, body) VALUES (?, ?, ?)'),
  eraseText: database.prepare('DELETE FROM texts WHERE meeting = ? AND id = ? RETURNING body'),
  texts: database.prepare('SELECT id, body FROM texts WHERE meeting = ?'),
})
