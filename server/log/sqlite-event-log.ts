import type { DatabaseSync } from 'node:sqlite'
import type { TextBody } from '../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../shared/meeting/record.ts'
import { ChainReader, DamagedLogError, headAfter, isSameHead, NO_HASH } from './chain.ts'
import type { Appended, CommandKey, Entry, EventLog, Head } from './event-log.ts'
import { HeadWitness } from './head-witness.ts'
import { isCorrupt, openLogDatabase } from './log-database.ts'
import { prepareStatements, type LogStatements } from './log-statements.ts'
import { damageOf, verifyEnds, type Found, type Standing } from './log-verification.ts'
import { emptyStanding, writeEntries } from './log-writing.ts'

/** Records read at once: no statement stays open between two pages, so nothing can hold up a checkpoint. */
const PAGE = 500

/** The embedded log: one SQLite file with one writer, each append one transaction that is on the disk before it resolves. */
export class SqliteEventLog implements EventLog {
  readonly durability = 'power_safe'
  readonly #database: DatabaseSync
  readonly #statements: LogStatements
  readonly #witness: HeadWitness
  readonly #found: Found
  /** Meetings of which everything was read and is what was written: each when it is first asked for, so that a server with many starts at once. */
  readonly #whole = new Set<MeetingId>()
  #hasFailed = false

  /** Throws a {@link LogInUseError} while another process has the file open. */
  constructor(path: string) {
    this.#database = openLogDatabase(path)
    try {
      this.#statements = prepareStatements(this.#database)
      this.#witness = new HeadWitness(`${path}-heads`)
      this.#found = verifyEnds(this.#database, this.#witness.seen)
    } catch (error) {
      this.#database.close()
      throw error
    }
  }

  async create(meetingId: MeetingId, epoch: string): Promise<void> {
    this.#mustBeWhole(meetingId)
    const { version, hash, appends, digest } = emptyStanding(meetingId, epoch)
    const { changes } = this.#statements.create.run(meetingId, epoch, version, hash, appends, digest)
    if (changes === 0) throw new Error(`Meeting ${meetingId} exists already.`)
    this.#witness.see(this.#standing(meetingId))
  }

  async meetings(): Promise<readonly MeetingId[]> {
    const ids = this.#statements.meetings.all().map(({ id }) => id as MeetingId)
    return [...new Set([...ids, ...this.#found.damaged.keys()])]
  }

  async lost(meetingId: MeetingId): Promise<Head | undefined> {
    return this.#found.lost.get(meetingId)
  }

  async head(meetingId: MeetingId): Promise<Head | undefined> {
    this.#mustBeWhole(meetingId)
    return this.#statements.head.get(meetingId) as Head | undefined
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    if (this.#found.lost.has(meetingId)) throw new Error(`Meeting ${meetingId} lost its end: it must be forked first.`)
    const appended = this.#inTransaction(() => this.#appendInTransaction(meetingId, expectedVersion, entries))
    if (appended.result === 'appended') this.#witness.see(this.#standing(meetingId))
    // Until the write-ahead log is emptied, an erased text could still be read in it.
    if (entries.some(({ erasedTexts }) => erasedTexts.length > 0))
      this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return appended
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    const isForked = this.#inTransaction(() => {
      const { record } = entry
      const standing = this.#standing(meetingId)
      if (!record || !isSameHead(standing, from)) return false
      writeEntries(this.#statements, standing, headAfter({ ...from, epoch: record.epoch }, [record]), [entry])
      return true
    })
    if (isForked) {
      this.#found.lost.delete(meetingId)
      this.#witness.see(this.#standing(meetingId))
    }
    return isForked
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    this.#mustBeWhole(meetingId)
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
    const head = this.#standing(meetingId)
    if (afterVersion <= head.version) chain.end(head)
  }

  async texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    this.#standing(meetingId)
    const rows = this.#statements.texts.all(meetingId) as { id: TextId; body: string }[]
    return new Map(rows.map(({ id, body }) => [id, JSON.parse(body) as TextBody]))
  }

  textsSince(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.texts(meetingId)
  }

  watch(): () => void {
    return () => undefined
  }

  /** Writes where the last append failed: a full disk can still be read. */
  async check(): Promise<void> {
    this.#statements.meetings.all()
    if (this.#hasFailed) this.#statements.touch.run()
    this.#hasFailed = false
  }

  async close(): Promise<void> {
    this.#database.close()
    this.#witness.close()
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
      this.#hasFailed = false
      return result
    } catch (error) {
      this.#hasFailed = true
      if (this.#database.isTransaction) this.#statements.rollback.run()
      throw error
    }
  }

  #appendInTransaction(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Appended {
    const standing = this.#standing(meetingId)
    const outcomes = entries.flatMap(({ key }) => {
      const outcome = this.#outcomeOf(meetingId, key)
      return outcome ? [{ key, outcome }] : []
    })
    if (outcomes.length > 0) return { result: 'known', outcomes }
    if (standing.version !== expectedVersion) return { result: 'conflict', headVersion: standing.version }
    const records = entries.flatMap(({ record }) => record ?? [])
    writeEntries(this.#statements, standing, headAfter(standing, records), entries)
    return { result: 'appended' }
  }

  #outcomeOf(meetingId: MeetingId, key: CommandKey): Outcome | undefined {
    const row = this.#statements.outcome.get(meetingId, key.sender, key.commandId)
    return row && (JSON.parse(row.outcome as string) as Outcome)
  }

  #standing(meetingId: MeetingId): Standing {
    this.#mustBeWhole(meetingId)
    const standing = this.#statements.standing.get(meetingId) as unknown as Standing | undefined
    if (!standing) throw new Error(`There is no meeting ${meetingId}.`)
    return standing
  }

  #mustBeWhole(meetingId: MeetingId): void {
    if (this.#whole.has(meetingId)) return
    const { damaged } = this.#found
    const standing = this.#statements.standing.get(meetingId) as unknown as Standing | undefined
    const damage = damaged.get(meetingId) ?? (standing && damageOf(this.#database, standing))
    if (damage) {
      damaged.set(meetingId, damage)
      throw damage
    }
    this.#whole.add(meetingId)
  }
}
