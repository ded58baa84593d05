import type { TextBody } from '../../../shared/lib/feature.ts'
import type { MeetingId, TextId } from '../../../shared/lib/ids.ts'
import type { LogRecord, Outcome } from '../../../shared/meeting/record.ts'
import type { Durability } from '../../../shared/protocol/down.ts'
import type { Scheduler } from '../../clock.ts'
import { ChainReader, DamagedLogError, NO_HASH } from '../../log/chain.ts'
import { nameOf, type Appended, type CommandKey, type Entry, type Head, type Held } from '../../log/event-log.ts'
import type { Seen } from '../../log/head-witness.ts'
import type { RehearsableLog } from '../../log/rehearsable-log.ts'
import { AofRewrite } from './aof-rewrite.ts'
import type { RedisClient, RedisConnection } from './connection.ts'
import { Doorbell, ringOf } from './doorbell.ts'
import { valueIn } from './kept-value.ts'
import { appendedOf, argumentsOf, changeAfter, forkFrom, outcomeIn, seenAfter, type AppendReply } from './log-change.ts'
import { logKeys, type LogKeys } from './log-keys.ts'
import * as scripts from './log-scripts.ts'
import { REHEARSAL_LEASE_MS, RehearsalLeases } from './rehearsal-leases.ts'
import type { Script } from './script.ts'
import { SeenHeads } from './seen-heads.ts'
import { headOf, missingIn, seenIn, type HeadReply, type StandingReply } from './standing.ts'

/** What a log in Redis is made of. */
export interface RedisEventLogParts {
  /** Shows where Redis is; the log makes its own. */
  readonly connection: RedisConnection
  readonly scheduler: Scheduler
  /** Unlike that of any other node. */
  readonly nodeId: string
  /** With which all names in Redis begin. */
  readonly prefix: string
  /** As the settings of Redis say. */
  readonly durability: Durability
  /** How many replicas must have what is answered; 0 where the primary is enough. */
  readonly waitReplicas: number
  /** Where the node remembers how far it saw each meeting come; without it a lost end is not noticed once all nodes have restarted. */
  readonly seenFolder?: string
  /** Told of what went wrong beside the answers. */
  readonly onError?: (error: unknown) => void
}

/** Records read at once. */
const PAGE = 500

/** Over so many records their texts are looked up one by one. */
const SINGLE_TEXTS = 200

/** How long replicas may take: less than a command may, so that it is known which of the two was late. */
const REPLICAS_LIMIT_MS = 1000

/** How long a whole meeting may take: it is read once, when it is loaded. */
const STANDING_LIMIT_MS = 15_000

/** The log that several nodes share: a Redis Stream for each meeting, each append one atomic script. */
export class RedisEventLog implements RehearsableLog {
  readonly durability: Durability
  readonly #parts: RedisEventLogParts
  readonly #keys: LogKeys
  readonly #connection: RedisConnection
  readonly #doorbell: Doorbell
  readonly #rewrite: AofRewrite
  readonly #rehearsals: RehearsalLeases
  readonly #seen: SeenHeads | undefined

  private constructor(parts: RedisEventLogParts, connection: RedisConnection, listening: RedisConnection) {
    const { scheduler, nodeId } = parts
    this.durability = parts.durability
    this.#parts = parts
    this.#keys = logKeys(parts.prefix)
    this.#connection = connection
    this.#doorbell = new Doorbell({ connection: listening, channel: this.#keys.channel, nodeId, scheduler })
    this.#rewrite = new AofRewrite({ connection, scheduler, ...(parts.onError && { onError: parts.onError }) })
    this.#rehearsals = new RehearsalLeases(scheduler, (meetingId, epoch) =>
      this.#read(scripts.RENEW_REHEARSAL, meetingId, [epoch, String(REHEARSAL_LEASE_MS)]),
    )
    this.#seen = parts.seenFolder === undefined ? undefined : new SeenHeads(parts.seenFolder)
  }

  /** Rejects where Redis cannot be reached. */
  static async open(parts: RedisEventLogParts): Promise<RedisEventLog> {
    const connections = [parts.connection.duplicate(), parts.connection.duplicate()] as const
    try {
      await Promise.all(connections.map((connection) => connection.ready()))
    } catch (error) {
      for (const connection of connections) connection.close()
      throw error
    }
    const log = new RedisEventLog(parts, ...connections)
    await log.#doorbell.listen()
    return log
  }

  async create(meetingId: MeetingId, epoch: string): Promise<void> {
    const keys = [...this.#keys.ofMeeting(meetingId), this.#keys.meetings]
    const result = await this.#write((client) => scripts.CREATE.run(client, keys, [meetingId, epoch, NO_HASH]))
    if (result !== 'created') throw new Error(`Meeting ${meetingId} exists already.`)
    this.#seen?.see({ meetingId, epoch, version: 0, hash: NO_HASH, appends: 0 })
  }

  async meetings(): Promise<readonly MeetingId[]> {
    const ids = await this.#connection.run((client) => client.lRange(this.#keys.meetings, 0, -1))
    return ids as MeetingId[]
  }

  async head(meetingId: MeetingId): Promise<Head | undefined> {
    const reply = (await this.#read(scripts.HEAD, meetingId)) as HeadReply
    const found = seenIn(meetingId, reply)
    if (found) this.#seen?.find(found)
    return headOf(reply)
  }

  async lost(meetingId: MeetingId): Promise<Held | undefined> {
    const seen = this.#seen?.of(meetingId)
    const keys = this.#keys.ofMeeting(meetingId)
    const standing = (await this.#connection.run(
      (client) => scripts.STANDING.run(client, keys, [String(seen?.version ?? 0)]),
      STANDING_LIMIT_MS,
    )) as StandingReply
    const missing = missingIn(meetingId, seen, standing)
    const [head] = standing
    if (!missing && head) this.#see(seenIn(meetingId, head))
    return missing
  }

  async append(meetingId: MeetingId, expectedVersion: number, entries: readonly Entry[]): Promise<Appended> {
    const change = changeAfter(expectedVersion, entries)
    const appended = await this.#change(meetingId, change)
    if (appended === 'stray') throw new Error(`The first record does not follow version ${expectedVersion}.`)
    if (appended.result === 'appended' && entries.some(({ erasedTexts }) => erasedTexts.length > 0))
      this.#rewrite.request()
    return appended
  }

  async fork(meetingId: MeetingId, from: Head, entry: Entry): Promise<boolean> {
    if (!entry.record) return false
    const appended = await this.#change(meetingId, forkFrom(from, entry, entry.record))
    return appended !== 'stray' && appended.result === 'appended'
  }

  async outcomeOf(meetingId: MeetingId, key: CommandKey): Promise<Outcome | undefined> {
    const keys = this.#keys.ofMeeting(meetingId)
    const name = nameOf(key)
    const found = (await this.#write((client) => scripts.OUTCOME.run(client, keys, [name]))) as string | null
    return found === null ? undefined : outcomeIn(meetingId, name, found)
  }

  async *read(meetingId: MeetingId, afterVersion: number): AsyncGenerator<LogRecord> {
    let page = await this.#page(meetingId, afterVersion)
    const chain = new ChainReader(meetingId, { version: afterVersion, hash: page.before ?? NO_HASH })
    const { epoch } = page.head
    for (;;) {
      for (const [id, json, hash] of page.records) yield chain.next({ version: Number.parseInt(id, 10), json, hash })
      if (page.records.length < PAGE) break
      page = await this.#page(meetingId, chain.version)
      if (page.head.epoch !== epoch || page.head.version < chain.version)
        throw new Error(`Meeting ${meetingId} went on elsewhere while it was read.`)
    }
    if (afterVersion <= page.head.version) chain.end(page.head)
  }

  texts(meetingId: MeetingId): Promise<ReadonlyMap<TextId, TextBody>> {
    return this.textsSince(meetingId, 0)
  }

  async textsSince(meetingId: MeetingId, afterVersion: number): Promise<ReadonlyMap<TextId, TextBody>> {
    const args = [String(afterVersion), String(SINGLE_TEXTS)]
    const pairs = (await this.#read(scripts.TEXTS, meetingId, args)) as readonly string[] | null
    if (!pairs) throw unknown(meetingId)
    const texts = new Map<TextId, TextBody>()
    for (let at = 0; at < pairs.length; at += 2) {
      const name = pairs[at] as TextId
      texts.set(name, valueIn({ meetingId, kind: 'text', name }, pairs[at + 1]!) as TextBody)
    }
    return texts
  }

  watch(meetingId: MeetingId, moved: () => void): () => void {
    return this.#doorbell.watch(meetingId, moved)
  }

  async check(): Promise<void> {
    // Refused wherever a record would be, as on a full disk or where too few replicas have it; changes nothing, since the key is never there.
    await this.#write((client) => client.set(this.#keys.never, '', { condition: 'XX' }))
  }

  async begin(meetingId: MeetingId, epoch: string): Promise<void> {
    const args = [epoch, String(REHEARSAL_LEASE_MS), ...this.#bell(meetingId)]
    const result = await this.#write((client) =>
      scripts.BEGIN_REHEARSAL.run(client, this.#keys.ofMeeting(meetingId), args),
    )
    if (result === 'absent') throw unknown(meetingId)
    if (result === 'on') throw new Error(`Meeting ${meetingId} is in rehearsal.`)
    this.#rehearsals.add(meetingId, epoch)
  }

  async end(meetingId: MeetingId): Promise<void> {
    this.#rehearsals.delete(meetingId)
    const removed = await this.#write((client) =>
      scripts.END_REHEARSAL.run(client, this.#keys.ofMeeting(meetingId), this.#bell(meetingId)),
    )
    if (removed !== 0) this.#rewrite.request()
  }

  async close(): Promise<void> {
    this.#rehearsals.stop()
    await Promise.allSettled(this.#rehearsals.meetings.map((meetingId) => this.end(meetingId)))
    await this.#rewrite.close()
    this.#doorbell.close()
    this.#connection.close()
  }

  async #change(meetingId: MeetingId, change: ReturnType<typeof changeAfter>): Promise<Appended | 'stray'> {
    const keys = this.#keys.ofMeeting(meetingId)
    const args = argumentsOf(meetingId, change, this.#bell(meetingId))
    const reply = (await this.#write((client) => scripts.APPEND.run(client, keys, args))) as AppendReply
    this.#see(seenAfter(meetingId, reply, change.entries))
    const appended = appendedOf(meetingId, reply, change.entries)
    if (appended === 'absent') throw unknown(meetingId)
    if (appended === 'damaged')
      throw new DamagedLogError(meetingId, change.expectedVersion, 'the stream does not end with its head')
    return appended
  }

  async #page(meetingId: MeetingId, afterVersion: number) {
    const [head, before, records] = (await this.#read(scripts.READ, meetingId, [
      String(afterVersion),
      String(PAGE),
    ])) as PageReply
    if (!head) throw unknown(meetingId)
    return { head: headOf(head)!, before, records: records ?? [] }
  }

  #read(script: Script, meetingId: MeetingId, args: readonly string[] = []): Promise<unknown> {
    return this.#connection.run((client) => script.run(client, this.#keys.ofMeeting(meetingId), args))
  }

  /** What comes back may be answered: it, and all before it, is where it must be. */
  #write<Reply>(work: (client: RedisClient) => Promise<Reply>): Promise<Reply> {
    return this.#connection.run(async (client) => {
      const reply = await work(client)
      await this.#replicated(client)
      return reply
    })
  }

  /** `WAIT` speaks of what this connection wrote: writing anything makes it speak of all that was written before, whoever did. */
  async #replicated(client: RedisClient): Promise<void> {
    const { waitReplicas, prefix } = this.#parts
    if (waitReplicas === 0) return
    const [, reached] = await Promise.all([
      client.set(`${prefix}waited`, ''),
      client.wait(waitReplicas, REPLICAS_LIMIT_MS),
    ])
    if (reached < waitReplicas) throw new Error(`Only ${reached} of ${waitReplicas} replicas have it.`)
  }

  #bell(meetingId: MeetingId): readonly [string, string] {
    return [this.#keys.channel, ringOf(meetingId, this.#parts.nodeId)]
  }

  #see(seen: Seen | undefined): void {
    if (seen) this.#seen?.see(seen)
  }
}

type PageReply = readonly [
  head?: HeadReply,
  before?: string | null,
  records?: readonly (readonly [id: string, json: string, hash: string])[],
]

const unknown = (meetingId: MeetingId): Error => new Error(`There is no meeting ${meetingId}.`)
