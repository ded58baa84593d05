import { WebSocket } from 'ws'
import type { Audience } from '../../shared/lib/roles.ts'
import type { CommandAnswer, FrameError, JoinAnswer } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import type { Have } from '../../shared/protocol/up.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Clock } from '../clock.ts'
import { newId } from '../new-id.ts'
import type { Ticket } from './entrance.ts'
import { answerIn, greeting, PING, PONG, question, SOCKET_PATH } from './wire-dialect.ts'

/** What the one hears who keeps a line. */
export interface Ears {
  /** Gets each frame that is neither a ping nor an answer, as it came; without it they are not even looked into. */
  readonly hear?: (frame: Buffer) => void
  /** The line is gone, whoever ended it. */
  readonly ended: () => void
}

const FOUR = '4'.charCodeAt(0)
const THREE = '3'.charCodeAt(0)

/** One connection to a meeting. It costs little: what the server says by itself is passed on unread. */
export class Line {
  readonly #wire: WebSocket
  readonly #ticket: Ticket
  readonly #clock: Clock
  readonly #ears: Ears
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>()
  readonly #entered = Promise.withResolvers<void>()
  #questions = 0
  #isIn = false

  private constructor(ticket: Ticket, clock: Clock, ears: Ears) {
    const { origin, cookie } = ticket
    this.#ticket = ticket
    this.#clock = clock
    this.#ears = ears
    this.#wire = new WebSocket(origin.replace(/^http/, 'ws') + SOCKET_PATH, {
      origin,
      headers: { cookie },
      perMessageDeflate: false,
    })
    this.#wire.on('message', (data: Buffer) => this.#take(data))
    this.#wire.on('error', () => undefined)
    this.#wire.on('close', () => this.#end())
  }

  /** Connects; rejects where nobody listens. */
  static async open(ticket: Ticket, clock: Clock, ears: Ears): Promise<Line> {
    const line = new Line(ticket, clock, ears)
    await line.#entered.promise
    return line
  }

  join(audience: Audience, have: Have | undefined): Promise<JoinAnswer | FrameError> {
    const { meetingId, linkId } = this.#ticket
    const wish = { meetingId, linkId, audience, protocol: PROTOCOL_VERSION, ...(have && { have }) }
    return this.#ask('join', wish) as Promise<JoinAnswer | FrameError>
  }

  /** Rejects where the line broke before the answer came. */
  send(wish: Wish): Promise<CommandAnswer | FrameError> {
    const command = { ...wish, commandId: newId('c'), madeAtMs: this.#clock.nowMs() }
    return this.#ask('command', command) as Promise<CommandAnswer | FrameError>
  }

  /** As when a network breaks: without a goodbye. */
  cut(): void {
    this.#wire.terminate()
  }

  #ask(name: string, payload: object): Promise<unknown> {
    const number = ++this.#questions
    const waiting = Promise.withResolvers<unknown>()
    this.#waiting.set(number, waiting)
    this.#wire.send(question(number, name, JSON.stringify(payload)), (error) => error && waiting.reject(error))
    return waiting.promise
  }

  #take(data: Buffer): void {
    if (!this.#isIn) return this.#comeIn(data.toString())
    if (data[0] === FOUR && data[1] === THREE) this.#answered(data.toString())
    else if (data.length === 1 && data.toString() === PING) this.#wire.send(PONG)
    else this.#ears.hear?.(data)
  }

  #comeIn(text: string): void {
    const reply = greeting(text)
    this.#isIn = reply === 'entered'
    if (this.#isIn) this.#entered.resolve()
    else if (reply) this.#wire.send(reply)
  }

  #answered(text: string): void {
    const found = answerIn(text)
    if (!found) return
    this.#waiting.get(found.number)?.resolve(found.answer)
    this.#waiting.delete(found.number)
  }

  #end(): void {
    const gone = new Error('The line is gone.')
    this.#entered.reject(gone)
    for (const { reject } of this.#waiting.values()) reject(gone)
    this.#waiting.clear()
    this.#ears.ended()
  }
}
