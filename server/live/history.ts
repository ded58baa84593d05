import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import { initialState, type Event, type MeetingState } from '../../shared/meeting/meeting.ts'
import { upcast } from '../../shared/meeting/old-events.ts'
import { evolveRecord, type LogRecord } from '../../shared/meeting/record.ts'
import { DamagedLogError, NO_HASH } from '../log/chain.ts'
import type { EventLog, Head } from '../log/event-log.ts'
import type { Batch } from './batch.ts'
import { RecentStates } from './recent-states.ts'

/** What a meeting has become: the fold of its log as far as this node has read or written it. */
export class History {
  /** Filled by loading, then by whoever shows a version. */
  readonly recent = new RecentStates()
  readonly #log: EventLog
  readonly #meetingId: MeetingId
  #texts = new Map<TextId, TextBody>()
  #lastAtMs = 0
  #head: Head
  #state: MeetingState = initialState

  private constructor(log: EventLog, meetingId: MeetingId, epoch: string) {
    this.#log = log
    this.#meetingId = meetingId
    this.#head = { epoch, version: 0, hash: NO_HASH }
    this.recent.push(0, this.#state)
  }

  /** Replays the log; undefined where it does not know the meeting. */
  static async load(log: EventLog, meetingId: MeetingId): Promise<History | undefined> {
    const head = await log.head(meetingId)
    if (!head) return undefined
    const history = new History(log, meetingId, head.epoch)
    await history.#readTo(head, () => {})
    return history
  }

  get head(): Head {
    return this.#head
  }

  get state(): MeetingState {
    return this.#state
  }

  /** Instant of the last record; 0 where there is none. */
  get lastAtMs(): number {
    return this.#lastAtMs
  }

  get texts(): ReadonlyMap<TextId, TextBody> {
    return this.#texts
  }

  /** Goes on with a batch that is in the log now. */
  take(batch: Batch): void {
    for (const { record, texts, erasedTexts } of batch.entries) {
      if (record) this.#lastAtMs = record.atMs
      for (const { id, body } of texts) this.#texts.set(id, body)
      for (const id of erasedTexts) this.#texts.delete(id)
    }
    this.#head = batch.head
    this.#state = batch.state
  }

  /** Reads what the log holds beyond this, and returns the events of it. Where it throws, this stands where it stood. */
  async catchUp(): Promise<readonly Event[]> {
    const head = await this.#log.head(this.#meetingId)
    if (head?.epoch !== this.#head.epoch || head.version < this.#head.version) {
      throw new Error(`The log of meeting ${this.#meetingId} went back behind version ${this.#head.version}.`)
    }
    const events: Event[] = []
    await this.#readTo(head, (record) => events.push(...record.events.flatMap(upcast)))
    return events
  }

  async #readTo(head: Head, heard: (record: LogRecord) => void): Promise<void> {
    if (head.version === this.#head.version) return
    // Read after the head, so that every text that its records need and that still exists is among them.
    const texts = await this.#log.texts(this.#meetingId)
    let { version } = this.#head
    let atMs = this.#lastAtMs
    let state = this.#state
    for await (const record of this.#log.read(this.#meetingId, version)) {
      state = evolveRecord(state, record, texts)
      version = record.version
      this.recent.push(version, state)
      atMs = record.atMs
      heard(record)
      if (version === head.version) break
    }
    if (version !== head.version) throw new DamagedLogError(this.#meetingId, version + 1, 'the record is missing')
    this.#texts = new Map(texts)
    this.#lastAtMs = atMs
    this.#head = head
    this.#state = state
  }
}
