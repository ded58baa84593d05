import type { TextBody } from '../../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'
import type { Appended, CommandKey, Entry, EventLog, Head } from '../../../server/log/event-log.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'

export interface FaultParts {
  readonly chance: SeededChance
  /** Resolves after so long, or never where the server that waits has died. */
  readonly wait: (ms: number) => Promise<void>
  readonly hasTrouble: () => boolean
}

/** A log that takes its time and, in times of trouble, fails before it has written, or after. */
export class FaultyEventLog implements EventLog {
  readonly durability = 'none'
  private readonly log: EventLog
  private readonly parts: FaultParts

  constructor(log: EventLog, parts: FaultParts) {
    this.log = log
    this.parts = parts
  }

  async create(meetingId: MeetingId, epoch: string): Promise<void> {
    await this.log.create(meetingId, epoch)
  }

  meetings(): Promise<readonly MeetingId[]> {
    return this.log.meetings()
  }

  async head(meetingId: MeetingId): Promise<Head | undefined> {
    await this.trouble()
    return this.log.head(meetingId)
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    await this.trouble()
    const appended = await this.log.append(meetingId, expectedVersion, entries)
    await this.trouble()
    return appended
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    await this.trouble()
    return this.log.outcomeOf(meetingId, key)
  }

  async *read(meetingId: MeetingId, afterVersion: number): AsyncGenerator<LogRecord> {
    await this.trouble()
    yield* this.log.read(meetingId, afterVersion)
  }

  async texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    await this.trouble()
    return this.log.texts(meetingId)
  }

  async textsSince(meetingId: MeetingId, afterVersion: number): Promise<ReadonlyMap<TextId, TextBody>> {
    await this.trouble()
    return this.log.textsSince(meetingId, afterVersion)
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    await this.trouble()
    const isForked = await this.log.fork(meetingId, from, entry)
    await this.trouble()
    return isForked
  }

  watch(meetingId: MeetingId, moved: () => void): () => void {
    return this.log.watch(meetingId, moved)
  }

  async check(): Promise<void> {
    await this.trouble()
    await this.log.check()
  }

  close(): Promise<void> {
    return this.log.close()
  }

  private async trouble(): Promise<void> {
    const { chance, wait, hasTrouble } = this.parts
    await wait(hasTrouble() && chance.happens(0.2) ? chance.whole(500, 12_000) : chance.whole(0, 8))
    if (hasTrouble() && chance.happens(0.3)) throw new Error('The store is out of order.')
  }
}
