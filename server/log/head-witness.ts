import { hash } from 'node:crypto'
import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs'
import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Head } from './event-log.ts'

/** What a meeting had come to when something was last written to it. */
export interface Seen extends Head {
  readonly meetingId: MeetingId
  /** Grows by one with each append, of refusals too. */
  readonly appends: number
  /** Instant of its last record, where that was known. */
  readonly atMs?: number
}

/** One sector of a disk: written whole or not at all. */
const SLOT_BYTES = 512

/**
 * A small file beside a log that says how far each meeting had come. It is written after the log is on the disk and never synced itself:
 * it may be behind the log, and where it is ahead, the log has lost its end.
 */
export class HeadWitness {
  readonly #file: number
  readonly #seen = new Map<MeetingId, Seen>()
  readonly #slots = new Map<MeetingId, number>()
  #slotCount: number

  constructor(path: string) {
    this.#file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)
    const bytes = readFileSync(this.#file)
    this.#slotCount = Math.ceil(bytes.length / SLOT_BYTES)
    for (let slot = 0; slot < this.#slotCount; slot++) {
      const seen = fromSector(bytes.subarray(slot * SLOT_BYTES, (slot + 1) * SLOT_BYTES))
      if (!seen) continue
      this.#slots.set(seen.meetingId, slot)
      this.#seen.set(seen.meetingId, seen)
    }
  }

  /** What was seen before this process began, by what can still be read. */
  get seen(): ReadonlyMap<MeetingId, Seen> {
    return this.#seen
  }

  /** Does its best: what is in the log stays there though this cannot be written. */
  see({ meetingId, epoch, version, hash: last, appends }: Seen): void {
    const seen = { meetingId, epoch, version, hash: last, appends }
    const slot = this.#slots.get(seen.meetingId) ?? this.#slotCount++
    this.#slots.set(seen.meetingId, slot)
    try {
      writeSync(this.#file, toSector(seen), 0, SLOT_BYTES, slot * SLOT_BYTES)
    } catch {
      // On a full disk a new slot finds no room; being behind is what it may be.
    }
  }

  close(): void {
    closeSync(this.#file)
  }
}

/** What was seen as it is kept: one sector. */
export function toSector(seen: Seen): Buffer {
  const json = JSON.stringify(seen)
  const slot = Buffer.alloc(SLOT_BYTES, ' ')
  slot.write(`${hash('sha256', json)} ${json}`)
  slot.write('\n', SLOT_BYTES - 1)
  return slot
}

/** Undefined where it is not what was written. */
export function fromSector(slot: Buffer): Seen | undefined {
  const [sum, ...rest] = slot.toString().trimEnd().split(' ')
  const json = rest.join(' ')
  return hash('sha256', json) === sum ? (JSON.parse(json) as Seen) : undefined
}
