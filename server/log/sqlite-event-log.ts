import type { DatabaseSync } from 'node:sqlite'
import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import { canonicalJson, ChainReader, DamagedLogError, headAfter, isSameHead, NO_HASH, seal } from './chain.ts'
import type { Appended, CommandKey, Entry, EventLog, Head } from './event-log.ts'
import { isCorrupt, openLogDatabase } from './log-database.ts'
import { prepareStatements, type LogStatements } from './log-statements.ts'

/** Records read at once: no statement stays open between two pages, so nothing can hold up a checkpoint. */
const PAGE = 500

/** The embedded log: one SQLite file with one writer, each append one transaction that is on the disk before it resolves. */
export class SqliteEventLog implements EventLog {
  readonly durability = 'power_safe'
  readonly #database: DatabaseSync
  readonly #statements: LogStatements

  /** Throws a {@link LogInUseError} while another process has the file open. */
  constructor(path: string) {
    this.#database = openLogDatabase(path)
    this.#statements = prepareStatements(this.#database)
  }

  async create(meetingId: MeetingId, epoch: string): Promise<void> {
    const { changes } = this.#statements.create.run(meetingId, epoch, NO_HASH)
    if (changes === 0) throw new Error(`Meeting ${meetingId} exists already.`)
  }

  async meetings(): Promise<readonly MeetingId[]> {
    return this.#statements.meetings.all().map(({ id }) => id as MeetingId)
  }

  async head(meetingId: MeetingId): Promise<Head | undefined> {
    return this.#head(meetingId)
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    const appended = this.#inTransaction(() => this.#appendInTransaction(meetingId, expectedVersion, entries))
    // Until the write-ahead log is emptied, an erased text could still be read in it.
    if (entries.some(({ erasedTexts }) => erasedTexts.length > 0))
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return appended
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    return this.#inTransaction(() => {
      const { record } = entry
      if (!record || !isSameHead(this.#existingHead(meetingId), from)) return false
      const head = headAfter({ ...from, epoch: record.epoch }, [record])
      this.#write(meetingId, entry, head.version)
      this.#statements.setHead.run(head.epoch, head.version, head.hash, meetingId)
      return true
    })
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    return this.#outcomeOf(meetingId, key)
  }

  async *read(meetingId: MeetingId, afterVersion: number): AsyncGenerator<LogRecord> {
    const before = this.#statements.hash.get(meetingId, afterVersion)?.hash as string | undefined
    const chain = new ChainReader(meetingId, { version: afterVersion, hash: before ?? NO_HASH })
    for (;;) {
      const page = this.#page(meetingId, chain.version)
      if (page.length === 0) break
      for (const row of page) yield chain.next(row as unknown as Parameters<ChainReader['next']>[0])
    }
    const head = this.#existingHead(meetingId)
    if (afterVersion <= head.version) chain.end(head)
  }

  async texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    this.#existingHead(meetingId)
    const rows = this.#statements.texts.all(meetingId) as { id: TextId; body: string }[]
    return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as TextBody]))
  }

  textsSince(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.texts(meetingId)
  }

  watch(): () => void {
    return () => undefined
  }

  async check(): Promise<void> {
    this.#statements.meetings.all()
  }

  async close(): Promise<void> {
    this.#database.close()
  }

  #page(meetingId: MeetingId, afterVersion: number) {
    try {
      return this.#statements.records.all(meetingId, afterVersion, PAGE)
    } catch (error) {
      throw isCorrupt(error) ? new DamagedLogError(meetingId, afterVersion + 1, 'the file cannot be read there') : error
    }
  }

  #inTransaction<Result>(work: () => Result): Result {
    this.#statements.begin.run()
    try {
      const result = work()
      this.#statements.commit.run()
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#statements.rollback.run()
      throw error
    }
  }

  #appendInTransaction(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Appended {
    const head = this.#existingHead(meetingId)
    const outcomes = entries.flatMap(({ key }) => {
      const outcome = this.#outcomeOf(meetingId, key)
      return outcome ? [{ key, outcome }] : []
    })
    if (outcomes.length > 0) return { result: 'known', outcomes }
    if (head.version !== expectedVersion) return { result: 'conflict', headVersion: head.version }
    const last = headAfter(
      head,
      entries.flatMap(({ record }) => record ?? []),
    )
    let version = head.version
    for (const entry of entries) {
      version = entry.record?.version ?? version
      this.#write(meetingId, entry, version)
    }
    this.#statements.moveHead.run(last.version, last.hash, meetingId)
    return { result: 'appended' }
  }

  /** `version` is the one at which the outcome was decided. */
  #write(meetingId: MeetingId, { key, outcome, record, texts, erasedTexts }: Entry, version: number): void {
    const { insertOutcome, insertRecord, insertText, eraseText } = this.#statements
    insertOutcome.run(meetingId, key.sender, key.commandId, canonicalJson(outcome), version)
    if (record) {
      const { json, hash } = seal(record)
      insertRecord.run(meetingId, version, json, hash)
    }
    for (const { id, body } of texts) insertText.run(meetingId, id, JSON.stringify(body))
    for (const id of erasedTexts) eraseText.run(meetingId, id)
  }

  #outcomeOf(meetingId: MeetingId, key: CommandKey): Outcome | undefined {
    const row = this.#statements.outcome.get(meetingId, key.sender, key.commandId)
    return row && (JSON.parse(row.outcome as string) as Outcome)
  }

  #head(meetingId: MeetingId): Head | undefined {
    return this.#statements.head.get(meetingId) as Head | undefined
  }

  #existingHead(meetingId: MeetingId): Head {
    const head = this.#head(meetingId)
    if (!head) throw new Error(`There is no meeting ${meetingId}.`)
    return head
  }
}
