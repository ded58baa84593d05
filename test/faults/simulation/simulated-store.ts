import type { Appended, CommandKey, Entry, EventLog, Head } from '../../../server/log/event-log.ts'
import { MemoryEventLog } from '../../../server/log/memory-event-log.ts'
import type { TextBody } from '../../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'

/** The store lost what it had kept last, as a failover to a replica does that lags behind. */
export interface Rollback {
  readonly before: Head
  readonly after: Head
  /** The history as it stood before. */
  readonly history: EventLog
  readonly lost: readonly Entry[]
}

interface Write {
  readonly entries: readonly Entry[]
  readonly carryOut: (log: MemoryEventLog) => Promise<unknown>
}

/** The one store that all nodes share: it tells who watches, and can lose what was written last. */
export class SimulatedStore implements EventLog {
  readonly durability = 'none'
  private readonly writes: Write[] = []
  private readonly watchers = new Set<() => void>()
  /** Where its only history ends. */
  version = 0
  private log = new MemoryEventLog()
  /** Writes before this one are never lost. */
  private safeWrites = 0

  create(meetingId: MeetingId, epoch: string): Promise<void> {
    return this.carryOut([], (log) => log.create(meetingId, epoch))
  }

  meetings(): Promise<readonly MeetingId[]> {
    return this.log.meetings()
  }

  head(meetingId: MeetingId): Promise<Head | undefined> {
    return this.log.head(meetingId)
  }

  async append(meetingId: MeetingId, version: number, entries: readonly Entry[]): Promise<Appended> {
    const carryOut = (log: MemoryEventLog) => log.append(meetingId, version, entries)
    const appended = await carryOut(this.log)
    if (appended.result === 'appended') this.written({ entries, carryOut })
    return appended
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    const carryOut = (log: MemoryEventLog) => log.fork(meetingId, from, entry)
    const isForked = await carryOut(this.log)
    if (isForked) this.written({ entries: [entry], carryOut })
    return isForked
  }

  outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    return this.log.outcomeOf(meetingId, key)
  }

  read(meetingId: MeetingId, afterVersion: number): AsyncIterable<LogRecord> {
    return this.log.read(meetingId, afterVersion)
  }

  texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.log.texts(meetingId)
  }

  textsSince(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.log.texts(meetingId)
  }

  watch(_meetingId: MeetingId, moved: () => void): () => void {
    this.watchers.add(moved)
    return () => void this.watchers.delete(moved)
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}

  /** What was written until now is on every replica. */
  settle(): void {
    this.safeWrites = this.writes.length
  }

  /** The last writes are gone, of those that may be lost. */
  async loseLast(meetingId: MeetingId, count: number): Promise<Rollback | undefined> {
    const kept = Math.max(this.safeWrites, this.writes.length - count)
    const lost = this.writes.slice(kept).flatMap(({ entries }) => entries)
    if (lost.length === 0) return undefined
    const history = this.log
    this.log = new MemoryEventLog()
    this.writes.length = kept
    for (const { carryOut } of this.writes) await carryOut(this.log)
    const [before, after] = [await history.head(meetingId), await this.log.head(meetingId)]
    this.version = after!.version
    this.tellWatchers()
    return { before: before!, after: after!, history, lost }
  }

  private async carryOut(entries: readonly Entry[], carryOut: Write['carryOut']): Promise<void> {
    await carryOut(this.log)
    this.written({ entries, carryOut })
  }

  private written(write: Write): void {
    this.writes.push(write)
    this.version += write.entries.filter(({ record }) => record).length
    this.tellWatchers()
  }

  private tellWatchers(): void {
    for (const moved of this.watchers) moved()
  }
}
