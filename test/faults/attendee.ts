import { io, type Socket } from 'socket.io-client'
import { applyPatch, type Json } from '../../shared/lib/patch.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer, FrameError, JoinAnswer, PatchMessage } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import type { Plain } from '../support/given.ts'

/** A way into a meeting, as its address says it. */
export interface Way {
  readonly meetingId: string
  readonly linkId: string
  readonly secret: string
}

type View = { readonly [key: string]: Json }
type Certain = Exclude<CommandAnswer, { outcome: 'unknown' }>

/** Somebody on a device of their own, who follows the hall by patches and asks again whatever stays without an answer. */
export class Attendee {
  readonly #base: string
  readonly #way: Way
  readonly #cookie: string
  readonly #socket: Socket
  #joined = Promise.withResolvers<void>()
  #isJoined = false
  epoch = ''
  version = -1
  view: View = {}
  /** What must never happen: a gap that was not noticed, a log that went back. */
  readonly complaints: string[] = []
  /** How often it came back by one patch, and how often it had to fetch the whole. */
  readonly returns = { byPatch: 0, bySnapshot: 0 }
  readonly #watchers = new Set<() => void>()

  readonly #protocol: number

  private constructor(base: string, way: Way, cookie: string, protocol: number) {
    this.#protocol = protocol
    this.#base = base
    this.#way = way
    this.#cookie = cookie
    this.#socket = io(base, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie, origin: base },
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
    })
    this.#socket.on('connect', () => this.#join())
    this.#socket.on('disconnect', (reason) => this.#left(reason))
    this.#socket.on('patch', (message: PatchMessage) => this.#take(message))
  }

  /** Opens the link, gives a name and follows the hall. */
  static async enter(base: string, way: Way, name: string, protocol = PROTOCOL_VERSION): Promise<Attendee> {
    const { meetingId, linkId, secret } = way
    const response = await fetch(`${base}/api/meetings/${meetingId}/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ linkId, secret, name }),
    })
    if (response.status !== 201) throw new Error(`${name} was not let in: ${response.status} ${await response.text()}`)
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const attendee = new Attendee(base, way, cookie, protocol)
    await attendee.#joined.promise
    return attendee
  }

  /** The same device with the page of another release; resolves when it follows the hall again. */
  async loadedAnew(protocol: number): Promise<Attendee> {
    this.leave()
    const attendee = new Attendee(this.#base, this.#way, this.#cookie, protocol)
    await attendee.#joined.promise
    return attendee
  }

  /** Sends a command until it is certain what became of it: the same command every time. */
  async send(commandId: string, command: Plain<Command>): Promise<Certain> {
    const frame = { ...command, commandId, madeAtMs: Date.now() }
    for (;;) {
      await this.#joined.promise
      const answer = await this.#answerTo(frame)
      if (answer?.outcome === 'accepted' || answer?.outcome === 'rejected') return answer
      if (answer?.outcome === 'error') await this.#refused(answer)
    }
  }

  /** Resolves when the view holds something; rejects once something happened that must never happen. */
  async sees<T>(read: (view: View) => T | undefined): Promise<T> {
    for (;;) {
      if (this.complaints.length > 0) throw new Error(this.complaints.join(' '))
      const found = read(this.view)
      if (found !== undefined) return found
      await new Promise<void>((resolve) => this.#watchers.add(resolve))
      this.#watchers.clear()
    }
  }

  async snapshot(): Promise<{ epoch: string; version: number; view: View }> {
    const { meetingId, linkId } = this.#way
    const address = `${this.#base}/api/meetings/${meetingId}/view/hall?link=${linkId}`
    const response = await fetch(address, { headers: { cookie: this.#cookie } })
    if (!response.ok) throw new Error(`No snapshot: ${response.status} ${await response.text()}`)
    return (await response.json()) as { epoch: string; version: number; view: View }
  }

  /** Runs something whenever the server says that it ends the connection. */
  onBye(told: () => void): void {
    this.#socket.on('bye', told)
  }

  leave(): void {
    this.#socket.disconnect()
  }

  /** Undefined where the connection broke before the answer came. */
  async #answerTo(command: object): Promise<CommandAnswer | FrameError | undefined> {
    try {
      return (await this.#socket.emitWithAck('command', command)) as CommandAnswer | FrameError
    } catch {
      return undefined
    }
  }

  /** Too many at once: the next start of the server counts anew. Everything else is a fault. */
  async #refused({ code, field, reason }: FrameError): Promise<void> {
    if (code === 'rate_limited') await new Promise<void>((resolve) => this.#socket.once('disconnect', () => resolve()))
    else if (code !== 'not_joined') throw new Error(`A command was refused: ${code} ${field} ${reason}`)
  }

  /** Who waits to be joined waits on, however many connections break before. A server that says goodbye is not come back to by itself. */
  #left(reason: string): void {
    if (this.#isJoined) this.#joined = Promise.withResolvers()
    this.#isJoined = false
    if (reason === 'io server disconnect') this.#socket.connect()
  }

  #join(): void {
    const { meetingId, linkId } = this.#way
    const have = this.version < 0 ? {} : { have: { epoch: this.epoch, version: this.version } }
    const wish = { meetingId, linkId, audience: 'hall', protocol: this.#protocol, ...have }
    // Not awaited: the first patch may stand right behind the answer, and must find it taken.
    this.#socket.emit('join', wish, (answer: JoinAnswer | FrameError) => {
      if (answer.outcome === 'fetch') return void this.#fetchAndJoin()
      if (answer.outcome !== 'joined') return void this.complaints.push(JSON.stringify(answer))
      this.returns.byPatch++
      this.#take(answer)
      this.#isJoined = true
      this.#joined.resolve()
    })
  }

  async #fetchAndJoin(): Promise<void> {
    try {
      const { epoch, version, view } = await this.snapshot()
      Object.assign(this, { epoch, version, view })
    } catch {
      // The server is gone again; the next connection begins anew.
      return
    }
    this.returns.bySnapshot++
    this.#join()
  }

  #take({ from, to, patch }: PatchMessage): void {
    if (from !== this.version) return void this.complaints.push(`A patch from ${from} came at ${this.version}.`)
    this.version = to
    if (patch) this.view = applyPatch(this.view, patch)
    for (const wake of this.#watchers) wake()
  }
}
