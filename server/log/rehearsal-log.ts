import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import type { Appended, CommandKey, Entry, EventLog, Head } from './event-log.ts'
import { MemoryEventLog } from './memory-event-log.ts'

/**
 * A log in which single meetings can be rehearsed: from `begin` to `end` such a meeting goes on in memory alone, under an epoch of
 * its own, and what stands in the log beneath is neither changed nor added to. A record made before `end` can never get into the
 * log beneath: it is of another epoch.
 */
export class RehearsalLog implements EventLog {
  readonly #beneath: EventLog
  readonly #rehearsed = new Map<MeetingId, MemoryEventLog>()

  constructor(beneath: EventLog) {
    this.#beneath = beneath
  }

  /** From now on nothing of this meeting is kept; throws where there is no such meeting or it is in rehearsal. */
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

  /** The meeting is again as it stood at `begin`. */
  end(meetingId: MeetingId): void {
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

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    const rehearsed = this.#rehearsed.get(meetingId)
    if (!rehearsed) return this.#beneath.append(meetingId, expectedVersion, entries)
    const outcomes = await this.#knownBeneath(meetingId, entries)
    return outcomes.length > 0 ? { result: 'known', outcomes } : rehearsed.append(meetingId, expectedVersion, entries)
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
