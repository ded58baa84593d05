import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import type { Durability } from '../../shared/protocol/down.ts'
import type { Appended, CommandKey, Entry, EventLog, Head, Held } from './event-log.ts'
import { MemoryEventLog } from './memory-event-log.ts'
import type { RehearsableLog } from './rehearsable-log.ts'

/** A log in which a rehearsed meeting goes on in the memory of this process, so its end is the rehearsal's too. */
export class RehearsalLog implements RehearsableLog {
  readonly #beneath: EventLog
  readonly #rehearsed = new Map<MeetingId, MemoryEventLog>()

  constructor(beneath: EventLog) {
    this.#beneath = beneath
  }

  get durability(): Durability {
    return this.#beneath.durability
  }

  async begin(meetingId: MeetingId, epoch: string): Promise<void> {
    if (this.#rehearsed.has(meetingId)) throw new Error(`Meeting ${meetingId} is in rehearsal.`)
    const head = await this.#beneath.head(meetingId)
    if (!head) throw new Error(`There is no meeting ${meetingId}.`)
    const copy = new MemoryEventLog()
    copy.adopt(meetingId, {
      head: { ...head, epoch },
      records: await all(this.#beneath.read(meetingId, 0)),
      texts: await this.#beneath.texts(meetingId),
    })
    this.#rehearsed.set(meetingId, copy)
  }

  async end(meetingId: MeetingId): Promise<void> {
    this.#rehearsed.delete(meetingId)
  }

  create(meetingId: MeetingId, epoch: string): Promise<void> {
    return this.#beneath.create(meetingId, epoch)
  }

  meetings(): Promise<readonly MeetingId[]> {
    return this.#beneath.meetings()
  }

  head(meetingId: MeetingId): Promise<Head | undefined> {
    return this.#of(meetingId).head(meetingId)
  }

  async lost(meetingId: MeetingId): Promise<Held | undefined> {
    return this.#rehearsed.has(meetingId) ? undefined : this.#beneath.lost?.(meetingId)
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    const rehearsed = this.#rehearsed.get(meetingId)
    if (!rehearsed) return this.#beneath.append(meetingId, expectedVersion, entries)
    const outcomes = await this.#knownBeneath(meetingId, entries)
    return outcomes.length > 0 ? { result: 'known', outcomes } : rehearsed.append(meetingId, expectedVersion, entries)
  }

  fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    return this.#of(meetingId).fork(meetingId, from, entry)
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    return (await this.#rehearsed.get(meetingId)?.outcomeOf(meetingId, key)) ?? this.#beneath.outcomeOf(meetingId, key)
  }

  read(meetingId: MeetingId, afterVersion: number): AsyncIterable<LogRecord> {
    return this.#of(meetingId).read(meetingId, afterVersion)
  }

  texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.#of(meetingId).texts(meetingId)
  }

  textsSince(meetingId: MeetingId, afterVersion: number): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.#of(meetingId).textsSince(meetingId, afterVersion)
  }

  watch(meetingId: MeetingId, moved: () => void): () => void {
    return this.#beneath.watch(meetingId, moved)
  }

  check(): Promise<void> {
    return this.#beneath.check()
  }

  close(): Promise<void> {
    return this.#beneath.close()
  }

  #of(meetingId: MeetingId): EventLog {
    return this.#rehearsed.get(meetingId) ?? this.#beneath
  }

  async #knownBeneath(meetingId: MeetingId, entries: readonly Entry[]) {
    const outcomes = await Promise.all(entries.map(({ key }) => this.#beneath.outcomeOf(meetingId, key)))
    return outcomes.flatMap((outcome, at) => (outcome ? [{ key: entries[at]!.key, outcome }] : []))
  }
}

async function all<T>(source: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}
