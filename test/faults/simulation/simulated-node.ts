import { SystemScheduler, type Scheduler } from '../../../server/clock.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { MemoryPresence } from '../../support/memory-presence-store.ts'
import type { TestTime } from '../../support/test-time.ts'
import type { Planted } from './planted.ts'
import type { SimulatedConnection } from './simulated-network.ts'
import { SimulatedServer } from './simulated-server.ts'
import { START_MS } from './small-plenary.ts'
import { StoreLine } from './store-line.ts'

export interface NodeParts {
  readonly time: TestTime
  readonly chance: SeededChance
  readonly store: EventLog
  /** Absent where there is one node only. */
  readonly presence: MemoryPresence | undefined
  readonly planted: Planted
  readonly newId: <Id extends string>(prefix: string) => Id
  readonly ringLength: number
  readonly hasDoorbell: boolean
  readonly looksAgain: boolean
  readonly hasStoreTrouble: () => boolean
  /** What runs next works with promises. */
  readonly onServer: (run: () => void) => void
  readonly trace: (who: string, text: string) => void
}

/** So wrong is a node's wall clock at most. */
const MOST_WALL_ERROR_MS = 300

/** A machine that serves, with a clock of its own and a way to the store of its own; it dies and starts again. */
export class SimulatedNode {
  readonly name: string
  /** Of this life. */
  readonly connections = new Set<SimulatedConnection>()
  server: SimulatedServer | undefined
  private readonly parts: NodeParts
  private lives = 0
  private wallErrorMs = 0
  private cutUntilMs = 0

  constructor(number: number, parts: NodeParts) {
    this.name = `node ${number}`
    this.parts = parts
    this.jumpClock()
    this.start()
  }

  /** Counts up with every start. */
  get life(): number {
    return this.lives
  }

  get isServing(): boolean {
    return this.server !== undefined
  }

  start(): void {
    const { presence, planted, newId, ringLength, trace } = this.parts
    const life = ++this.lives
    const isAlive = (): boolean => life === this.lives
    const whileAlive = (run: () => void) => () => {
      if (isAlive()) this.parts.onServer(run)
    }
    const scheduler = this.scheduler(whileAlive)
    const line = this.line(whileAlive)
    const shared = presence && line.presence(presence.storeOf(`${this.name}.${life}`))
    trace(this.name, 'starts')
    this.server = new SimulatedServer({
      log: planted.log?.(line, scheduler) ?? line,
      scheduler,
      presence: shared && (planted.presence?.(shared) ?? shared),
      newId,
      planted,
      ringLength,
      report: (problem, error) => trace(this.name, `${problem} ${error instanceof Error ? error.message : ''}`),
    })
  }

  /** `kindly`: everybody is told before. */
  stop(kindly: boolean): void {
    const { server } = this
    if (!server) return
    this.parts.trace(this.name, kindly ? 'shuts down' : 'is killed')
    if (kindly) this.parts.onServer(() => void server.rooms.dismiss('shutting_down'))
    this.server = undefined
    this.lives++
    for (const connection of this.connections) {
      if (kindly) connection.end()
      else connection.cut()
    }
    this.connections.clear()
  }

  cutFromStore(forMs: number): void {
    this.parts.trace(this.name, `has no way to the store for ${forMs} ms`)
    this.cutUntilMs = this.parts.time.nowMs + forMs
  }

  jumpClock(): void {
    this.wallErrorMs = this.parts.chance.whole(-MOST_WALL_ERROR_MS, MOST_WALL_ERROR_MS)
  }

  /** Everything works, and what is dead is started. */
  heal(): void {
    this.cutUntilMs = 0
    if (!this.isServing) this.start()
  }

  private scheduler(whileAlive: (run: () => void) => () => void): Scheduler {
    const { time } = this.parts
    const clock = new SystemScheduler(
      () => START_MS + time.nowMs + this.wallErrorMs,
      () => time.nowMs,
    )
    return {
      nowMs: () => clock.nowMs(),
      after: (delayMs, run) => time.after(delayMs, whileAlive(run)),
      every: (intervalMs, run) => time.every(intervalMs, whileAlive(run)),
    }
  }

  private line(whileAlive: (run: () => void) => () => void): StoreLine {
    const { time, chance, store, hasStoreTrouble, onServer, hasDoorbell, looksAgain } = this.parts
    return new StoreLine(store, {
      chance,
      after: (delayMs, run) => void time.after(delayMs, () => onServer(run)),
      whileAlive,
      hasDoorbell,
      looksAgain,
      hasTrouble: hasStoreTrouble,
      isCut: () => time.nowMs < this.cutUntilMs,
    })
  }
}
