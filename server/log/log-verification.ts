import type { DatabaseSync } from 'node:sqlite'
import type { MeetingId } from '../../shared/lib/ids.ts'
import { DamagedLogError, NO_HASH } from './chain.ts'
import type { Head } from './event-log.ts'
import type { Seen } from './head-witness.ts'
import { RowDigest } from './row-digest.ts'

/** A meeting's own row. */
export interface Standing extends Seen {
  /** Of its head, its outcomes and its texts; its records are held together by their hashes. */
  readonly digest: string
}

/** What was found of meetings that are not as they were left. */
export interface Found {
  /** They must not be served. */
  readonly damaged: Map<MeetingId, DamagedLogError>
  /** They are whole and shorter than they were: what they had come to. */
  readonly lost: Map<MeetingId, Head>
}

/** The row of a digest that stands for a head. */
export const headRow = ({ meetingId, epoch, version, hash, appends }: Seen) =>
  ['head', meetingId, epoch, version, hash, appends] as const

/** The row of a digest that stands for an outcome. */
export const outcomeRow = (sender: string, commandId: string, outcome: string) =>
  ['outcome', sender, commandId, outcome] as const

/** The row of a digest that stands for a text. */
export const textRow = (id: string, body: string) => ['text', id, body] as const

/** Holds where every meeting ends against what was seen of it. */
export function verifyEnds(database: DatabaseSync, seen: ReadonlyMap<MeetingId, Seen>): Found {
  const found: Found = { damaged: new Map(), lost: new Map() }
  const standings = new Map(standingsOf(database).map((standing) => [standing.meetingId, standing]))
  const damage = (meetingId: MeetingId, version: number, reason: string) =>
    found.damaged.set(meetingId, new DamagedLogError(meetingId, version, reason))
  for (const [meetingId, before] of seen) {
    const standing = standings.get(meetingId)
    if (!standing) damage(meetingId, 1, 'the log knows nothing of it any more')
    else if (standing.appends < before.appends) found.lost.set(meetingId, { ...before, epoch: standing.epoch })
    else if (hashAt(database, meetingId, before.version) !== before.hash)
      damage(meetingId, before.version, 'the record is not the one that was written')
  }
  return found
}

/** Reads everything of a meeting but its records, which hold each other; what is wrong with it, if anything. */
export function damageOf(database: DatabaseSync, standing: Standing): DamagedLogError | undefined {
  if (digestOf(database, standing) === standing.digest) return undefined
  const reason = 'its head, its outcomes or its texts are not what was written'
  return new DamagedLogError(standing.meetingId, standing.version, reason)
}

/** Works out the digests of a file that has none. */
export function writeDigests(database: DatabaseSync): void {
  const write = database.prepare('UPDATE meetings SET digest = ? WHERE id = ?')
  for (const standing of standingsOf(database)) write.run(digestOf(database, standing), standing.meetingId)
}

const standingsOf = (database: DatabaseSync) =>
  database
    .prepare('SELECT id AS meetingId, epoch, version, hash, appends, digest FROM meetings')
    .all() as unknown as Standing[]

function digestOf(database: DatabaseSync, standing: Standing): string {
  const digest = new RowDigest().toggle(...headRow(standing))
  const outcomes = database.prepare('SELECT sender, command_id, outcome FROM outcomes WHERE meeting = ?')
  for (const row of outcomes.iterate(standing.meetingId)) {
    const { sender, command_id: commandId, outcome } = row as { sender: string; command_id: string; outcome: string }
    digest.toggle(...outcomeRow(sender, commandId, outcome))
  }
  for (const row of database.prepare('SELECT id, body FROM texts WHERE meeting = ?').iterate(standing.meetingId)) {
    const { id, body } = row as { id: string; body: string }
    digest.toggle(...textRow(id, body))
  }
  return digest.hex
}

function hashAt(database: DatabaseSync, meetingId: MeetingId, version: number): string | undefined {
  if (version === 0) return NO_HASH
  const row = database.prepare('SELECT hash FROM records WHERE meeting = ? AND version = ?').get(meetingId, version)
  return row?.['hash'] as string | undefined
}
