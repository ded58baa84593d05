import type { MeetingId } from '../../shared/lib/ids.ts'
import { NO_HASH, seal } from '../../server/log/chain.ts'
import type { Appended, Entry, EventLog } from '../../server/log/event-log.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import type { LogRecord } from '../../shared/meeting/record.ts'

/** A log that several nodes may share, and that a test can make fail, be late, or go back. */
export class FaultyEventLog implements EventLog {
  #log: EventLog
  readonly #watchers = new Set<() => void>()
  readonly durability = 'none'
  /** The entries of each append that was asked for. */
  readonly appends: (readonly Entry[])[] = []
  /** How the next append fails: before it is written, or after, when only its answer is lost. Consumed by it. */
  nextAppendFails: 'unwritten' | 'written' | undefined
  isDown = false
  /** Nobody is told when something was written. */
  isSilent = false
  /** An append waits for this before it writes. */
  gate: Promise<void> = Promise.resolve()

  constructor(log: EventLog) {
    this.#log = log
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    this.appends.push(entries)
    await this.gate
    const fails = this.isDown ? 'unwritten' : this.nextAppendFails
    this.nextAppendFails = undefined
    if (fails === 'unwritten') throw new Error('The store is away.')
    const appended = await this.#log.append(meetingId, expectedVersion, entries)
    this.tellAll()
    if (fails === 'written') throw new Error('The answer of the store was lost.')
    return appended
  }

  /** All that watch are told that something may have moved. */
  tellAll(): void {
    if (!this.isSilent) for (const moved of this.#watchers) moved()
  }

  /** The log goes on as it was at a version, as after a failover to a replica that lagged behind. */
  async setBack(meetingId: MeetingId, version: number): Promise<void> {
    const records: LogRecord[] = []
    for await (const record of this.#log.read(meetingId, 0)) if (record.version <= version) records.push(record)
    const last = records.at(-1)
    const before = await this.#log.head(meetingId)
    const log = new MemoryEventLog()
    const head = { epoch: last?.epoch ?? before!.epoch, version, hash: last ? seal(last).hash : NO_HASH }
    log.adopt(meetingId, { head, records, texts: await this.#log.texts(meetingId) })
    this.#log = log
  }

  head: EventLog['head'] = async (meetingId) => {
    if (this.isDown) throw new Error('The store is away.')
    return this.#log.head(meetingId)
  }
  create: EventLog['create'] = (...given) => this.#log.create(...given)
  meetings: EventLog['meetings'] = () => this.#log.meetings()
  outcomeOf: EventLog['outcomeOf'] = (...given) => this.#log.outcomeOf(...given)
  read: EventLog['read'] = (...given) => this.#log.read(...given)
  texts: EventLog['texts'] = (...given) => this.#log.texts(...given)
  textsSince: EventLog['textsSince'] = (...given) => this.#log.textsSince(...given)
  fork: EventLog['fork'] = async (...given) => {
    const isForked = await this.#log.fork(...given)
    this.tellAll()
    return isForked
  }
  watch: EventLog['watch'] = (_meetingId, moved) => {
    this.#watchers.add(moved)
    return () => this.#watchers.delete(moved)
  }
  check: EventLog['check'] = async () => {
    if (this.isDown) throw new Error('The store is away.')
  }
  close: EventLog['close'] = () => this.#log.close()
}
