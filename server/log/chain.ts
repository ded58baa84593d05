import { createHash } from 'node:crypto'
import type { MeetingId } from '../../shared/lib/ids.ts'
import type { LogRecord } from '../../shared/meeting/record.ts'
import type { Head } from './event-log.ts'

/** What stands before the first record. */
export const NO_HASH = '0'.repeat(64)

/** A record as it is kept. */
export interface SealedRecord {
  /** Canonical JSON. */
  readonly json: string
  /** SHA-256 of `json`, in hex. */
  readonly hash: string
}

/** A stored history is not what was written: it must not be served. */
export class DamagedLogError extends Error {
  override readonly name = 'DamagedLogError'

  constructor(meetingId: MeetingId, version: number | undefined, reason: string) {
    const place = version === undefined ? '' : ` at version ${version}`
    super(`The log of meeting ${meetingId} is damaged${place}: ${reason}.`)
  }
}

/** JSON with sorted keys and without spaces (RFC 8785): the same value is always the same text. Undefined fields are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

const hashOf = (json: string): string => createHash('sha256').update(json).digest('hex')

const sealed = new WeakMap<LogRecord, SealedRecord>()

/** A record as it is kept; written out once, however often it is asked for. */
export function seal(record: LogRecord): SealedRecord {
  const known = sealed.get(record)
  if (known) return known
  const json = canonicalJson(record)
  const fresh = { json, hash: hashOf(json) }
  sealed.set(record, fresh)
  return fresh
}

/** The head after these records; throws where one does not follow from the one before it. */
export function headAfter(head: Head, records: readonly LogRecord[]): Head {
  return records.reduce((last, record) => {
    if (record.version !== last.version + 1 || record.prevHash !== last.hash || record.epoch !== last.epoch) {
      throw new Error(`Record ${record.version} does not follow version ${last.version}.`)
    }
    return { epoch: last.epoch, version: record.version, hash: seal(record).hash }
  }, head)
}

/** Whether two histories end with the same record under the same epoch. */
export const isSameHead = (one: Head, other: Head): boolean =>
  one.epoch === other.epoch && one.version === other.version && one.hash === other.hash

/** Reads kept records one after the other and refuses the first that is not what was written. */
export class ChainReader {
  readonly #meetingId: MeetingId
  #last: { readonly version: number; readonly hash: string }

  /** `after` is what is known to stand before the first record that will be read. */
  constructor(meetingId: MeetingId, after: { readonly version: number; readonly hash: string }) {
    this.#meetingId = meetingId
    this.#last = after
  }

  get version(): number {
    return this.#last.version
  }

  next(stored: SealedRecord & { readonly version: number }): LogRecord {
    const expected = this.#last.version + 1
    if (stored.version !== expected) throw this.#damaged(expected, 'the record is missing')
    if (hashOf(stored.json) !== stored.hash) throw this.#damaged(expected, 'the record does not match its hash')
    const record = JSON.parse(stored.json) as LogRecord
    if (record.version !== expected || record.prevHash !== this.#last.hash) {
      throw this.#damaged(expected, 'the record does not follow the one before it')
    }
    this.#last = { version: expected, hash: stored.hash }
    return record
  }

  /** The history must end here. */
  end(head: Head): void {
    if (this.#last.version !== head.version) throw this.#damaged(this.#last.version + 1, 'the record is missing')
    if (this.#last.hash !== head.hash) throw this.#damaged(head.version, 'the record is not the last that was written')
  }

  #damaged(version: number, reason: string): DamagedLogError {
    return new DamagedLogError(this.#meetingId, version, reason)
  }
}
