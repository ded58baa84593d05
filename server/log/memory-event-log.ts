import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import { headAfter, isSameHead, NO_HASH, seal } from './chain.ts'
import { nameOf, type Appended, type CommandKey, type Entry, type EventLog, type Head } from './event-log.ts'

interface History {
  head: Head
  /** Canonical JSON, so that nobody shares an object with the log. */
  readonly records: string[]
  readonly outcomes: Map<string, Outcome>
  readonly texts: Map<TextId, TextBody>
}

/** A log that is gone with the process: for tests and rehearsals, and the ceiling that durable ones are measured against. */
export class MemoryEventLog implements EventLog {
  readonly durability = 'none'
  readonly #histories = new Map<MeetingId, History>()

  async create(meetingId: MeetingId, epoch: string): Promise<void> {
    if (this.#histories.has(meetingId)) throw new Error(`Meeting ${meetingId} exists already.`)
    const head = { epoch, version: 0, hash: NO_HASH }
    this.#histories.set(meetingId, { head, records: [], outcomes: new Map(), texts: new Map() })
  }

  /** Takes over a history that was kept elsewhere, up to this head; its outcomes stay where they are. */
  adopt(
    meetingId: MeetingId,
    { head, records, texts }: { head: Head; records: readonly LogRecord[]; texts: ReadonlyMap<TextId, TextBody> },
  ): void {
    const kept = {
      head,
      records: records.map((record) => seal(record).json),
      outcomes: new Map(),
      texts: new Map(texts),
    }
    this.#histories.set(meetingId, kept)
  }

  async meetings(): Promise<readonly MeetingId[]> {
    return [...this.#histories.keys()]
  }

  async head(meetingId: MeetingId): Promise<Head | undefined> {
    return this.#histories.get(meetingId)?.head
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    const history = this.#history(meetingId)
    const outcomes = knownOf(history, entries)
    if (outcomes.length > 0) return { result: 'known', outcomes }
    if (history.head.version !== expectedVersion) return { result: 'conflict', headVersion: history.head.version }
    if (new Set(entries.map(({ key }) => nameOf(key))).size < entries.length)
      throw new Error('Two entries are of the same command.')
    const records = entries.flatMap(({ record }) => record ?? [])
    history.head = headAfter(history.head, records)
    history.records.push(...records.map((record) => seal(record).json))
    for (const entry of entries) keep(history, entry)
    return { result: 'appended' }
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    const history = this.#history(meetingId)
    if (!isSameHead(history.head, from) || !entry.record) return false
    history.head = headAfter({ ...from, epoch: entry.record.epoch }, [entry.record])
    history.records.push(seal(entry.record).json)
    keep(history, entry)
    return true
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    return this.#histories.get(meetingId)?.outcomes.get(nameOf(key))
  }

  async *read(meetingId: MeetingId, afterVersion: number): AsyncGenerator<LogRecord> {
    const { records } = this.#history(meetingId)
    for (let at = afterVersion; at < records.length; at++) yield JSON.parse(records[at]!) as LogRecord
  }

  async texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return new Map(this.#history(meetingId).texts)
  }

  textsSince(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.texts(meetingId)
  }

  watch(): () => void {
    return () => undefined
  }

  async check(): Promise<void> {}

  async close(): Promise<void> {}

  #history(meetingId: MeetingId): History {
    const history = this.#histories.get(meetingId)
    if (!history) throw new Error(`There is no meeting ${meetingId}.`)
    return history
  }
}

const knownOf = (history: History, entries: readonly Entry[]) =>
  entries.flatMap(({ key }) => {
    const outcome = history.outcomes.get(nameOf(key))
    return outcome ? [{ key, outcome }] : []
  })

function keep(history: History, entry: Entry): void {
  history.outcomes.set(nameOf(entry.key), entry.outcome)
  for (const { id, body } of entry.texts) history.texts.set(id, body)
  for (const id of entry.erasedTexts) history.texts.delete(id)
}
