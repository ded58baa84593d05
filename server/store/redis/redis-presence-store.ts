import type { MeetingId } from '../../../shared/lib/ids.ts'
import type { HeardWord, HeldConnections, NodeWord, PresenceStore } from '../../presence/presence-store.ts'
import type { RedisConnection } from './connection.ts'
import { Script } from './script.ts'

/** What is held, under a number that rises whenever it is something else. */
interface Numbered {
  readonly number: number
  readonly held: HeldConnections
}

/** A node, the number of its word, the number of what it holds, what is left of its lease, and what it holds where that is not known yet. */
type HeardReply = readonly [nodeId: string, said: number, number: number, leftMs: number, json: string | null]

/**
 * The words of all nodes on a meeting, in two hashes: KEYS[1] has for each node its word's number, the number of what it holds and when its lease
 * is over, KEYS[2] what it holds.
 */
const WORDS = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function read(line)
  local said, number, ends = string.match(line, '(%d+) (%d+) (%d+)')
  return tonumber(said), tonumber(number), tonumber(ends)
end
`

/** 'unknown' where what the node holds is not handed over, and is not what it held before. */
const PUT = new Script(`#!lua
${WORDS}
local node, said, number, lease, held = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), ARGV[5]
local before = redis.call('HGET', KEYS[1], node)
local known_said, known_number = 0, 0
if before then known_said, known_number = read(before) end
if said <= known_said then return 'late' end
if not held and number ~= known_number then return 'unknown' end

local lines = redis.call('HGETALL', KEYS[1])
for i = 1, #lines, 2 do
  local _, _, ends = read(lines[i + 1])
  if ends <= now and lines[i] ~= node then
    redis.call('HDEL', KEYS[1], lines[i])
    redis.call('HDEL', KEYS[2], lines[i])
  end
end
redis.call('HSET', KEYS[1], node, string.format('%d %d %d', said, number, now + lease))
if held then redis.call('HSET', KEYS[2], node, held) end
redis.call('PEXPIRE', KEYS[1], lease)
redis.call('PEXPIRE', KEYS[2], lease)
return 'said'
`)

/** ARGV is the node that asks, then each node of which it knows what it holds, with the number of that. */
const OTHERS = new Script(`#!lua flags=no-writes
${WORDS}
local known = {}
for i = 2, #ARGV, 2 do known[ARGV[i]] = tonumber(ARGV[i + 1]) end
local words = {}
local lines = redis.call('HGETALL', KEYS[1])
for i = 1, #lines, 2 do
  local node = lines[i]
  local said, number, ends = read(lines[i + 1])
  if node ~= ARGV[1] and ends > now then
    local held = known[node] ~= number and redis.call('HGET', KEYS[2], node)
    words[#words + 1] = {node, said, number, ends - now, held}
  end
end
return words
`)

/** Presence in Redis: what a node holds travels when it is something else than before, and a word that repeats it is a few bytes. */
export class RedisPresenceStore implements PresenceStore {
  readonly nodeId: string
  readonly #connection: RedisConnection
  readonly #prefix: string
  readonly #told = new Map<MeetingId, Numbered>()
  readonly #heard = new Map<MeetingId, ReadonlyMap<string, Numbered>>()

  constructor(connection: RedisConnection, prefix: string, nodeId: string) {
    this.#connection = connection
    this.#prefix = prefix
    this.nodeId = nodeId
  }

  async put(meetingId: MeetingId, { said, held }: NodeWord, leaseMs: number): Promise<void> {
    const before = this.#told.get(meetingId)
    const isSame = before?.held === held
    const number = isSame ? before.number : (before?.number ?? 0) + 1
    this.#told.set(meetingId, { number, held })
    const args = [this.nodeId, said, number, leaseMs].map(String)
    const keys = this.#keysOf(meetingId)
    await this.#connection.run(async (client) => {
      if (isSame && (await PUT.run(client, keys, args)) !== 'unknown') return
      await PUT.run(client, keys, [...args, JSON.stringify(held)])
    })
  }

  async others(meetingId: MeetingId): Promise<ReadonlyMap<string, HeardWord>> {
    const before = this.#heard.get(meetingId) ?? new Map<string, Numbered>()
    const known = [...before].flatMap(([nodeId, { number }]) => [nodeId, String(number)])
    const replies = await this.#connection.run((client) =>
      OTHERS.run(client, this.#keysOf(meetingId), [this.nodeId, ...known]),
    )
    const words = new Map((replies as readonly HeardReply[]).flatMap((reply) => wordOf(reply, before)))
    this.#heard.set(meetingId, words)
    return words
  }

  #keysOf(meetingId: MeetingId): readonly string[] {
    return ['leases', 'held'].map((name) => `${this.#prefix}{${meetingId}}:presence:${name}`)
  }
}

/** Nothing where it holds what was known when it was asked and is not known any more: the next answer has all of it. */
function wordOf(
  [nodeId, said, number, leftMs, json]: HeardReply,
  before: ReadonlyMap<string, Numbered>,
): readonly (readonly [string, HeardWord & Numbered])[] {
  const held = json === null ? before.get(nodeId)?.held : (JSON.parse(json) as HeldConnections)
  return held ? [[nodeId, { said, number, held, leftMs }]] : []
}
