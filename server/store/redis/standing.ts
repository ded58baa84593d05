import { hash } from 'node:crypto'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { DamagedLogError } from '../../log/chain.ts'
import type { Head, Held } from '../../log/event-log.ts'
import type { Seen } from '../../log/head-witness.ts'
import { DIGEST_LENGTH, digestOf, type Place } from './kept-value.ts'

/** A head as a script gives it; the sums are absent in a rehearsal. */
export type HeadReply = readonly [
  epoch: string | null,
  version: string,
  hash: string,
  appends?: string | null,
  rows?: string | null,
  seal?: string | null,
]

/** A whole meeting but its records, of which there is the hash of one; nothing in a rehearsal. */
export type StandingReply = readonly [
  head?: HeadReply,
  hash?: string | null,
  outcomes?: readonly string[],
  texts?: readonly string[],
]

/** Undefined where there is no meeting. */
export const headOf = ([epoch, version, hash]: HeadReply): Head | undefined =>
  epoch === null ? undefined : { epoch, version: Number(version), hash }

/** A head outside of a rehearsal with the number of its appends; undefined in one. Refuses one that is not what was written. */
export function seenIn(meetingId: MeetingId, reply: HeadReply): Seen | undefined {
  const head = headOf(reply)
  const [epoch, version, last, appends, rows, seal] = reply
  if (!head || appends === undefined) return undefined
  if (hash('sha1', [epoch, version, last, appends, rows].join(' ')) !== seal)
    throw new DamagedLogError(meetingId, head.version, 'its head is not what was written')
  return { meetingId, ...head, appends: Number(appends) }
}

/** What is missing of what was seen of a meeting; refuses a meeting of which anything but its records is not what was written. */
export function missingIn(meetingId: MeetingId, seen: Seen | undefined, reply: StandingReply): Held | undefined {
  const [head, hashThen] = reply
  if (!head) return undefined
  const found = wholeIn(meetingId, head, reply)
  if (!seen) return undefined
  if (!found) throw new DamagedLogError(meetingId, 1, 'Redis knows nothing of it any more')
  return isWithin(seen, found, hashThen) ? undefined : heldBy(seen)
}

function wholeIn(
  meetingId: MeetingId,
  head: HeadReply,
  [, , outcomes = [], texts = []]: StandingReply,
): Seen | undefined {
  const found = seenIn(meetingId, head)
  if (found && rowsOf(meetingId, outcomes, texts) !== head[4])
    throw new DamagedLogError(meetingId, found.version, 'its outcomes or its texts are not what was written')
  return found
}

/** Whether what was seen is in what is found, which has a record of this hash at the version that was seen. */
function isWithin(seen: Seen, found: Seen, hashThen: string | null | undefined): boolean {
  const hasAllAppends = found.epoch !== seen.epoch || found.appends >= seen.appends
  return hasAllAppends && (seen.version === 0 || hashThen === seen.hash)
}

const heldBy = ({ epoch, version, hash: last, atMs }: Seen): Held => ({
  epoch,
  version,
  hash: last,
  ...(atMs !== undefined && { untilMs: atMs }),
})

/** The exclusive or of what all digests should be, as the script that appends works it out. */
function rowsOf(meetingId: MeetingId, outcomes: readonly string[], texts: readonly string[]): string {
  let rows = 0n
  const add = (kind: Place['kind'], pairs: readonly string[]) => {
    for (let at = 0; at < pairs.length; at += 2) {
      const json = pairs[at + 1]!.slice(DIGEST_LENGTH)
      rows ^= BigInt(`0x${digestOf({ meetingId, kind, name: pairs[at]! }, json)}`)
    }
  }
  add('outcome', outcomes)
  add('text', texts)
  return rows.toString(16).padStart(DIGEST_LENGTH, '0')
}
