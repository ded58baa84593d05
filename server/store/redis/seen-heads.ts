import { hash } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { MeetingId } from '../../../shared/lib/ids.ts'
import { fromSector, toSector, type Seen } from '../../log/head-witness.ts'

/**
 * A folder that says how far a node saw each meeting come, in a small file each that is never synced. Several nodes may share it: whatever is
 * in it was seen by one of them.
 */
export class SeenHeads {
  readonly #folder: string
  readonly #last = new Map<MeetingId, Seen>()

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.#folder = folder
  }

  /** What was seen of a meeting last, by what can still be read. */
  of(meetingId: MeetingId): Seen | undefined {
    try {
      const seen = fromSector(readFileSync(this.#pathOf(meetingId)))
      return seen?.meetingId === meetingId ? seen : undefined
    } catch {
      return undefined
    }
  }

  /** A head that was found, whoever wrote it. Under another epoch it may stand where the end that was seen is lost: that proves nothing. */
  find(found: Seen): void {
    const last = this.#lastOf(found.meetingId)
    if (!last || last.epoch === found.epoch) this.see(found)
  }

  /** Never goes back within an epoch. */
  see(seen: Seen): void {
    const { meetingId, epoch, appends } = seen
    const last = this.#lastOf(meetingId)
    if (last?.epoch === epoch && last.appends >= appends) return
    const dated = datedBy(seen, last)
    this.#last.set(meetingId, dated)
    this.#write(this.#pathOf(meetingId), toSector(dated))
  }

  #lastOf(meetingId: MeetingId): Seen | undefined {
    return this.#last.get(meetingId) ?? this.of(meetingId)
  }

  /** Does its best: a full disk must not stop what Redis keeps, and being behind is what this may be. */
  #write(path: string, sector: Buffer): void {
    try {
      const file = openSync(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
      try {
        writeSync(file, sector, 0, sector.length, 0)
      } finally {
        closeSync(file)
      }
    } catch {
      // Nothing stands or falls with it.
    }
  }

  /** An id comes from an address that anybody may type. */
  #pathOf(meetingId: MeetingId): string {
    return join(this.#folder, hash('sha256', meetingId).slice(0, 32))
  }
}

/** Who wrote refusals does not know of when the last record is; who saw that record does. */
function datedBy(seen: Seen, last: Seen | undefined): Seen {
  const isSameRecord = last?.epoch === seen.epoch && last.version === seen.version
  return isSameRecord && last.atMs !== undefined ? { atMs: last.atMs, ...seen } : seen
}
