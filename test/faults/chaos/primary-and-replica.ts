import { createClient } from 'redis'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { RedisServer } from '../../support/redis-server.ts'
import { TcpProxy } from '../tcp-proxy.ts'

const SETTINGS = { appendonly: 'yes', appendfsync: 'everysec', 'repl-diskless-sync-delay': 0 }
const LOOK_EVERY_MS = 20

interface Parts {
  readonly primary: RedisServer
  readonly replica: RedisServer
  readonly link: TcpProxy
  /** Where the link ends: at the primary, whichever that is. */
  readonly leadsTo: { port: number }
}

/** A primary, and a replica that follows it over a way of its own, on which it can fall behind. */
export class PrimaryAndReplica {
  #primary: RedisServer
  #replica: RedisServer
  readonly #link: TcpProxy

  readonly #leadsTo: { port: number }

  private constructor({ primary, replica, link, leadsTo }: Parts) {
    this.#primary = primary
    this.#replica = replica
    this.#link = link
    this.#leadsTo = leadsTo
  }

  static async start(): Promise<PrimaryAndReplica> {
    const primary = await RedisServer.start(SETTINGS)
    // The replica writes the way into its settings: it must keep its port while the two change places.
    const leadsTo = { port: primary.port }
    const link = await TcpProxy.open(() => [leadsTo.port])
    const replica = await RedisServer.start({ ...SETTINGS, replicaof: `127.0.0.1 ${link.port}` })
    const pair = new PrimaryAndReplica({ primary, replica, link, leadsTo })
    await pair.inStep()
    return pair
  }

  get primary(): RedisServer {
    return this.#primary
  }

  /** Resolves when the replica follows. */
  async inStep(): Promise<void> {
    while (!(await infoOf(this.#replica)).includes('master_link_status:up'))
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }

  /** The replica gets everything so much later, or, without a number, nothing at all for now. */
  fallBehind(delayMs?: number): void {
    this.#link.set(delayMs === undefined ? { toServer: 'hold', toClient: 'hold' } : { delayMs })
  }

  /**
   * `kill -9` of the primary; the replica takes its place with what it has, and what was the primary begins anew as its replica.
   * `turnTo` leads everybody to the new primary as soon as it is one.
   */
  async failOver(turnTo: (primary: RedisServer) => void): Promise<void> {
    const killed = this.#primary
    await killed.kill()
    this.#link.cut('reset')
    await ask(this.#replica, ['REPLICAOF', 'NO', 'ONE'])
    this.#primary = this.#replica
    this.#leadsTo.port = this.#primary.port
    turnTo(this.#primary)
    this.#link.heal()
    await killed.stop()
    this.#replica = await RedisServer.start({ ...SETTINGS, replicaof: `127.0.0.1 ${this.#link.port}` })
  }

  async stop(): Promise<void> {
    await this.#link.close()
    await this.#replica.stop()
    await this.#primary.stop()
  }
}

/** How far a replica may be behind when its primary dies: some milliseconds, or everything since a while. */
export const someDelay = (chance: SeededChance): number | undefined =>
  chance.happens(0.4) ? undefined : chance.whole(50, 900)

const infoOf = async (server: RedisServer): Promise<string> => String(await ask(server, ['INFO', 'replication']))

async function ask({ url }: RedisServer, command: readonly string[]): Promise<unknown> {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await client.sendCommand([...command])
  } finally {
    client.destroy()
  }
}
