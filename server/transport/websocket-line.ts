import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'
import { websocketFrame, type Encoder } from './broadcast.ts'
import { createSession, type Down, type Peer, type Session } from './session.ts'
import type { SocketParts } from './socket-server.ts'

/** What a client is told of its line: Engine.IO's own settings. */
export interface LineSettings {
  readonly pingInterval: number
  readonly pingTimeout: number
  readonly maxPayload: number
}

/** What all lines share. */
export interface LineParts extends SocketParts {
  readonly settings: LineSettings
  readonly encode: Encoder
}

/** A websocket and the stream under it, which takes finished frames. */
export interface Carrier {
  readonly websocket: WebSocket
  readonly stream: Duplex
  readonly id: string
  readonly cookie: string | undefined
}

const PING = websocketFrame('2')
const GOODBYE = '41'
const DISCONNECT = websocketFrame(GOODBYE)
/** Close code of RFC 6455: what came is none of this protocol. */
const POLICY_VIOLATION = 1008
const EVENT = /^42(\d{0,15})(\[.*)$/su

/**
 * A client that began with a websocket, in the few packets of Socket.IO 5 (https://socket.io/docs/v4/socket-io-protocol/)
 * that a line needs: what socket.io does besides costs more than all the rest of a join (docs/decisions/011).
 */
export class WebsocketLine implements Peer {
  readonly #parts: LineParts
  readonly #carrier: Carrier
  readonly #session: Session
  #hasEntered = false
  #isAlive = true

  constructor(parts: LineParts, carrier: Carrier) {
    this.#parts = parts
    this.#carrier = carrier
    this.#session = createSession(parts, this)
    carrier.websocket.on('message', (data: Buffer, isBinary) =>
      isBinary ? this.#end(POLICY_VIOLATION) : this.#hear(data.toString()),
    )
    carrier.websocket.on('close', () => this.#session.closed())
    // Closing follows by itself.
    carrier.websocket.on('error', () => undefined)
    this.#write(websocketFrame(`0${JSON.stringify({ sid: carrier.id, upgrades: [], ...parts.settings })}`))
  }

  send<Name extends keyof Down>(name: Name, message: Down[Name]): void {
    this.#write(this.#parts.encode(name, message).bytes[0])
  }

  close(): void {
    this.#end()
  }

  cut(): void {
    this.#carrier.websocket.terminate()
    this.#session.closed()
  }

  queuedBytes(): number {
    return this.#carrier.stream.writableLength
  }

  deviceOf(meetingId: MeetingId, linkId: LinkId): DeviceId | undefined {
    return this.#parts.readDevice(this.#carrier.cookie, meetingId, linkId)
  }

  /** Asks whether the client is still there; ends the line where the last question has had no answer. */
  ping(): void {
    if (!this.#isAlive) return this.#carrier.websocket.terminate()
    this.#isAlive = false
    this.#write(PING)
  }

  #write(frame: Buffer): void {
    const { websocket, stream } = this.#carrier
    if (websocket.readyState === websocket.OPEN) stream.write(frame)
  }

  /** What is neither an answer to a ping, an entrance, a goodbye nor an event is nothing that a client of ours says. */
  #hear(text: string): void {
    this.#isAlive = true
    if (text === '3') return
    if (!this.#hasEntered && /^40(?:\{|$)/.test(text)) this.#enter()
    else if (text === GOODBYE) this.close()
    else if (!this.#hasEntered || !this.#takeEvent(text)) this.#end(POLICY_VIOLATION)
  }

  #end(code?: number): void {
    this.#write(DISCONNECT)
    this.#carrier.websocket.close(code)
    this.#session.closed()
  }

  #enter(): void {
    this.#hasEntered = true
    this.#write(websocketFrame(`40{"sid":"${this.#carrier.id}"}`))
  }

  /** False where it is no event. */
  #takeEvent(text: string): boolean {
    const [, id, json = ''] = EVENT.exec(text) ?? []
    const [name, ...rest] = listIn(json)
    if (typeof name !== 'string') return false
    const ack = id && ((answer: unknown) => this.#write(websocketFrame(`43${id}${JSON.stringify([answer])}`)))
    void this.#session.handle(name, rest.length === 1 ? rest[0] : undefined, ack)
    return true
  }
}

function listIn(json: string): unknown[] {
  try {
    const list: unknown = JSON.parse(json)
    return Array.isArray(list) ? list : []
  } catch {
    return []
  }
}
