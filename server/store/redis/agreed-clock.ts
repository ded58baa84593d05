import type { RedisConnection } from './connection.ts'
import { Script } from './script.ts'

/** What asks for the time that the nodes agree on; told is what the asking node takes it for, if it knows already. */
export type AskAgreedTime = (takenForMs: number | undefined) => Promise<number>

interface Sample {
  /** From the steady clock of this process to the agreed time. */
  readonly offsetMs: number
  readonly roundTripMs: number
}

const SAMPLES = 5
/** A difference beyond what the way there and back explains, and more: some clock was set. */
const JUMP_MS = 50

/**
 * The time that all nodes agree on: that of Redis, and between two questions the steady clock of this process, so a machine whose clock
 * is set does not matter. While Redis is away it goes on at that pace.
 */
export class AgreedClock {
  readonly #ask: AskAgreedTime
  readonly #steadyMs: () => number
  #samples: readonly Sample[] = []
  #offsetMs: number | undefined

  constructor(ask: AskAgreedTime, steadyMs = () => performance.now()) {
    this.#ask = ask
    this.#steadyMs = steadyMs
  }

  /** Only once it was measured. In UTC milliseconds. */
  readonly nowMs = (): number => {
    if (this.#offsetMs === undefined) throw new Error('The agreed clock was never measured.')
    return Math.floor(this.#steadyMs() + this.#offsetMs)
  }

  /** Asks once; of the last answers the one that came back fastest counts. Rejects where Redis cannot be asked. */
  async measure(): Promise<void> {
    const sentMs = this.#steadyMs()
    const agreedMs = await this.#ask(this.#offsetMs === undefined ? undefined : sentMs + this.#offsetMs)
    const roundTripMs = this.#steadyMs() - sentMs
    const sample = { offsetMs: agreedMs - sentMs - roundTripMs / 2, roundTripMs }
    this.#samples = [...this.#samples.filter((earlier) => agree(earlier, sample)), sample].slice(-SAMPLES)
    this.#offsetMs = this.#samples.reduce((a, b) => (b.roundTripMs < a.roundTripMs ? b : a)).offsetMs
  }
}

const agree = (a: Sample, b: Sample): boolean =>
  Math.abs(a.offsetMs - b.offsetMs) <= (a.roundTripMs + b.roundTripMs) / 2 + JUMP_MS

/** Nodes ask far more often; when all of them are gone for so long, what Redis was set back by is over. */
const REMEMBERED_MS = 60_000

/**
 * The time of Redis, and what it was set back by while nodes were running: they go on from where they were, all alike, as a clock of one
 * node does. KEYS: how far the nodes are ahead of Redis. ARGV: what the asking node takes the time for, or nothing; remembered for.
 */
const AGREED_TIME = new Script(`#!lua
local time = redis.call('TIME')
local nowMs = time[1] * 1000 + math.floor(time[2] / 1000)
local aheadMs = tonumber(redis.call('GET', KEYS[1]) or '0')
local takenForMs = tonumber(ARGV[1])
if takenForMs and math.abs(takenForMs - nowMs - aheadMs) > 1000 then aheadMs = math.max(0, takenForMs - nowMs) end
if aheadMs > 0 then redis.call('SET', KEYS[1], string.format('%.0f', aheadMs), 'PX', ARGV[2]) end
return nowMs + aheadMs
`)

/** Asks Redis for the time that the nodes agree on. */
export const agreedTimeOf =
  (connection: RedisConnection, prefix: string): AskAgreedTime =>
  async (takenForMs) => {
    const values = [takenForMs === undefined ? '' : String(Math.round(takenForMs)), String(REMEMBERED_MS)]
    return Number(await connection.run((client) => AGREED_TIME.run(client, [`${prefix}clock-ahead`], values)))
  }
