import { canonicalJson, headAfter, seal } from '../../log/chain.ts'
import { nameOf, type Appended, type Entry, type Head } from '../../log/event-log.ts'
import type { Seen } from '../../log/head-witness.ts'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'
import { keptValue, valueIn } from './kept-value.ts'

/** What an append writes, from which head to which. */
interface Change {
  readonly expectedVersion: number
  /** Counts only where a record is appended. */
  readonly from: Head
  readonly to: Head
  readonly entries: readonly Entry[]
}

/** What is to be appended after a version; throws where its records do not follow one another, or a command is in it twice. */
export function changeAfter(expectedVersion: number, entries: readonly Entry[]): Change {
  if (new Set(entries.map(({ key }) => nameOf(key))).size < entries.length)
    throw new Error('Two entries are of the same command.')
  const [first, ...others] = recordsOf(entries)
  const from = first ? before(first) : { epoch: '', version: expectedVersion, hash: '' }
  return { expectedVersion, from, to: first ? headAfter(from, [first, ...others]) : from, entries }
}

/** What a fork writes. */
export const forkFrom = (from: Head, entry: Entry, record: LogRecord): Change => ({
  expectedVersion: from.version,
  from,
  to: headAfter({ ...from, epoch: record.epoch }, [record]),
  entries: [entry],
})

/** A change as the script takes it. */
export function argumentsOf(
  meetingId: MeetingId,
  { expectedVersion, from, to, entries }: Change,
  bell: readonly [channel: string, message: string],
): string[] {
  const erased = new Set(entries.flatMap(({ erasedTexts }) => erasedTexts))
  const outcomes = entries.map(({ key, outcome }) => {
    const name = nameOf(key)
    return [name, keptValue({ meetingId, kind: 'outcome', name }, canonicalJson(outcome))]
  })
  const records = entries.flatMap(({ record, texts }) => (record ? [rowOf(record, texts)] : []))
  const texts = new Map(
    entries
      .flatMap((entry) => entry.texts)
      .filter(({ id }) => !erased.has(id))
      .map(({ id, body }) => [id, keptValue({ meetingId, kind: 'text', name: id }, JSON.stringify(body))]),
  )
  return [
    String(expectedVersion),
    ...[from, to].flatMap(({ epoch, version, hash }) => [epoch, String(version), hash]),
    ...bell,
    ...[outcomes, records, [...texts], [...erased]].flatMap((rows) => {
      const values = rows.flat()
      return [String(values.length), ...values]
    }),
  ]
}

/** The answer of the script to an append, where it is one of those that callers know; else what is wrong. */
export function appendedOf(
  meetingId: MeetingId,
  reply: AppendReply,
  entries: readonly Entry[],
): Appended | 'absent' | 'stray' | 'damaged' {
  const [result] = reply
  if (result === 'conflict') return { result, headVersion: Number(reply[1]) }
  if (result === 'known') return { result, outcomes: knownOf(meetingId, reply[1], entries) }
  return result === 'appended' ? { result } : result
}

/** The head that a change came to, outside of a rehearsal. */
export function seenAfter(meetingId: MeetingId, reply: AppendReply, entries: readonly Entry[]): Seen | undefined {
  if (reply[0] !== 'appended') return undefined
  const [, epoch, version, hash, appends] = reply
  if (appends === null) return undefined
  const atMs = recordsOf(entries).at(-1)?.atMs
  return {
    meetingId,
    epoch,
    version: Number(version),
    hash,
    appends: Number(appends),
    ...(atMs !== undefined && { atMs }),
  }
}

/** What the script answers; `known` is followed by names and outcomes in turn. */
export type AppendReply =
  | readonly ['absent' | 'stray' | 'damaged']
  | readonly ['appended', epoch: string, version: string, hash: string, appends: string | null]
  | readonly ['conflict', string]
  | readonly ['known', string[]]

function knownOf(meetingId: MeetingId, pairs: readonly string[], entries: readonly Entry[]) {
  const keys = new Map(entries.map(({ key }) => [nameOf(key), key]))
  return pairs.flatMap((name, at) => {
    const key = at % 2 === 0 && keys.get(name)
    return key ? [{ key, outcome: outcomeIn(meetingId, name, pairs[at + 1]!) }] : []
  })
}

/** Refuses one that is not what was written. */
export const outcomeIn = (meetingId: MeetingId, name: string, kept: string): Outcome =>
  valueIn({ meetingId, kind: 'outcome', name }, kept) as Outcome

const before = ({ epoch, version, prevHash }: LogRecord): Head => ({ epoch, version: version - 1, hash: prevHash })

const recordsOf = (entries: readonly Entry[]): LogRecord[] => entries.flatMap(({ record }) => record ?? [])

function rowOf(record: LogRecord, texts: Entry['texts']): string[] {
  const { json, hash } = seal(record)
  return [String(record.version), json, hash, texts.map(({ id }) => id).join(' ')]
}
