import type { MeetingId } from '../../shared/lib/ids.ts'
import { canonicalJson, NO_HASH, seal } from './chain.ts'
import type { Entry, Head } from './event-log.ts'
import type { LogStatements } from './log-statements.ts'
import { headRow, outcomeRow, textRow, type Standing } from './log-verification.ts'
import { RowDigest } from './row-digest.ts'

/** Where a meeting stands before anything is written to it. */
export function emptyStanding(meetingId: MeetingId, epoch: string): Standing {
  const head = { meetingId, epoch, version: 0, hash: NO_HASH, appends: 0 }
  return { ...head, digest: new RowDigest().toggle(...headRow(head)).hex }
}

/** Writes entries and brings a meeting from where it stands to another head, inside of a transaction. */
export function writeEntries(
  statements: LogStatements,
  standing: Standing,
  head: Head,
  entries: readonly Entry[],
): void {
  const { meetingId, version } = standing
  const digest = new RowDigest(standing.digest).toggle(...headRow(standing))
  let decidedAt = version
  for (const entry of entries) {
    decidedAt = entry.record?.version ?? decidedAt
    writeEntry(statements, meetingId, { entry, decidedAt, digest })
  }
  const { epoch, version: reached, hash } = head
  const appends = standing.appends + 1
  digest.toggle(...headRow({ meetingId, epoch, version: reached, hash, appends }))
  statements.move.run(epoch, reached, hash, appends, digest.hex, meetingId)
}

function writeEntry(
  { insertOutcome, insertRecord, insertText, eraseText }: LogStatements,
  meetingId: MeetingId,
  { entry, decidedAt, digest }: { readonly entry: Entry; readonly decidedAt: number; readonly digest: RowDigest },
): void {
  const { key, record, texts, erasedTexts } = entry
  const outcome = canonicalJson(entry.outcome)
  insertOutcome.run(meetingId, key.sender, key.commandId, outcome, decidedAt)
  digest.toggle(...outcomeRow(key.sender, key.commandId, outcome))
  if (record) {
    const { json, hash } = seal(record)
    insertRecord.run(meetingId, record.version, json, hash)
  }
  for (const text of texts) {
    const body = JSON.stringify(text.body)
    insertText.run(meetingId, text.id, body)
    digest.toggle(...textRow(text.id, body))
  }
  for (const textId of erasedTexts) {
    const erased = eraseText.get(meetingId, textId)
    if (erased) digest.toggle(...textRow(textId, erased['body'] as string))
  }
}
