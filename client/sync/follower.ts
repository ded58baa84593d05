import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import type {
  Durability,
  FrameError,
  HeartbeatMessage,
  JoinAnswer,
  MeMessage,
  PatchMessage,
  PresenceMessage,
} from '../../shared/protocol/down.ts'
import type { Join } from '../../shared/protocol/up.ts'
import type { Line } from './line.ts'
import type { Held, Mirror } from './mirror.ts'
import type { AnyDown, Fetched, Snapshots } from './ports.ts'
import type { ServerClock } from './server-clock.ts'

const JOIN_LIMIT_MS = 8_000

/** What a follower tells of its way to the current view. */
export interface FollowerEvents {
  /** The mirror holds what the audience holds. */
  joined(line: Line): void
  /** It does not any more: it is on its way to it again. */
  behind(): void
  /** It waits for a snapshot. */
  fetching(): void
  mirrored(held: Held): void
  me(message: MeMessage): void
  presence(message: PresenceMessage): void
  /** Whether the server can write to its log; `durability` is told to the podium when it joins. */
  keeping(isKeeping: boolean, durability?: Durability): void
  /** The server holds less than this device did; `dropped` is what this device held. */
  wentBack(dropped: Held): void
  failed(error?: FrameError): void
}

export interface FollowerParts {
  readonly mirror: Mirror
  readonly clock: ServerClock
  readonly snapshots: Snapshots
  readonly join: Omit<Join, 'protocol' | 'have'>
  readonly events: FollowerEvents
}

/** Brings the mirror up to what the audience holds, and keeps it there, over one connection. */
export class Follower {
  private readonly parts: FollowerParts
  private line: Line | undefined
  private isFetching = false
  private isJoining = false

  constructor(parts: FollowerParts) {
    this.parts = parts
  }

  /** Fetches the snapshot where the mirror has nothing to go on; it may run while the connection opens. */
  prepare(): void {
    if (this.parts.mirror.canGoOn || this.isFetching) return
    this.isFetching = true
    this.parts.events.fetching()
    this.parts.snapshots.fetch((fetched) => this.takeSnapshot(fetched))
  }

  follow(line: Line): void {
    this.line = line
    this.catchUp()
  }

  leave(): void {
    this.line = undefined
    this.isJoining = false
  }

  /** Takes what the server says; `bye` is not for the follower. */
  receive(down: AnyDown): void {
    switch (down.name) {
      case 'patch':
        return this.takePatch(down.message)
      case 'me':
        return this.parts.events.me(down.message)
      case 'presence':
        return this.parts.events.presence(down.message)
      case 'heartbeat':
        return this.takeHeartbeat(down.message)
      case 'bye':
        return undefined
    }
  }

  private catchUp(): void {
    const { mirror, join, clock } = this.parts
    const { line } = this
    if (!line || this.isJoining) return
    const have = mirror.have()
    if (!have) return this.prepare()
    this.isJoining = true
    const departure = clock.depart()
    line.request('join', { ...join, protocol: PROTOCOL_VERSION, have }, JOIN_LIMIT_MS, (answer) => {
      this.isJoining = false
      if (answer?.outcome === 'joined') clock.learn(answer.serverTimeMs, departure)
      this.takeJoin(line, answer)
    })
  }

  private takeJoin(line: Line, answer: JoinAnswer | FrameError | undefined): void {
    switch (answer?.outcome) {
      case 'joined':
        return this.takeJoined(line, answer)
      case 'fetch':
        return this.startAgain()
      case 'went_back':
        return this.takeWentBack()
      case 'error':
        return this.parts.events.failed(answer)
      case undefined:
        return this.parts.events.failed()
    }
  }

  private takeWentBack(): void {
    const { mirror, events } = this.parts
    const dropped = mirror.held
    mirror.held = undefined
    if (dropped) events.wentBack(dropped)
    this.catchUp()
  }

  private takeJoined(line: Line, joined: JoinAnswer & { outcome: 'joined' }): void {
    const { mirror, events } = this.parts
    const isOurs = mirror.held?.epoch === joined.epoch
    if (!isOurs || mirror.receive(joined) === 'gap') return this.startAgain()
    this.tellMirrored()
    if (joined.me) events.me(joined.me)
    events.presence(joined.presence)
    events.keeping(joined.isKeeping !== false, joined.durability)
    events.joined(line)
  }

  private takePatch(message: PatchMessage): void {
    const result = this.parts.mirror.receive(message)
    if (result === 'applied') this.tellMirrored()
    else if (result === 'gap' && !this.isJoining) this.comeBack()
  }

  private takeHeartbeat(message: HeartbeatMessage): void {
    this.parts.events.keeping(message.isKeeping !== false)
    if (this.isJoining || !this.parts.mirror.canGoOn) return
    const result = this.parts.mirror.compare(message)
    if (result === 'other_content') this.startAgain()
    else if (result === 'other_version') this.comeBack()
  }

  private comeBack(): void {
    this.parts.events.behind()
    this.catchUp()
  }

  private startAgain(): void {
    this.parts.mirror.distrust()
    this.comeBack()
  }

  private takeSnapshot(fetched: Fetched): void {
    this.isFetching = false
    const { mirror, events } = this.parts
    if (fetched.outcome === 'refused') return events.failed({ outcome: 'error', code: fetched.code })
    if (fetched.outcome === 'failed' || !mirror.replace(fetched.snapshot)) return events.failed()
    this.tellMirrored()
    if (this.line) this.comeBack()
  }

  private tellMirrored(): void {
    if (this.parts.mirror.held) this.parts.events.mirrored(this.parts.mirror.held)
  }
}
