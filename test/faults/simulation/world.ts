import type { Scheduler } from '../../../server/clock.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { ChannelEvents, Fetched } from '../../../client/sync/ports.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import { TestTime } from '../../support/test-time.ts'
import type { End } from './attendance-checker.ts'
import { problemsOf } from './checker.ts'
import { FaultyEventLog } from './faulty-event-log.ts'
import type { Planted } from './planted-faults.ts'
import { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import { SimulatedConnection, type NetworkParts } from './simulated-network.ts'
import { SimulatedDevice } from './simulated-device.ts'
import { SimulatedServer } from './simulated-server.ts'
import { MEETING_ID, openedLog, PLACES, START_MS, type Place } from './small-plenary.ts'
import { trouble } from './trouble.ts'

const BUSY_MS = 30_000
const HEALING_MS = 30_000
/** What was recorded last has reached everybody after this, even where a patch and then its heartbeat were lost. */
const SETTLING_MS = 6_000
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
  readonly records: number
  readonly commands: number
}

/** A meeting with its devices, its server and everything that can go wrong, all of it decided by one seed. */
export class World {
  readonly time = new TestTime()
  readonly chance: SeededChance
  readonly devices: readonly SimulatedDevice[]
  private readonly log: EventLog
  private readonly options: RunOptions
  private readonly network: NetworkParts
  private readonly ringLength: number
  private server: SimulatedServer | undefined
  private lives = 0
  private made = 0
  private storeTroubleUntilMs = 0
  private isServerTouched = false

  constructor(seed: number, log: EventLog, options: RunOptions) {
    this.chance = new SeededChance(seed)
    this.log = log
    this.options = options
    this.ringLength = this.chance.happens(0.5) ? this.chance.whole(1, 8) : 500
    this.network = {
      time: this.time,
      chance: this.chance,
      onServer: (run) => this.onServer(run),
      losesPatches: options.planted?.losesPatches ?? this.chance.happens(0.3),
    }
    this.startServer()
    this.devices = PLACES.map((place) => this.device(place))
  }

  /** Lets time pass; after each step all that the server's promises lead to is carried out. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.time.nowMs + ms
    while (this.time.step(untilMs)) {
      if (!this.isServerTouched) continue
      this.isServerTouched = false
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }

  startServer(): void {
    const life = ++this.lives
    this.trace('server', 'starts')
    const isAlive = (): boolean => life === this.lives
    const guarded = (run: () => void) => () => {
      if (isAlive()) this.onServer(run)
    }
    const scheduler: Scheduler = {
      nowMs: () => START_MS + this.time.nowMs,
      after: (delayMs, run) => this.time.after(delayMs, guarded(run)),
      every: (intervalMs, run) => this.time.every(intervalMs, guarded(run)),
    }
    const faulty = new FaultyEventLog(this.log, {
      chance: this.chance,
      wait: (ms) => new Promise((resolve) => scheduler.after(ms, resolve)),
      hasTrouble: () => this.time.nowMs < this.storeTroubleUntilMs,
    })
    const planted = this.options.planted ?? {}
    this.server = new SimulatedServer({
      log: planted.log?.(faulty, scheduler) ?? faulty,
      scheduler,
      newId: <Id extends string>(prefix: string) => `${prefix}n${++this.made}` as Id,
      planted,
      ringLength: this.ringLength,
      report: (problem) => this.trace('server', problem),
    })
  }

  /** `kindly`: everybody is told before. */
  stopServer(kindly: boolean): void {
    if (!this.server) return
    this.trace('server', kindly ? 'shuts down' : 'is killed')
    const { server } = this
    if (kindly) this.onServer(() => server.rooms.dismiss('shutting_down'))
    this.server = undefined
    this.lives++
    for (const { connection } of this.devices) {
      if (kindly) connection?.end()
      else connection?.cut()
    }
  }

  /** Where a run stands, in server time. */
  get end(): End {
    const nowMs = START_MS + this.time.nowMs
    return { nowMs, servedSinceMs: this.server?.loadedAtMs ?? nowMs }
  }

  get isServed(): boolean {
    return this.server !== undefined
  }

  troubleStore(forMs: number): void {
    this.trace('store', `is out of order for ${forMs} ms`)
    this.storeTroubleUntilMs = this.time.nowMs + forMs
  }

  heal(): void {
    this.trace('world', 'heals')
    this.storeTroubleUntilMs = 0
    if (!this.isServed) this.startServer()
    for (const device of this.devices) {
      device.hasNetwork = true
      device.wake()
    }
  }

  trace(who: string, text: string): void {
    this.options.trace?.(`${(this.time.nowMs / 1000).toFixed(3).padStart(8)}  ${who.padEnd(10)} ${text}`)
  }

  private device(place: Place): SimulatedDevice {
    return new SimulatedDevice(place, {
      time: this.time,
      chance: this.chance,
      connect: (from, events) => this.connect(from, events),
      fetch: (from, fetched) => this.fetch(from, fetched),
      aroundTransport: this.options.planted?.transport,
      trace: ({ deviceId }, text) => this.trace(deviceId, text),
    })
  }

  private connect({ deviceId }: Place, events: ChannelEvents): SimulatedConnection {
    const connection = new SimulatedConnection(this.network, deviceId as DeviceId, events)
    connection.open((peer) => (this.hasNetwork(deviceId) ? this.server?.accept(peer) : undefined))
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
      const { server } = this
      if (!server || !this.hasNetwork(deviceId)) return end({ outcome: 'failed' })
      this.onServer(() => {
        const answered = server.snapshot(MEETING_ID, deviceId as DeviceId, audience)
        void answered.then((result) => this.time.after(this.chance.whole(5, 300), () => end(result)))
      })
    })
  }

  private hasNetwork(deviceId: string): boolean {
    return this.devices.find(({ place }) => place.deviceId === deviceId)?.hasNetwork ?? true
  }

  private onServer(run: () => void): void {
    this.isServerTouched = true
    run()
  }
}

/** One run from a seed: a busy time full of trouble, then quiet in which all must come right. */
export async function run(seed: number, options: RunOptions = {}): Promise<Ran> {
  const log = await openedLog()
  const world = new World(seed, log, options)
  trouble(world, BUSY_MS)
  await world.pass(BUSY_MS)
  world.heal()
  await world.pass(HEALING_MS)
  const headVersion = async () => (await log.head(MEETING_ID))?.version ?? 0
  for (let seen = 0; seen !== (await headVersion());) {
    seen = await headVersion()
    await world.pass(SETTLING_MS)
  }
  const problems = await problemsOf(log, world.devices, world.end)
  const commands = world.devices.reduce((sum, { issued }) => sum + issued.length, 0)
  return { seed, problems, records: await headVersion(), commands }
}
