import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SystemScheduler } from '../../../server/clock.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import { SqliteEventLog } from '../../../server/log/sqlite-event-log.ts'
import { RedisConnection } from '../../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../../server/store/redis/redis-event-log.ts'
import { RedisServer } from '../../support/redis-server.ts'
import { freePort } from '../../support/free-port.ts'
import { ServerProcess } from '../server-process.ts'
import { TcpProxy } from '../tcp-proxy.ts'

/** What the nodes keep their log in. */
export type Store = 'redis' | 'sqlite'

/** A node: a real server process, and its own way to Redis where it has one. */
export interface Node {
  readonly name: string
  readonly port: number
  readonly process: ServerProcess
  readonly toRedis: TcpProxy | undefined
  /** Something is being done to it: leave it alone. */
  isBusy: boolean
}

/** With which all names in Redis begin. */
const PREFIX = 'chaos:'
const START_AGAIN_MS = 200

/** Real server processes over one store, with a network between them that does as it is told. */
export class Cluster {
  readonly nodes: readonly Node[]
  readonly #folder: string
  /** The one that is written to now. */
  #redis: RedisServer | undefined
  #waysIn: TcpProxy[] = []
  #isOver = false

  private constructor(folder: string, nodes: readonly Node[], redis: RedisServer | undefined) {
    this.#folder = folder
    this.nodes = nodes
    this.#redis = redis
  }

  /** Starts so many nodes over a store of their own; over SQLite there is one. */
  static async start(store: Store, count: number): Promise<Cluster> {
    const redis = store === 'redis' ? await RedisServer.start({ appendonly: 'yes', appendfsync: 'always' }) : undefined
    return Cluster.over(redis, count)
  }

  /** Starts so many nodes over this Redis, each with these settings besides. */
  static async over(
    redis: RedisServer | undefined,
    count: number,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'rostrum-chaos-'))
    const nodes: Node[] = []
    const cluster = new Cluster(folder, nodes, redis)
    for (let at = 0; at < count; at++) nodes.push(await cluster.#makeNode(`node ${at + 1}`, settings))
    // The compiled code is written at a proper end only.
    await nodes[0]!.process.start()
    await nodes[0]!.process.stop()
    await Promise.all(nodes.map((node) => node.process.start()))
    return cluster
  }

  get redis(): RedisServer {
    if (!this.#redis) throw new Error('There is no Redis here.')
    return this.#redis
  }

  get hasRedis(): boolean {
    return this.#redis !== undefined
  }

  /** The log itself, past all troubles of the network; over SQLite only while no node runs. */
  openLog(): Promise<EventLog> {
    if (!this.#redis) return Promise.resolve(new SqliteEventLog(this.nodes[0]!.process.logPath))
    const scheduler = new SystemScheduler()
    return RedisEventLog.open({
      connection: new RedisConnection({ url: this.redis.url, scheduler, random: Math.random }),
      scheduler,
      nodeId: 'checker',
      prefix: PREFIX,
      durability: 'power_safe',
      waitReplicas: 0,
    })
  }

  /** A way to the server of somebody's own: to any node that takes them, as a balancer leads them; `shuffled` says in which order they are tried. */
  async wayIn(shuffled: (ports: number[]) => readonly number[]): Promise<TcpProxy> {
    const way = await TcpProxy.open(() => shuffled(this.nodes.map(({ port }) => port)))
    this.#waysIn.push(way)
    return way
  }

  /** From now on the nodes write to this one. */
  turnTo(redis: RedisServer): void {
    this.#redis = redis
    for (const { toRedis } of this.nodes) toRedis?.cut('reset')
  }

  /** `kill -9`, and up again; resolves when it serves. */
  async restart(node: Node): Promise<void> {
    await node.process.kill()
    await this.#startUntilItStands(node)
  }

  /** `kill -9`, and up again after a while; resolves when its data is loaded. */
  async restartRedis(downMs: number): Promise<void> {
    const redis = this.redis
    await redis.kill()
    await new Promise((resolve) => setTimeout(resolve, downMs))
    await redis.restart()
  }

  /** The network is as it should be. */
  heal(): void {
    for (const way of this.#waysIn) way.heal()
    for (const { toRedis } of this.nodes) toRedis?.heal()
  }

  async stopNodes(): Promise<void> {
    this.#isOver = true
    await Promise.all(this.nodes.map((node) => node.process.kill()))
  }

  async stop(): Promise<void> {
    await this.stopNodes()
    await Promise.all(
      [...this.#waysIn, ...this.nodes.flatMap(({ toRedis }) => toRedis ?? [])].map((way) => way.close()),
    )
    await this.#redis?.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #makeNode(name: string, settings: Readonly<Record<string, string>>): Promise<Node> {
    const toRedis = this.#redis && (await TcpProxy.open(() => [this.redis.port]))
    const port = await freePort()
    const process = new ServerProcess(port, this.#folder, {
      ...(toRedis && { REDIS_URL: `redis://127.0.0.1:${toRedis.port}`, REDIS_PREFIX: PREFIX }),
      ...settings,
    })
    return { name, port, process, toRedis, isBusy: false }
  }

  /** Without its store it does not start: whoever supervises it tries again. */
  async #startUntilItStands(node: Node): Promise<void> {
    while (!this.#isOver) {
      try {
        return await node.process.start()
      } catch {
        await node.process.kill()
        await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS))
      }
    }
  }
}
