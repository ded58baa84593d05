import type { ByeMessage, FrameError } from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { backoffMs, comeBackMs } from './backoff.ts'
import type { Connection } from './connection.ts'
import type { Follower } from './follower.ts'
import { isPassing } from './frame-error.ts'
import { Line } from './line.ts'
import type { AnyDown, Chance, Scheduler, Transport } from './ports.ts'
import type { ServerClock } from './server-clock.ts'

const OPEN_LIMIT_MS = 12_000
/** Heartbeats come every second or two: after this long without a word the connection is dead, whatever the socket says. */
const SILENCE_LIMIT_MS = 6_000
const PROBE_LIMIT_MS = 2_000
const LOOK_EVERY_MS = 1_000
const MEASURE_EVERY_MS = 60_000

export interface ConnectorParts {
  readonly transport: Transport
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly clock: ServerClock
  readonly follower: Follower
  readonly hasNetwork: () => boolean
  readonly changed: (connection: Connection) => void
  /** The line is no longer current; commands must wait. */
  readonly detached: () => void
}

/** Opens connections, notices when one has died, and tries again until it is told to stop. */
export class Connector {
  private readonly parts: ConnectorParts
  private line: Line | undefined
  private failures = 0
  private isOpen = false
  private openingSinceMs = 0
  private measuredAtMs = 0
  private endRetry = (): void => undefined
  private endLooking: (() => void) | undefined
  connection: Connection = { state: 'connecting' }

  constructor(parts: ConnectorParts) {
    this.parts = parts
  }

  start(): void {
    if (this.endLooking) return
    this.endLooking = this.parts.scheduler.every(LOOK_EVERY_MS, () => this.look())
    this.open()
  }

  stop(): void {
    this.endLooking?.()
    this.endLooking = undefined
    this.endRetry()
    this.drop()
  }

  /** The device woke, its page came back or its network did: finds out at once whether the connection still lives. */
  wake(): void {
    if (this.connection.state === 'waiting' || this.connection.state === 'offline') return this.retry()
    if (this.line && this.isOpen) this.probe(this.line)
  }

  /** Somebody wants the connection now: the wait is over, and so is a refusal. */
  retry(): void {
    if (!this.endLooking || this.line) return
    this.failures = 0
    this.open()
  }

  /** The audience's view is current. */
  joined(line: Line): void {
    this.failures = 0
    this.measureWell(line)
    this.show({ state: 'live' })
  }

  /** The view has to be caught up with; the connection is there. */
  behind(): void {
    this.parts.detached()
    this.show({ state: 'connecting' })
  }

  fetching(): void {
    this.show({ state: 'fetching' })
  }

  failed(error?: FrameError): void {
    if (!error || isPassing(error) || isOfOlderServer(error)) this.lost()
    else if (error.code === 'other_protocol') this.end({ state: 'reload' })
    else this.end({ state: 'refused', code: error.code })
  }

  private open(): void {
    const { transport, scheduler, follower } = this.parts
    this.endRetry()
    this.openingSinceMs = scheduler.monotonicMs()
    this.show({ state: 'connecting' })
    const line = new Line(transport, scheduler, {
      opened: () => {
        this.isOpen = true
        follower.follow(line)
      },
      received: (down) => this.receive(down),
      lost: () => this.lost(),
    })
    this.line = line
    follower.prepare()
  }

  private receive(down: AnyDown): void {
    if (down.name === 'bye') this.takeBye(down.message.code)
    else this.parts.follower.receive(down)
  }

  private takeBye(code: ByeMessage['code']): void {
    if (code === 'shutting_down') this.lost(comeBackMs(this.parts.chance))
    else if (code === 'revoked') this.end({ state: 'refused', code })
    else this.end({ state: code })
  }

  private lost(waitMs?: number): void {
    this.drop()
    if (!this.endLooking) return
    const { scheduler, chance, clock, hasNetwork } = this.parts
    const delayMs = waitMs ?? backoffMs(this.failures++, chance)
    this.endRetry()
    this.endRetry = scheduler.after(delayMs, () => this.open())
    this.show({ state: hasNetwork() ? 'waiting' : 'offline', retryAtMs: clock.nowMs() + delayMs })
  }

  private end(connection: Connection): void {
    this.endRetry()
    this.drop()
    this.show(connection)
  }

  private drop(): void {
    const { line } = this
    this.line = undefined
    this.isOpen = false
    line?.close()
    this.parts.follower.leave()
    this.parts.detached()
  }

  private look(): void {
    const nowMs = this.parts.scheduler.monotonicMs()
    if (!this.line) return
    if (!this.isOpen) {
      if (nowMs - this.openingSinceMs > OPEN_LIMIT_MS) this.lost()
    } else if (nowMs - this.line.heardAtMs > SILENCE_LIMIT_MS) this.lost()
    else if (nowMs - this.measuredAtMs > MEASURE_EVERY_MS) this.measureWell(this.line)
  }

  private probe(line: Line): void {
    this.parts.clock.measure(line, (isAnswered) => (isAnswered ? this.measureWell(line) : this.lost()), PROBE_LIMIT_MS)
  }

  private measureWell(line: Line): void {
    this.measuredAtMs = this.parts.scheduler.monotonicMs()
    this.parts.clock.measureWell(line)
  }

  private show(connection: Connection): void {
    this.connection = connection
    this.parts.changed(connection)
  }
}

/** While a new release is brought out node by node, a device that has it already may come to a node that has not: the next may. */
const isOfOlderServer = ({ code, protocol }: FrameError): boolean =>
  code === 'other_protocol' && protocol !== undefined && protocol < PROTOCOL_VERSION
