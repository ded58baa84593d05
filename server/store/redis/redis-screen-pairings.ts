import {
  MOST_PAIRINGS,
  newPairingCode,
  PAIRING_LASTS_MS,
  SILENT_SCREEN_MS,
  type ScreenPairings,
} from '../../access/screen-pairings.ts'
import type { ScreenPlace } from '../../access/cookies.ts'
import type { LinkId, MeetingId } from '../../../shared/lib/ids.ts'
import type { Clock } from '../../clock.ts'
import type { RedisConnection } from './connection.ts'
import { Script } from './script.ts'

/**
 * KEYS: screens by when they asked last, this screen, the code that is offered. ARGV: screen, code, now, silent since, how many at most, lasts, prefix.
 * A screen that is approved stands among the others with the end of its time, so that silence does not cost it its place.
 */
const CODE_OF = new Script(`#!lua
local code = redis.call('HGET', KEYS[2], 'code')
if code then
  redis.call('ZADD', KEYS[1], 'XX', 'GT', ARGV[3], ARGV[1])
  return code
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[5]) then
  for _, silent in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[4])) do
    local shown = redis.call('HGET', ARGV[7] .. 'screen:' .. silent, 'code')
    if shown then redis.call('DEL', ARGV[7] .. 'screen-code:' .. shown) end
    redis.call('DEL', ARGV[7] .. 'screen:' .. silent)
    redis.call('ZREM', KEYS[1], silent)
  end
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[5]) then return 'full' end
if not redis.call('SET', KEYS[3], ARGV[1], 'PX', ARGV[6], 'NX') then return 'taken' end
redis.call('HSET', KEYS[2], 'code', ARGV[2], 'endsMs', ARGV[3] + ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return ARGV[2]
`)

/** KEYS: screens, the code. ARGV: prefix, meeting, link. */
const APPROVE = new Script(`#!lua
local screen = redis.call('GET', KEYS[2])
if not screen then return 0 end
redis.call('DEL', KEYS[2])
local key = ARGV[1] .. 'screen:' .. screen
local endsMs = redis.call('HGET', key, 'endsMs')
if not endsMs then return 0 end
redis.call('HSET', key, 'meetingId', ARGV[2], 'linkId', ARGV[3])
redis.call('ZADD', KEYS[1], endsMs, screen)
return 1
`)

/** KEYS: screens, this screen. ARGV: prefix, screen. */
const FORGET = new Script(`#!lua
local code = redis.call('HGET', KEYS[2], 'code')
if code then redis.call('DEL', ARGV[1] .. 'screen-code:' .. code) end
redis.call('DEL', KEYS[2])
redis.call('ZREM', KEYS[1], ARGV[2])
`)

/** Pairings that all nodes share, in Redis: a screen asks one node and is approved at another. */
export class RedisScreenPairings implements ScreenPairings {
  readonly #connection: RedisConnection
  readonly #prefix: string
  readonly #clock: Clock

  constructor(connection: RedisConnection, prefix: string, clock: Clock) {
    this.#connection = connection
    this.#prefix = prefix
    this.#clock = clock
  }

  async codeOf(screenId: string): Promise<string | undefined> {
    const nowMs = Math.round(this.#clock.nowMs())
    for (;;) {
      const offered = newPairingCode()
      const code = await this.#run(
        CODE_OF,
        [this.#screens, this.#screen(screenId), this.#code(offered)],
        [screenId, offered, nowMs, nowMs - SILENT_SCREEN_MS, MOST_PAIRINGS, PAIRING_LASTS_MS, this.#prefix],
      )
      if (code === 'full') return undefined
      if (code !== 'taken') return String(code)
    }
  }

  async placeOf(screenId: string): Promise<ScreenPlace | undefined> {
    const kept = await this.#connection.run((client) => client.hmGet(this.#screen(screenId), ['meetingId', 'linkId']))
    const [meetingId, linkId] = kept
    return meetingId && linkId ? { meetingId: meetingId as MeetingId, linkId: linkId as LinkId } : undefined
  }

  async forget(screenId: string): Promise<void> {
    await this.#run(FORGET, [this.#screens, this.#screen(screenId)], [this.#prefix, screenId])
  }

  async approve(code: string, { meetingId, linkId }: ScreenPlace): Promise<boolean> {
    return (await this.#run(APPROVE, [this.#screens, this.#code(code)], [this.#prefix, meetingId, linkId])) === 1
  }

  async isShown(code: string): Promise<boolean> {
    return (await this.#connection.run((client) => client.exists(this.#code(code)))) === 1
  }

  #run(script: Script, keys: string[], values: readonly (string | number)[]): Promise<unknown> {
    return this.#connection.run((client) => script.run(client, keys, values.map(String)))
  }

  get #screens(): string {
    return `${this.#prefix}screens`
  }

  #screen(screenId: string): string {
    return `${this.#prefix}screen:${screenId}`
  }

  #code(code: string): string {
    return `${this.#prefix}screen-code:${code}`
  }
}
