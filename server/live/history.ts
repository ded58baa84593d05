import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import { initialState, type Event, type MeetingState } from '../../shared/meeting/meeting.ts'
import { NewerEventError, upcast } from '../../shared/meeting/old-events.ts'
import { evolveRecord, type LogRecord, type Texts } from '../../shared/meeting/record.ts'
import { DamagedLogError, NO_HASH } from '../log/chain.ts'
import type { EventLog, Head } from '../log/event-log.ts'
import type { Batch } from './batch.ts'
import { textsToErase } from './erasure.ts'
import { isContinued } from './epoch-in-log.ts'
import { RecentStates } from './recent-states.ts'

/** What was found in the log beyond what was known. */
export type Found =
  | { readonly history: 'same'; readonly events: readonly Event[] }
  /** It goes on under another epoch: it was forked, or is being rehearsed. */
  | { readonly history: 'other' }
  /** It holds less than, or something else than, what it was known to hold. */
  | { readonly history: 'lost' }

/** What a meeting has become: the fold of its log as far as this node has read or written it. */
export class History {
  /** Filled by loading, then by whoever shows a version. */
  readonly recent = new RecentStates()
  readonly #log: EventLog
  readonly #meetingId: MeetingId
  readonly #texts = new Map<TextId, TextBody>()
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
    if (!(await history.#readTo(head, () => {})))
      throw new DamagedLogError(meetingId, 1, 'the record follows on nothing')
    return history
  }

  get head(): Head {
    return this.#head
  }

  get state(): MeetingState {
    return this.#state
  }

  get meetingId(): MeetingId {
    return this.#meetingId
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

  /** Reads what the log holds beyond this. Where it throws, or finds another history, this stands where it stood. */
  catchUp(): Promise<Found> {
    return this.#catchUp().catch(otherIfNewer)
  }

  async #catchUp(): Promise<Found> {
    const head = await this.#log.head(this.#meetingId)
    if (!head) throw new Error(`The log does not know the meeting ${this.#meetingId} any more.`)
    if (head.epoch !== this.#head.epoch)
      return { history: (await isContinued(this.#log, this.#meetingId, this.#head)) ? 'other' : 'lost' }
    if (head.version < this.#head.version || isOtherEnd(head, this.#head)) return { history: 'lost' }
    const events: Event[] = []
    const isSame = await this.#readTo(head, (record) => events.push(...record.events.flatMap(upcast)))
    return isSame ? { history: 'same', events } : { history: 'lost' }
  }

  /** False where the records do not follow on what is held. */
  async #readTo(head: Head, heard: (record: LogRecord) => void): Promise<boolean> {
    if (head.version === this.#head.version) return true
    // Read after the head, so that every text that its records need and that still exists is among them.
    const texts = await this.#log.textsSince(this.#meetingId, this.#head.version)
    const end = await this.#foldTo(head, texts, heard)
    if (!end) return false
    for (const [id, body] of texts) this.#texts.set(id, body)
    for (const id of end.erased) this.#texts.delete(id)
    this.#lastAtMs = end.atMs
    this.#head = head
    this.#state = end.state
    return true
  }

  /** Undefined where the first record does not follow on what is held. */
  async #foldTo(
    head: Head,
    texts: ReadonlyMap<TextId, TextBody>,
    heard: (record: LogRecord) => void,
  ): Promise<End | undefined> {
    const all: Texts = { get: (id) => texts.get(id) ?? this.#texts.get(id) }
    const erased: TextId[] = []
    let { version } = this.#head
    let end: End = { state: this.#state, atMs: this.#lastAtMs, erased }
    for await (const record of this.#log.read(this.#meetingId, version)) {
      if (version === this.#head.version && record.prevHash !== this.#head.hash) return undefined
      version = record.version
      end = { state: evolveRecord(end.state, record, all), atMs: record.atMs, erased }
      this.recent.push(version, end.state)
      erased.push(...textsToErase(record.events))
      heard(record)
      if (version === head.version) return end
    }
    throw new DamagedLogError(this.#meetingId, version + 1, 'the record is missing')
  }
}

/** Where a fold of records ends. */
interface End {
  readonly state: MeetingState
  readonly atMs: number
  readonly erased: readonly TextId[]
}

const isOtherEnd = (found: Head, held: Head): boolean => found.version === held.version && found.hash !== held.hash

/** What a newer release has written makes another history of it, as far as this node can tell. */
function otherIfNewer(error: unknown): Found {
  if (error instanceof NewerEventError) return { history: 'other' }
  throw error
}
