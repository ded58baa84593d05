import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** What becomes of the bytes that go one way: they go on, they are kept until they may, or nobody ever sees them again. */
export type Flow = 'pass' | 'hold' | 'swallow'

/** What the network does at present to all connections through a proxy. */
export interface Weather {
  readonly toServer: Flow
  readonly toClient: Flow
  readonly delayMs: number
}

const CLEAR: Weather = { toServer: 'pass', toClient: 'pass', delayMs: 0 }

/** How a connection ends: as when a machine vanishes, or with a proper goodbye. */
export type Cut = 'reset' | 'end'

/** A small TCP proxy that does to connections what networks do. */
export class TcpProxy {
  readonly port: number
  /** Bytes towards the client that nobody has seen: answers that never came. */
  swallowedReplies = 0
  readonly #server: Server
  readonly #targets: () => readonly number[]
  readonly #pipes = new Set<Pipe>()
  #weather = CLEAR
  #clearSinceMs = performance.now()

  private constructor(server: Server, targets: () => readonly number[]) {
    this.#server = server
    this.#targets = targets
    this.port = (server.address() as AddressInfo).port
    server.on('connection', (client: Socket) => void this.#accept(client))
  }

  /** Listens on a free port of the loopback interface; each connection goes to the first of `targets` that takes it. */
  static async open(targets: () => readonly number[]): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true, noDelay: true }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new TcpProxy(server, targets)
  }

  /** Where the connections that are open now lead to, the newest last. */
  get reached(): readonly number[] {
    return [...this.#pipes].map(({ target }) => target)
  }

  /** Since when the weather has been clear, in monotonic milliseconds; Infinity while it is not. */
  get clearSinceMs(): number {
    return this.#clearSinceMs
  }

  /** Connections through it, open ones and new ones, have this weather until the next. */
  set(weather: Partial<Weather>): void {
    this.#become({ ...CLEAR, ...weather })
  }

  #become(weather: Weather): void {
    const isClear = weather === CLEAR
    if (!isClear) this.#clearSinceMs = Infinity
    else if (this.#weather !== CLEAR) this.#clearSinceMs = performance.now()
    this.#weather = weather
    for (const pipe of this.#pipes) pipe.obey(this.#weather)
  }

  /** The weather is clear again. A connection that lost bytes is reset: with a hole in it nobody can go on. */
  heal(): void {
    this.#become(CLEAR)
    for (const pipe of this.#pipes) if (pipe.hasHole) pipe.cut('reset')
  }

  cut(how: Cut): void {
    for (const pipe of this.#pipes) pipe.cut(how)
  }

  /** Says goodbye to one side only; the other one may still speak. */
  halfClose(side: 'server' | 'client'): void {
    for (const pipe of this.#pipes) pipe.halfClose(side)
  }

  async close(): Promise<void> {
    this.#server.close()
    this.cut('reset')
    await once(this.#server, 'close')
  }

  async #accept(client: Socket): Promise<void> {
    client.on('error', () => client.destroy())
    client.pause()
    const reached = await firstReached(this.#targets())
    if (!reached || client.destroyed) {
      reached?.server.destroy()
      return void client.resetAndDestroy()
    }
    const { server, target } = reached
    const swallowed = (bytes: number) => void (this.swallowedReplies += bytes)
    const pipe = new Pipe(client, server, { target, swallowed, gone: () => this.#pipes.delete(pipe) })
    this.#pipes.add(pipe)
    pipe.obey(this.#weather)
  }
}

async function firstReached(targets: readonly number[]): Promise<{ server: Socket; target: number } | undefined> {
  for (const target of targets) {
    const server = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    try {
      await once(server, 'connect')
      return { server, target }
    } catch {
      server.destroy()
    }
  }
  return undefined
}

interface PipeParts {
  readonly target: number
  readonly swallowed: (replyBytes: number) => void
  readonly gone: () => void
}

/** One connection: a lane each way. */
class Pipe {
  readonly target: number
  readonly #sockets: { readonly client: Socket; readonly server: Socket }
  readonly #toServer: Lane
  readonly #toClient: Lane

  constructor(client: Socket, server: Socket, { target, swallowed, gone }: PipeParts) {
    this.target = target
    this.#sockets = { client, server }
    this.#toServer = new Lane(client, server, () => undefined)
    this.#toClient = new Lane(server, client, swallowed)
    server.on('error', () => server.destroy())
    client.once('close', () => this.cut('reset'))
    server.once('close', () => this.cut('end'))
    client.once('close', gone)
  }

  get hasHole(): boolean {
    return this.#toServer.hasHole || this.#toClient.hasHole
  }

  obey({ toServer, toClient, delayMs }: Weather): void {
    this.#toServer.obey(toServer, delayMs)
    this.#toClient.obey(toClient, delayMs)
  }

  cut(how: Cut): void {
    for (const socket of Object.values(this.#sockets)) {
      if (how === 'reset') socket.resetAndDestroy()
      else socket.destroySoon()
    }
  }

  halfClose(side: 'server' | 'client'): void {
    this.#sockets[side].end()
  }
}

/** What goes one way, always in the order in which it came. */
class Lane {
  hasHole = false
  readonly #from: Socket
  readonly #to: Socket
  readonly #swallowed: (bytes: number) => void
  readonly #held: { readonly run: () => void; readonly atMs: number }[] = []
  #flow: Flow = 'pass'
  #delayMs = 0
  #timer: NodeJS.Timeout | undefined

  constructor(from: Socket, to: Socket, swallowed: (bytes: number) => void) {
    this.#from = from
    this.#to = to
    this.#swallowed = swallowed
    from.on('data', (chunk: Buffer) => this.#take(chunk))
    from.on('end', () => this.#hand(() => to.end()))
    to.on('drain', () => from.resume())
    from.once('close', () => clearTimeout(this.#timer))
  }

  obey(flow: Flow, delayMs: number): void {
    this.#flow = flow
    this.#delayMs = delayMs
    if (flow !== 'hold') this.#from.resume()
    this.#release()
  }

  #take(chunk: Buffer): void {
    if (this.#flow === 'swallow') {
      this.hasHole = true
      return this.#swallowed(chunk.length)
    }
    this.#hand(() => {
      if (!this.#to.destroyed && !this.#to.write(chunk)) this.#from.pause()
    })
  }

  #hand(run: () => void): void {
    if (this.#flow === 'swallow') return
    this.#held.push({ run, atMs: performance.now() + this.#delayMs })
    this.#release()
  }

  #release(): void {
    clearTimeout(this.#timer)
    while (this.#flow !== 'hold' && this.#held[0] && this.#held[0].atMs <= performance.now()) this.#held.shift()!.run()
    const [next] = this.#held
    if (next && this.#flow !== 'hold')
      this.#timer = setTimeout(() => this.#release(), Math.max(1, next.atMs - performance.now()))
  }
}
