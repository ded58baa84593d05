import type { Audience } from '../../shared/lib/roles.ts'
import type { Me, WireViewOf } from '../../shared/meeting/view.ts'
import type { Durability, MeMessage } from '../../shared/protocol/down.ts'
import { isSameMeeting } from '../../shared/protocol/epoch.ts'
import type { CommandMessage, Join } from '../../shared/protocol/up.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import type { Connection, RefusedCode } from './connection.ts'
import { Connector } from './connector.ts'
import { Follower } from './follower.ts'
import { LastView, type Last } from './last-view.ts'
import type { Line } from './line.ts'
import { createMeetingStore, type MeetingStore } from './meeting-store.ts'
import { Mirror, type Held } from './mirror.ts'
import { Outbox, type Settled } from './outbox.ts'
import type { KeyValues, SyncPorts } from './ports.ts'
import { ServerClock } from './server-clock.ts'

const KEPT_REFUSALS = 20
/** Who is refused so has no right to the meeting any more; other refusals are about a frame. */
const HAS_NO_RIGHT: ReadonlySet<string> = new Set(['revoked', 'no_access'])

/** Which meeting is followed, by which link, as which audience. */
export interface Followed<A extends Audience = Audience> {
  readonly meetingId: string
  readonly linkId: string
  readonly audience: A
}

/** One audience of one meeting on this device: its store is kept current, and commands go out through it. */
export class MeetingSync<A extends Audience = Audience> {
  readonly store: MeetingStore<A>
  readonly clock: ServerClock
  private readonly outbox: Outbox
  private readonly connector: Connector
  /** None for the podium: its view holds addresses of people, which do not belong into a browser's memory. */
  private readonly lastView: LastView | undefined
  private readonly keyValues: KeyValues
  private readonly followed: Followed<A>
  private held: Held | undefined
  private epoch: string | undefined
  private meVersion = 0

  constructor(ports: SyncPorts, followed: Followed<A>) {
    const { scheduler, chance, keyValues } = ports
    const place = placeOf(followed)
    this.keyValues = keyValues
    this.followed = followed
    this.store = createMeetingStore<A>()
    if (followed.audience !== 'podium')
      this.lastView = new LastView(keyValues, scheduler, `${place}view.${followed.audience}`)
    const last = this.lastView?.read()
    this.clock = new ServerClock(scheduler, last && knownOffsetMs(last, scheduler.wallMs()))
    this.epoch = last?.held.epoch
    if (last) this.show(last.held, last.me, last.currentUntilMs)
    this.outbox = new Outbox(
      {
        keyValues,
        scheduler,
        chance,
        nowMs: () => this.clock.nowMs(),
        epoch: () => this.epoch,
        currentItemId: () => this.store.getState().view?.agenda.currentItemId,
        changed: (end) => this.takeOutbox(end),
      },
      `${place}outbox.`,
    )
    const follower = new Follower({
      mirror: new Mirror(last?.held),
      clock: this.clock,
      snapshots: ports.snapshots,
      // The server parses the ids; here they are what the address of the page says.
      join: followed as unknown as Pick<Join, 'meetingId' | 'linkId' | 'audience'>,
      events: {
        joined: (line) => this.takeJoined(line),
        behind: () => this.connector.behind(),
        fetching: () => this.connector.fetching(),
        mirrored: (held) => this.takeMirrored(held),
        me: (message) => this.takeMe(message),
        presence: (presence) => this.store.setState({ presence }),
        keeping: (isKeeping, durability) => this.takeKeeping(isKeeping, durability),
        wentBack: ({ version }) => this.takeWentBack(version),
        failed: (error) => this.connector.failed(error),
      },
    })
    this.connector = new Connector({
      ...ports,
      clock: this.clock,
      follower,
      changed: (connection) => this.takeConnection(connection),
      detached: () => this.outbox.detach(),
    })
    this.takeWaiting()
  }

  start(): void {
    this.connector.start()
  }

  stop(): void {
    this.connector.stop()
    this.lastView?.flush()
  }

  /** The device woke, the page is seen again, or the network is back. */
  wake(): void {
    this.connector.wake()
    this.outbox.askNow()
  }

  /** The page may be gone in a moment. */
  rest(): void {
    if (this.isLive) this.keep()
    this.lastView?.flush()
  }

  /** Tries now, whatever it was told before. */
  retry(): void {
    this.connector.retry()
  }

  /** Resolves when the answer is certain. */
  send(wish: Wish): Promise<Settled> {
    return this.outbox.send(wish)
  }

  /** The reader has seen a refusal. */
  dismiss(commandId: string): void {
    const { refusals } = this.store.getState()
    this.store.setState({ refusals: refusals.filter((refusal) => refusal.commandId !== commandId) })
  }

  private takeJoined(line: Line): void {
    this.connector.joined(line)
    this.outbox.attach(line)
  }

  private takeConnection(connection: Connection): void {
    const isLost = this.isLive && connection.state !== 'live'
    if (isLost) this.store.setState({ currentUntilMs: this.clock.nowMs() })
    this.store.setState({ connection, offsetMs: this.clock.offsetMs })
    if (connection.state === 'refused') this.takeRefused(connection.code)
    else if (isLost && connection.state !== 'connecting') this.rememberNow()
  }

  private get isLive(): boolean {
    return this.store.getState().connection.state === 'live'
  }

  private takeRefused(code: RefusedCode): void {
    this.lastView?.forget()
    if (this.followed.audience !== 'door' || !HAS_NO_RIGHT.has(code)) return
    this.store.setState({ lost: this.outbox.forget() })
    this.keyValues.clear(placeOf(this.followed))
  }

  private takeMirrored(held: Held): void {
    const before = this.epoch
    this.epoch = held.epoch
    if (before !== held.epoch) {
      this.meVersion = 0
      if (before !== undefined && isSameMeeting(before, held.epoch)) this.takeWentBack(this.store.getState().version)
    }
    this.held = held
    this.show(held, this.store.getState().me, undefined)
    this.keep()
  }

  private takeMe({ version, me }: MeMessage): void {
    if (version < this.meVersion) return
    this.meVersion = version
    this.store.setState({ me })
  }

  private takeKeeping(isKeeping: boolean, durability: Durability | undefined): void {
    const before = this.store.getState()
    if (isKeeping === before.isKeeping && durability === undefined) return
    this.store.setState({ isKeeping, ...(durability && { durability }) })
    if (isKeeping && !before.isKeeping) this.outbox.askNow()
  }

  private takeWentBack(heldVersion: number): void {
    this.meVersion = 0
    this.store.setState({ wentBack: { heldVersion, atMs: this.clock.nowMs() } })
  }

  private takeOutbox(end?: { readonly message: CommandMessage; readonly settled: Settled }): void {
    if (end?.settled.outcome === 'rejected') {
      const { outcome: _rejected, ...rejection } = end.settled
      const refusal = { commandId: end.message.commandId, command: end.message, rejection, atMs: this.clock.nowMs() }
      this.store.setState({ refusals: [...this.store.getState().refusals, refusal].slice(-KEPT_REFUSALS) })
    }
    this.takeWaiting()
  }

  private show(held: Held, me: Me | undefined, currentUntilMs: number | undefined): void {
    this.store.setState({
      view: held.view as unknown as WireViewOf[A],
      version: held.version,
      ...(me && { me }),
      ...(currentUntilMs !== undefined && { currentUntilMs }),
    })
  }

  private takeWaiting(): void {
    const { waiting } = this.outbox
    this.store.setState({ pending: waiting })
    void this.keyValues.written().then(() => {
      const { kind } = this.keyValues
      const kept = waiting.filter((message) => this.outbox.waiting.includes(message))
      this.store.setState({ storage: kind, kept: kind === 'none' ? 0 : kept.length })
    })
  }

  private rememberNow(): void {
    this.keep()
    this.lastView?.flush()
  }

  private keep(): void {
    const { held } = this
    if (!held) return
    const mirroredAtMs = this.clock.nowMs()
    this.lastView?.keep(() => {
      const { me, currentUntilMs = 0 } = this.store.getState()
      const atMs = this.isLive ? this.clock.nowMs() : Math.max(mirroredAtMs, currentUntilMs)
      return { held, me, currentUntilMs: atMs, offsetMs: this.clock.offsetMs }
    })
  }
}

/** Where on the device lies what is kept of a meeting that was entered by a link. */
export const placeOf = ({ meetingId, linkId }: Omit<Followed, 'audience'>): string => `rostrum.${meetingId}.${linkId}.`

/** A device whose clock was set back while it was off, as one without a battery is, goes on no earlier than where it stood. */
const knownOffsetMs = ({ offsetMs = 0, currentUntilMs }: Last, wallMs: number): number =>
  Math.max(offsetMs, currentUntilMs - wallMs)
