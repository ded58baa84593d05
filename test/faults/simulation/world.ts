import type { ChannelEvents, Fetched } from '../../../client/sync/ports.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { MemoryPresence } from '../../support/memory-presence-store.ts'
import { TestTime } from '../../support/test-time.ts'
import type { End } from './attendance-checker.ts'
import { circumstancesOf } from './circumstances.ts'
import { problemsOf } from './checker.ts'
import { noFigures, type Figures } from './figures.ts'
import type { Planted } from './planted.ts'
import { SimulatedConnection, type NetworkParts } from './simulated-network.ts'
import { SimulatedDevice } from './simulated-device.ts'
import type { SimulatedServer } from './simulated-server.ts'
import { SimulatedNode, type NodeParts } from './simulated-node.ts'
import type { Rollback, SimulatedStore } from './simulated-store.ts'
import { MEETING_ID, openedStore, PLACES, START_MS, type Place } from './small-plenary.ts'
import { trouble } from './trouble.ts'

/** Most that goes wrong needs little time; some of it needs more. */
const BUSY_MS = [8_000, 12_000, 30_000] as const
const HEALING_MS = 30_000
/** Who left for good has been recorded as gone after this. */
const LONG_HEALING_MS = 58_000
/** What was recorded last has reached everybody after this, even where a patch and then its heartbeat were lost. */
const SETTLING_MS = 8_000
const HTTP_LIMIT_MS = 20_000

export interface RunOptions {
  readonly planted?: Planted
  /** Told line by line what happens. */
  readonly trace?: (line: string) => void
}

/** What came out of a run. */
export interface Ran {
  readonly seed: number
  /** Empty where everything held. */
  readonly problems: readonly string[]
  readonly figures: Figures
}

/** A rollback of the store, with the nodes that held more. */
export interface Loss extends Rollback {
  readonly witnesses: readonly { readonly node: SimulatedNode; readonly life: number }[]
}

/** A meeting with its devices, its nodes, their store and everything that can go wrong, all of it decided by one seed. */
export class World {
  readonly time = new TestTime()
  readonly chance: SeededChance
  readonly store: SimulatedStore
  readonly devices: readonly SimulatedDevice[]
  readonly nodes: readonly SimulatedNode[]
  readonly losses: Loss[] = []
  readonly figures = noFigures()
  /** The store is one that may lose what it kept last. */
  readonly losesRecords: boolean
  private readonly options: RunOptions
  private readonly network: NetworkParts
  private made = 0
  private storeTroubleUntilMs = 0
  private isServerTouched = false
  private isHealed = false

  constructor(seed: number, store: SimulatedStore, options: RunOptions) {
    this.chance = new SeededChance(seed)
    this.store = store
    this.options = options
    const { time, chance, figures } = this
    const circumstances = circumstancesOf(chance, options.planted?.circumstances)
    this.losesRecords = circumstances.losesRecords
    this.network = {
      ...circumstances,
      time,
      chance,
      figures,
      onServer: (run) => this.onServer(run),
      isHealed: () => this.isHealed,
      connectionOf: (deviceId) => this.deviceOf(deviceId)?.connection,
    }
    const presence = circumstances.nodes > 1 ? new MemoryPresence({ nowMs: () => time.nowMs }) : undefined
    this.nodes = Array.from({ length: circumstances.nodes }, (_, at) =>
      this.node(at + 1, { ...circumstances, presence }),
    )
    this.devices = PLACES.map((place) => this.device(place))
  }

  /** Lets time pass; after each step all that the server's promises lead to is carried out. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs + ms
    while (this.time.step(untilMs)) {
      if (!this.isServerTouched) continue
      this.isServerTouched = false
      // Node runs it when all promises of this turn have settled, and without a turn of the loop.
      await new Promise<void>((resolve) => process.nextTick(resolve))
    }
  }

  /** Where a run stands, in server time. */
  get end(): End {
    const nowMs = START_MS + this.time.nowMs
    const loadedAtMs = this.nodes.map(({ server }) => server?.loadedAtMs ?? 0)
    return { nowMs, servedSinceMs: Math.max(...loadedAtMs) || nowMs }
  }

  troubleStore(forMs: number): void {
    this.trace('store', `is out of order for ${forMs} ms`)
    this.storeTroubleUntilMs = this.time.nowMs + forMs
  }

  /** The store fails over to a replica that does not have its last writes. */
  loseRecords(writes: number): void {
    this.onServer(() => {
      void this.store.loseLast(MEETING_ID, writes).then((rollback) => {
        if (!rollback) return
        const witnesses = this.nodes.filter(({ server }) => isWitness(server, rollback))
        this.losses.push({ ...rollback, witnesses: witnesses.map((node) => ({ node, life: node.life })) })
        this.trace('store', `went back from version ${rollback.before.version} to ${rollback.after.version}`)
      })
    })
  }

  heal(): void {
    this.trace('world', 'heals')
    this.isHealed = true
    this.storeTroubleUntilMs = 0
    for (const node of this.nodes) node.heal()
    for (const device of this.devices) device.heal()
  }

  trace(who: string, text: string): void {
    this.options.trace?.(`${(this.time.nowMs / 1000).toFixed(3).padStart(8)}  ${who.padEnd(10)} ${text}`)
  }

  private node(
    number: number,
    parts: Pick<NodeParts, 'ringLength' | 'hasDoorbell' | 'looksAgain' | 'presence'>,
  ): SimulatedNode {
    return new SimulatedNode(number, {
      ...parts,
      planted: this.options.planted ?? {},
      time: this.time,
      chance: this.chance,
      store: this.store,
      newId: <Id extends string>(prefix: string) => `${prefix}n${++this.made}` as Id,
      hasStoreTrouble: () => this.time.nowMs < this.storeTroubleUntilMs,
      onServer: (run) => this.onServer(run),
      trace: (who, text) => this.trace(who, text),
    })
  }

  private device(place: Place): SimulatedDevice {
    return new SimulatedDevice(place, {
      time: this.time,
      chance: this.chance,
      connect: (from, events) => this.connect(from, events),
      fetch: (from, fetched) => this.fetch(from, fetched),
      logVersion: () => this.store.version,
      aroundTransport: this.options.planted?.transport,
      trace: ({ deviceId }, text) => this.trace(deviceId, text),
    })
  }

  private connect({ deviceId }: Place, events: ChannelEvents): SimulatedConnection {
    const connection = new SimulatedConnection(this.network, deviceId as DeviceId, events)
    connection.open(() => (this.hasNetwork(deviceId) ? this.anyNode() : undefined))
    return connection
  }

  private fetch({ deviceId, audience }: Place, fetched: (result: Fetched) => void): void {
    let isOver = false
    const end = (result: Fetched): void => {
      if (!isOver) fetched(result)
      isOver = true
    }
    this.time.after(HTTP_LIMIT_MS, () => end({ outcome: 'failed' }))
    this.time.after(this.chance.whole(5, 300), () => {
      const server = this.hasNetwork(deviceId) ? this.anyNode()?.server : undefined
      if (!server) return end({ outcome: 'failed' })
      this.onServer(() => {
        const answered = server.snapshot(MEETING_ID, deviceId as DeviceId, audience)
        void answered.then((result) => this.time.after(this.chance.whole(5, 300), () => end(result)))
      })
    })
  }

  /** The proxy in front of the nodes sends everybody to any that lives. */
  private anyNode(): SimulatedNode | undefined {
    return this.chance.pick(this.nodes.filter(({ isServing }) => isServing))
  }

  private hasNetwork(deviceId: string): boolean {
    return this.deviceOf(deviceId)?.hasNetwork ?? true
  }

  private deviceOf(deviceId: string): SimulatedDevice | undefined {
    return this.devices.find(({ place }) => place.deviceId === deviceId)
  }

  private onServer(run: () => void): void {
    this.isServerTouched = true
    run()
  }
}

/** One run from a seed: a busy time full of trouble, then quiet in which all must come right. */
export async function run(seed: number, options: RunOptions = {}): Promise<Ran> {
  const store = await openedStore()
  const world = new World(seed, store, options)
  const busyMs = options.planted?.circumstances?.busyMs ?? world.chance.pick(BUSY_MS)!
  trouble(world, busyMs)
  await world.pass(busyMs)
  world.heal()
  const hasSomebodyLeft = world.devices.some(({ goneAtMs }) => goneAtMs !== undefined)
  await world.pass(hasSomebodyLeft ? LONG_HEALING_MS : HEALING_MS)
  const headVersion = async () => (await store.head(MEETING_ID))?.version ?? 0
  for (let seen = 0; seen !== (await headVersion());) {
    seen = await headVersion()
    await world.pass(SETTLING_MS)
  }
  const problems = await problemsOf(world)
  return { seed, problems, figures: figuresOf(world, await headVersion(), problems) }
}

const isWitness = (server: SimulatedServer | undefined, { before, after }: Rollback): boolean =>
  server?.held !== undefined && server.held.epoch === before.epoch && server.held.version > after.version

function figuresOf({ figures, devices, losses, time }: World, records: number, problems: readonly string[]): Figures {
  return {
    ...figures,
    seeds: 1,
    simulatedMs: time.nowMs,
    commands: devices.reduce((sum, { issued }) => sum + issued.length, 0),
    records,
    rollbacks: losses.length,
    lostRecords: losses.reduce((sum, { before, after }) => sum + before.version - after.version, 0),
    failed: problems.length > 0 ? 1 : 0,
  }
}
