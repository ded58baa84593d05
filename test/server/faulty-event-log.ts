import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Appended, Entry, EventLog } from '../../server/log/event-log.ts'

/** A log that a test can make fail, late or watched. */
export class FaultyEventLog implements EventLog {
  readonly #log: EventLog
  readonly durability = 'none'
  /** The entries of each append that was asked for. */
  readonly appends: (readonly Entry[])[] = []
  /** How the next append fails: before it is written, or after, when only its answer is lost. Consumed by it. */
  nextAppendFails: 'unwritten' | 'written' | undefined
  isDown = false
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
    if (fails === 'written') throw new Error('The answer of the store was lost.')
    return appended
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
  fork: EventLog['fork'] = (...given) => this.#log.fork(...given)
  watch: EventLog['watch'] = (...given) => this.#log.watch(...given)
  check: EventLog['check'] = () => this.#log.check()
  close: EventLog['close'] = () => this.#log.close()
}
