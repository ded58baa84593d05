import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { TcpProxy, Weather } from '../tcp-proxy.ts'
import type { Cluster, Node } from './cluster.ts'
import type { Device } from './device.ts'

/** What went wrong, how often. */
export interface Troubles {
  nodeKills: number
  redisKills: number
  /** Connections of devices, or of nodes to Redis, that were reset, ended or half closed. */
  cuts: number
  /** Ways on which nothing, or nothing in one direction, went through for a while; delays too. */
  blackHoles: number
  /** Times that what a server or Redis answered was dropped on its way. */
  dropped: number
  /** Times that a node was without Redis while devices were on it. */
  partitions: number
  /** How long after that those devices were told, each; unsorted. */
  readonly toldAfterMs: number[]
}

/** A device that stays on a node without its store must be told so within this time. */
const TOLD_WITHIN_MS = 3_000
/** A node is cut off for so much longer than that: nobody looks at the very instant. */
const LOOK_MARGIN_MS = 700
const LONGEST_PEACE_MS = 1_500
/** How often a node is killed though no other one stands. */
const BOTH_DOWN = 0.15

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

interface TroubleParts {
  readonly cluster: Cluster
  readonly devices: readonly Device[]
  readonly chance: SeededChance
  /** How many times as long everything may take: on a machine that is busy with something else. */
  readonly slack: number
  /** How many presses have been answered so far. */
  readonly answered: () => number
}

/** Does to a cluster what life does, one thing after the other and many at once, until it is stopped. */
export class Trouble {
  readonly counts: Troubles = {
    nodeKills: 0,
    redisKills: 0,
    cuts: 0,
    blackHoles: 0,
    dropped: 0,
    partitions: 0,
    toldAfterMs: [],
  }
  readonly problems: string[] = []
  readonly #cluster: Cluster
  readonly #devices: readonly Device[]
  readonly #chance: SeededChance
  readonly #answered: () => number
  readonly #toldWithinMs: number
  readonly #underWay = new Set<Promise<void>>()
  #isRedisDown = false
  #isOver = false

  constructor({ cluster, devices, chance, slack, answered }: TroubleParts) {
    this.#cluster = cluster
    this.#devices = devices
    this.#chance = chance
    this.#answered = answered
    this.#toldWithinMs = TOLD_WITHIN_MS * slack
  }

  /** Resolves when the time is over and everything stands again. */
  async run(durationMs: number): Promise<void> {
    const kinds = this.#kinds()
    const endMs = performance.now() + durationMs
    while (performance.now() < endMs) {
      await this.#someAnswers(this.#chance.whole(2, 20))
      this.#watch(this.#chance.pick(kinds)!())
    }
    this.#isOver = true
    await Promise.all(this.#underWay)
    this.#cluster.heal()
  }

  /** Trouble comes in the middle of work: between two of them something is answered, unless that takes too long. */
  async #someAnswers(count: number): Promise<void> {
    const enough = this.#answered() + count
    const endMs = performance.now() + LONGEST_PEACE_MS
    while (this.#answered() < enough && performance.now() < endMs) await sleep(10)
  }

  /** What is listed more often happens more often. */
  #kinds(): readonly (() => Promise<void>)[] {
    const always = [
      () => this.#killNode(),
      () => this.#killNode(),
      () => this.#killNode(),
      () => this.#cut(this.#someWay()),
      () => this.#weather(this.#someWays(), this.#badWeather()),
    ]
    if (!this.#cluster.hasRedis) return always
    return [
      ...always,
      () => this.#killRedis(),
      () => this.#cut(this.#cluster.nodes.flatMap(({ toRedis }) => toRedis ?? [])),
      () => this.#dropRepliesOfRedis(),
      () => this.#partition(),
      () => this.#partition(),
    ]
  }

  #watch(work: Promise<void>): void {
    this.#underWay.add(work)
    void work.then(() => this.#underWay.delete(work))
  }

  #freeNode(): Node | undefined {
    return this.#chance.pick(this.#cluster.nodes.filter(({ isBusy }) => !isBusy))
  }

  #isLast(node: Node): boolean {
    const others = this.#cluster.nodes.filter((other) => other !== node)
    return others.length > 0 && others.every(({ isBusy }) => isBusy)
  }

  async #busy(node: Node, work: () => Promise<void>): Promise<void> {
    node.isBusy = true
    await work()
    node.isBusy = false
  }

  async #killNode(): Promise<void> {
    const node = this.#freeNode()
    if (!node || (this.#isLast(node) && !this.#chance.happens(BOTH_DOWN))) return
    this.counts.nodeKills++
    await this.#busy(node, () => this.#cluster.restart(node))
  }

  async #killRedis(): Promise<void> {
    if (this.#isRedisDown) return
    this.#isRedisDown = true
    this.counts.redisKills++
    await this.#cluster.restartRedis(this.#chance.whole(0, 800))
    this.#isRedisDown = false
  }

  #someWay(): readonly TcpProxy[] {
    return [this.#chance.pick(this.#devices)!.proxy]
  }

  #someWays(): readonly TcpProxy[] {
    return this.#devices.filter(() => this.#chance.happens(0.15)).map(({ proxy }) => proxy)
  }

  #cut(ways: readonly TcpProxy[]): Promise<void> {
    const way = this.#chance.pick(ways)
    this.counts.cuts++
    const how = this.#chance.whole(0, 3)
    if (how === 0) way?.halfClose('server')
    else if (how === 1) way?.halfClose('client')
    else way?.cut(how === 2 ? 'reset' : 'end')
    return Promise.resolve()
  }

  #badWeather(): Partial<Weather> {
    const delayMs = this.#chance.whole(20, 400)
    const kinds: readonly Partial<Weather>[] = [
      { toServer: 'swallow', toClient: 'swallow' },
      { toServer: 'hold', toClient: 'hold' },
      { toServer: 'swallow' },
      { toClient: 'swallow' },
      { toClient: 'hold' },
      { delayMs },
    ]
    return this.#chance.pick(kinds)!
  }

  async #weather(ways: readonly TcpProxy[], weather: Partial<Weather>): Promise<void> {
    const isDropping = weather.toClient === 'swallow' && weather.toServer === undefined
    if (isDropping) this.counts.dropped += ways.length
    else this.counts.blackHoles += ways.length
    for (const way of ways) way.set(weather)
    await this.#forAWhile(this.#chance.whole(200, 9_000))
    for (const way of ways) way.heal()
  }

  /** Redis does what it is asked, and the node does not hear of it. */
  async #dropRepliesOfRedis(): Promise<void> {
    const node = this.#freeNode()
    if (!node?.toRedis) return
    this.counts.dropped++
    node.toRedis.set({ toClient: 'swallow' })
    await this.#forAWhile(this.#chance.whole(100, 1_500))
    node.toRedis.heal()
  }

  /** A node without Redis: it must not say that anything holds, and whoever stays on it must be told. */
  async #partition(): Promise<void> {
    const node = this.#freeNode()
    if (!node?.toRedis) return
    this.counts.partitions++
    const weather = this.#chance.pick<Partial<Weather>>([
      { toServer: 'swallow', toClient: 'swallow' },
      { toServer: 'hold', toClient: 'hold' },
      { toServer: 'swallow' },
      { toClient: 'swallow' },
    ])!
    const { toRedis } = node
    await this.#busy(node, async () => {
      const before = this.#devices.filter((device) => device.isLive && device.node === node.port)
      const lines = before.map((device) => device.lines)
      const startedMs = performance.now()
      toRedis.set(weather)
      const stayed = () => before.filter((device, at) => device.lines === lines[at])
      await this.#forAWhile(TOLD_WITHIN_MS + LOOK_MARGIN_MS)
      const isTold = () => stayed().every(({ notKeepingSinceMs }) => notKeepingSinceMs !== undefined)
      await this.#forAWhile(this.#toldWithinMs - TOLD_WITHIN_MS, isTold)
      if (isTold() || performance.now() - startedMs >= this.#toldWithinMs)
        for (const device of stayed()) this.#checkTold(device, startedMs)
      toRedis.heal()
    })
  }

  #checkTold(device: Device, sinceMs: number): void {
    // A device whose own way was troubled could not be told.
    if (!device.isLive || device.proxy.clearSinceMs > sinceMs) return
    const toldAfterMs = (device.notKeepingSinceMs ?? Infinity) - sinceMs
    this.counts.toldAfterMs.push(Math.max(0, toldAfterMs))
    if (toldAfterMs > this.#toldWithinMs)
      this.problems.push(
        `${device.name} was told after ${Math.round(toldAfterMs)} ms that its node is without its store`,
      )
  }

  async #forAWhile(ms: number, isEnough = () => false): Promise<void> {
    const endMs = performance.now() + ms
    while (!this.#isOver && !isEnough() && performance.now() < endMs) await sleep(50)
  }
}
