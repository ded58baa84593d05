import type { AnyDown, Channel, ChannelEvents, Messages, Requests } from '../../../client/sync/ports.ts'
import type { Peer, Session } from '../../../server/transport/session.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import type { FrameError } from '../../../shared/protocol/down.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { TestTime } from '../../support/test-time.ts'
import type { Figures } from './figures.ts'
import type { SimulatedNode } from './simulated-node.ts'

const SLOW_BYTES = 300 * 1024
/** After this long without a word of the client the carrier gives the connection up on the server's side. */
const SERVER_GIVES_UP_MS = 18_000

export interface NetworkParts {
  readonly time: TestTime
  readonly chance: SeededChance
  /** What runs next is the server's, which works with promises. */
  readonly onServer: (run: () => void) => void
  /** Patches are lost one by one, too, as no real connection would do it. */
  readonly losesPatches: boolean
  /** Of the answers to commands so many are lost, until all is healed. */
  readonly lostReplies: number
  readonly isHealed: () => boolean
  /** Of the commands so many come twice, the second perhaps much later and over another connection. */
  readonly doubledCommands: number
  /** The connection that a device has now. */
  readonly connectionOf: (deviceId: DeviceId) => SimulatedConnection | undefined
  readonly figures: Figures
}

const REPEATED_WITHIN_MS = 20_000

/** One direction of a connection: what is sent arrives in order, later, or never. */
class Pipe {
  private readonly parts: NetworkParts
  private lastAtMs = 0
  isDead = false
  stalledUntilMs = 0

  constructor(parts: NetworkParts) {
    this.parts = parts
  }

  send(deliver: () => void): void {
    const { time, chance } = this.parts
    const wayMs = chance.happens(0.05) ? chance.whole(100, 1500) : chance.whole(5, 80)
    const atMs = Math.max(time.nowMs + wayMs, this.lastAtMs, this.stalledUntilMs)
    this.lastAtMs = atMs
    time.after(atMs - time.nowMs, () => this.isDead || deliver())
  }
}

/** A connection between a device and the server, with all that can go wrong on the way. */
export class SimulatedConnection implements Channel {
  private readonly parts: NetworkParts
  private readonly deviceId: DeviceId
  private readonly events: ChannelEvents
  private readonly up: Pipe
  private readonly down: Pipe
  private node: SimulatedNode | undefined
  private session: Session | undefined
  isOver = false
  /** False once a patch may have come later than the answer to the command that caused it. */
  isInStep: boolean

  constructor(parts: NetworkParts, deviceId: DeviceId, events: ChannelEvents) {
    this.parts = parts
    this.deviceId = deviceId
    this.events = events
    this.isInStep = !parts.losesPatches
    this.up = new Pipe(parts)
    this.down = new Pipe(parts)
  }

  /** A node takes it, or nobody does. */
  open(choose: () => SimulatedNode | undefined): void {
    this.up.send(() => {
      this.node = choose()
      this.node?.connections.add(this)
      this.parts.onServer(() => (this.session = this.node?.server?.accept(this.peer())))
      this.down.send(() => (this.session ? this.events.opened() : this.endForDevice()))
    })
  }

  request<Name extends keyof Requests>(
    name: Name,
    payload: Requests[Name]['payload'],
    answered: (answer: Requests[Name]['answer'] | FrameError) => void,
  ): void {
    const text = JSON.stringify(payload)
    this.up.send(() => {
      const acknowledge = (answer: object): void => {
        if (name === 'command' && this.losesReply()) return
        const wired = onTheWire(answer)
        this.down.send(() => answered(wired as Requests[Name]['answer'] | FrameError))
      }
      this.parts.onServer(() => void this.session?.handle(name, JSON.parse(text), acknowledge))
    })
    if (name === 'command') this.perhapsTwice(text)
  }

  /** The same frame once more, by nobody's wish: nobody waits for the answer. */
  repeat(text: string): void {
    this.up.send(() => {
      this.parts.onServer(() => void this.session?.handle('command', JSON.parse(text), () => undefined))
    })
  }

  /** The device closes it. */
  close(): void {
    this.isOver = true
    this.down.isDead = true
    this.up.send(() => this.endForServer())
  }

  /** Both ends hear of it at once. */
  cut(): void {
    this.up.isDead = this.down.isDead = true
    this.endForServer()
    this.endForDevice()
  }

  /** The server's process is gone; what it said before still arrives. */
  end(): void {
    this.up.isDead = true
    this.endForServer()
    this.down.send(() => this.endForDevice())
  }

  /** Nobody hears of it: what is sent is lost. */
  silence(): void {
    this.up.isDead = this.down.isDead = true
    this.parts.time.after(SERVER_GIVES_UP_MS, () => this.endForServer())
  }

  /** The device takes nothing for a while; what is sent waits. */
  stall(forMs: number): void {
    this.isInStep = false
    this.down.stalledUntilMs = this.parts.time.nowMs + forMs
  }

  private losesReply(): boolean {
    const { chance, lostReplies, figures, isHealed } = this.parts
    const isLost = !isHealed() && chance.happens(lostReplies)
    if (isLost) figures.lostReplies++
    return isLost
  }

  private perhapsTwice(text: string): void {
    const { time, chance, doubledCommands, connectionOf, figures } = this.parts
    if (!chance.happens(doubledCommands)) return
    figures.doubledCommands++
    if (chance.happens(0.5)) this.repeat(text)
    else time.after(chance.whole(0, REPEATED_WITHIN_MS), () => connectionOf(this.deviceId)?.repeat(text))
  }

  private peer(): Peer {
    return {
      send: (name, message) => this.sendDown(name, message),
      close: () => this.down.send(() => this.endForDevice()),
      cut: () => this.down.send(() => this.endForDevice()),
      queuedBytes: () => (this.parts.time.nowMs < this.down.stalledUntilMs ? SLOW_BYTES : 0),
      deviceOf: () => this.deviceId,
    }
  }

  private sendDown(name: keyof Messages, message: object): void {
    if (name === 'patch' && this.parts.losesPatches && this.parts.chance.happens(0.1)) return
    const wired = onTheWire(message)
    this.down.send(() => this.events.received({ name, message: wired } as AnyDown))
  }

  private endForServer(): void {
    const { session, node } = this
    this.session = undefined
    node?.connections.delete(this)
    if (session) this.parts.onServer(() => session.closed())
  }

  private endForDevice(): void {
    if (this.isOver) return
    this.isOver = true
    this.events.closed()
  }
}

const wired = new WeakMap<object, object>()

/** A message as it stands at the moment of sending, taken apart once for all who get it: nobody changes what came. */
function onTheWire(message: object): object {
  const known = wired.get(message)
  if (known) return known
  const made = JSON.parse(JSON.stringify(message)) as object
  wired.set(message, made)
  return made
}
