import type { Appended, CommandKey, Entry, EventLog, Head } from '../../../server/log/event-log.ts'
import type { PresenceStore } from '../../../server/presence/presence-store.ts'
import type { TextBody } from '../../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'

export interface StoreLineParts {
  readonly chance: SeededChance
  /** Runs even where the node that asked has died: what is on its way arrives. */
  readonly after: (delayMs: number, run: () => void) => void
  /** Runs only as long as this life of the node lasts. */
  readonly whileAlive: (run: () => void) => () => void
  /** The store itself is slow, or fails before or after it has written. */
  readonly hasTrouble: () => boolean
  /** Nothing passes between this node and the store; what was sent may yet arrive. */
  readonly isCut: () => boolean
  /** Word of what others wrote is brought. */
  readonly hasDoorbell: boolean
  /** The node looks again and again, whatever it is told. */
  readonly looksAgain: boolean
}

/** A call without an answer is given up after this, as the connection to a real store does it. */
const CALL_LIMIT_MS = 3_000
/** At the latest after this a node looks again, whatever it was told. */
const LOOK_EVERY_MS = 4_000

/** The way of one node to the store: it takes its time, is cut, and loses answers after the store has done what it was asked. */
export class StoreLine implements EventLog {
  readonly durability = 'none'
  private readonly log: EventLog
  private readonly parts: StoreLineParts

  constructor(log: EventLog, parts: StoreLineParts) {
    this.log = log
    this.parts = parts
  }

  create(meetingId: MeetingId, epoch: string): Promise<void> {
    return this.ask(() => this.log.create(meetingId, epoch))
  }

  meetings(): Promise<readonly MeetingId[]> {
    return this.ask(() => this.log.meetings())
  }

  head(meetingId: MeetingId): Promise<Head | undefined> {
    return this.ask(() => this.log.head(meetingId))
  }

  append(meetingId: MeetingId, version: number, entries: readonly Entry[]): Promise<Appended> {
    return this.ask(() => this.log.append(meetingId, version, entries))
  }

  fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    return this.ask(() => this.log.fork(meetingId, from, entry))
  }

  outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    return this.ask(() => this.log.outcomeOf(meetingId, key))
  }

  async *read(meetingId: MeetingId, afterVersion: number): AsyncGenerator<LogRecord> {
    yield* await this.ask(async () => this.log.read(meetingId, afterVersion))
  }

  texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.ask(() => this.log.texts(meetingId))
  }

  textsSince(meetingId: MeetingId, afterVersion: number): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.ask(() => this.log.textsSince(meetingId, afterVersion))
  }

  /** Word of what others wrote comes late, comes twice, or is lost; so it also comes without any cause. */
  watch(meetingId: MeetingId, moved: () => void): () => void {
    const { chance, after, whileAlive, isCut, hasDoorbell, looksAgain } = this.parts
    let isWatching = true
    const tell = whileAlive(() => {
      if (isWatching) moved()
    })
    const tellSoon = (): void => after(chance.happens(0.05) ? chance.whole(100, 2_000) : chance.whole(1, 20), tell)
    const lookAgain = (): void =>
      after(
        LOOK_EVERY_MS,
        whileAlive(() => {
          if (!isWatching) return
          moved()
          lookAgain()
        }),
      )
    if (looksAgain) lookAgain()
    const unwatch = this.log.watch(meetingId, () => {
      if (!hasDoorbell || isCut() || chance.happens(0.05)) return
      tellSoon()
      if (chance.happens(0.05)) tellSoon()
    })
    return () => {
      isWatching = false
      unwatch()
    }
  }

  check(): Promise<void> {
    return this.ask(() => this.log.check())
  }

  async close(): Promise<void> {}

  /** Another store over the same way. */
  presence(store: PresenceStore): PresenceStore {
    return {
      nodeId: store.nodeId,
      put: (...said) => this.ask(() => store.put(...said)),
      others: (meetingId) => this.ask(() => store.others(meetingId)),
    }
  }

  private ask<T>(work: () => Promise<T>): Promise<T> {
    const { after, whileAlive } = this.parts
    return new Promise((resolve, reject) => {
      let isOver = false
      const end = (settle: () => void): void =>
        whileAlive(() => {
          if (isOver) return
          isOver = true
          settle()
        })()
      const fail = (): void => end(() => reject(new Error('The store is out of reach.')))
      after(CALL_LIMIT_MS, fail)
      this.travel(() => {
        const comeBack = (settle: () => void): void => this.travel(() => end(settle), fail)
        work().then(
          (result) => comeBack(() => resolve(result)),
          (error: Error) => comeBack(() => reject(error)),
        )
      }, fail)
    })
  }

  /** One way: arrives late in times of trouble, or not at all, of which the sender learns or not. */
  private travel(arrive: () => void, fail: () => void): void {
    const { chance, after, isCut, hasTrouble } = this.parts
    if (isCut()) return chance.happens(0.3) ? after(chance.whole(200, 10_000), arrive) : undefined
    if (!hasTrouble()) return after(chance.whole(0, 5), arrive)
    if (chance.happens(0.25)) return after(chance.whole(0, 8), fail)
    after(chance.happens(0.2) ? chance.whole(500, 12_000) : chance.whole(0, 8), arrive)
  }
}
