import { isDeepStrictEqual } from 'node:util'
import { HttpSnapshots } from '../../../client/sync/http-snapshots.ts'
import type { MeetingStoreState } from '../../../client/sync/meeting-store.ts'
import { MeetingSync, type Followed } from '../../../client/sync/meeting-sync.ts'
import type { Settled } from '../../../client/sync/outbox.ts'
import type { AnyDown, Scheduler, Snapshots, Transport } from '../../../client/sync/ports.ts'
import { SocketTransport } from '../../../client/sync/socket-transport.ts'
import { enter, wayAt } from '../../../server/simulated/entrance.ts'
import type { DeviceId } from '../../../shared/lib/ids.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { FrameError, JoinAnswer } from '../../../shared/protocol/down.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { TestKeyValues } from '../../support/test-key-values.ts'
import type { TcpProxy } from '../tcp-proxy.ts'

/** One press of a button: a command, and what became of it once that is certain. */
export interface Press {
  readonly commandId: string
  readonly wish: Wish
  /** What the device held when it was pressed. */
  readonly held: Stand
  readonly atMs: number
  settled?: Settled
  /** The epoch under which it was settled. */
  settledEpoch?: string
}

/** Which version of which history. */
export interface Stand {
  readonly epoch: string
  readonly version: number
}

/** What a device held at some moment. */
export interface Sight extends Stand {
  readonly view: object
}

/** As what somebody is there. */
export type Part = 'chair' | 'moderator' | 'participant' | 'screen'

const AUDIENCES: { readonly [P in Part]: Audience } = {
  chair: 'podium',
  moderator: 'podium',
  participant: 'hall',
  screen: 'screen',
}

/** So much time lies between two sights that are kept for the comparison at the end. */
const SIGHT_EVERY_MS = 2_000

/** The time of this machine. */
export const machineTime: Scheduler = {
  monotonicMs: () => performance.now(),
  wallMs: () => Date.now(),
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
  every: (intervalMs, run) => {
    const timer = setInterval(run, intervalMs)
    return () => clearInterval(timer)
  },
}

interface DeviceParts {
  readonly name: string
  readonly part: Part
  readonly proxy: TcpProxy
  readonly chance: SeededChance
}

/** A device with the product's own client on it, on a way to the server of its own. */
export class Device {
  readonly name: string
  readonly part: Part
  readonly audience: Audience
  readonly deviceId: DeviceId
  readonly proxy: TcpProxy
  readonly presses: Press[] = []
  readonly sights: Sight[] = []
  /** What must never happen, seen from here. */
  readonly complaints: string[] = []
  /** Since when it has been told without a break that nothing can be kept at present. */
  notKeepingSinceMs: number | undefined
  /** How many connections it has opened. */
  lines = 0
  /** How often an answer was asked for again long after it came. */
  askedAgain = 0
  readonly #followed: Followed
  readonly #cookie: string
  readonly #sync: MeetingSync
  readonly #chance: SeededChance
  #epoch = ''
  #epochAtLook = ''
  #lastSightMs = 0
  #made = 0
  #nextId: string | undefined

  private constructor({ name, part, proxy, chance }: DeviceParts, followed: Followed, cookie: string) {
    this.name = name
    this.part = part
    this.audience = followed.audience
    this.deviceId = /=([^.]+)\./.exec(cookie)?.[1] as DeviceId
    this.proxy = proxy
    this.#chance = chance
    this.#followed = followed
    this.#cookie = cookie
    const url = `http://127.0.0.1:${proxy.port}`
    const address = { url, headers: { cookie, origin: url } }
    this.#sync = new MeetingSync(
      {
        transport: this.#heard(new SocketTransport(address)),
        snapshots: this.#seen(new HttpSnapshots(address, followed)),
        keyValues: new TestKeyValues(),
        scheduler: machineTime,
        chance: { fraction: () => chance.fraction(), id: () => this.#newId() },
        hasNetwork: () => true,
      },
      followed,
    )
    this.#sync.store.subscribe((state, before) => {
      if (state.view !== before.view) this.#look(state, before)
    })
    this.#sync.start()
  }

  /** Opens the link as a fresh device. */
  static async enter(parts: DeviceParts, link: string): Promise<Device> {
    const { name, part, proxy } = parts
    const way = wayAt(`http://127.0.0.1:${proxy.port}`, link)
    const newcomer = part === 'screen' ? {} : { name, ...(part === 'participant' && { mode: 'remote' as const }) }
    // Where it is not certain whether somebody came in, they open the link once more.
    const again = () => enter(way, newcomer)
    const { meetingId, linkId, cookie } = await again().catch(again).catch(again)
    return new Device(parts, { meetingId, linkId, audience: AUDIENCES[part] }, cookie)
  }

  get state(): MeetingStoreState {
    return this.#sync.store.getState()
  }

  /** Where the meeting stands by the snapshot that a node gives out; undefined where it gives none. */
  async standAt(base: string): Promise<Stand | undefined> {
    return new Promise((resolve) =>
      new HttpSnapshots({ url: base, headers: { cookie: this.#cookie } }, this.#followed).fetch((result) =>
        resolve(result.outcome === 'fetched' ? result.snapshot : undefined),
      ),
    )
  }

  get isLive(): boolean {
    return this.state.connection.state === 'live'
  }

  /** Which history it follows. */
  get epoch(): string {
    return this.#epoch
  }

  /** The port of the node that it is connected to. */
  get node(): number | undefined {
    return this.proxy.reached.at(-1)
  }

  async press(wish: Wish): Promise<Press> {
    const held = { epoch: this.#epoch, version: this.state.version }
    const sent = this.#sync.send(wish)
    const press: Press = { commandId: this.#idOf(this.#made), wish, held, atMs: Date.now() }
    this.presses.push(press)
    press.settled = await sent
    press.settledEpoch = this.#epoch
    this.#checkSeen(press)
    return press
  }

  /** Sends a command again long after its answer: the answer must be the same. */
  async pressAgain({ commandId, wish, settled, settledEpoch }: Press): Promise<void> {
    this.#nextId = commandId
    const again = await this.#sync.send(wish)
    const isLocal = again.outcome === 'rejected' && again.code.startsWith('sync/')
    if (isLocal || settledEpoch !== this.#epoch) return
    this.askedAgain++
    if (!isDeepStrictEqual(again, settled))
      this.complaints.push(`was told ${JSON.stringify(settled)} of ${commandId}, and later ${JSON.stringify(again)}`)
  }

  /** Whoever holds it looks at it: it tries at once. */
  wake(): void {
    this.#sync.wake()
  }

  stop(): void {
    this.#sync.stop()
  }

  #newId(): string {
    const again = this.#nextId
    this.#nextId = undefined
    return again ?? this.#idOf(++this.#made)
  }

  #idOf(number: number): string {
    return `${this.name}x${number}`
  }

  #look({ view, version }: MeetingStoreState, before: MeetingStoreState): void {
    if (version < before.version && this.#epoch === this.#epochAtLook)
      this.complaints.push(`went back from ${before.version} to ${version}`)
    this.#epochAtLook = this.#epoch
    if (!view || performance.now() - this.#lastSightMs < SIGHT_EVERY_MS * (0.5 + this.#chance.fraction())) return
    this.#lastSightMs = performance.now()
    this.sights.push({ epoch: this.#epoch, version, view })
  }

  /** Who is live and told "accepted" sees it already. */
  #checkSeen({ commandId, settled }: Press): void {
    if (settled?.outcome === 'accepted' && this.isLive && this.state.version < settled.version)
      this.complaints.push(`was told that ${commandId} holds at ${settled.version} and sees ${this.state.version}`)
  }

  #heard(transport: Transport): Transport {
    return {
      open: (events) => {
        this.lines++
        const channel = transport.open({ ...events, received: (down) => (this.#hear(down), events.received(down)) })
        return {
          ...channel,
          request: (name, payload, answered) =>
            channel.request(name, payload, (answer) => {
              if ('outcome' in answer && answer.outcome === 'joined') this.#hearJoined(answer)
              answered(answer)
            }),
        }
      },
    }
  }

  #hear(down: AnyDown): void {
    if (down.name === 'heartbeat') this.#hearKeeping(down.message.isKeeping)
  }

  #hearJoined(answer: Extract<JoinAnswer | FrameError, { outcome: 'joined' }>): void {
    this.#epoch = answer.epoch
    this.#hearKeeping(answer.isKeeping)
  }

  #hearKeeping(isKeeping: false | undefined): void {
    if (isKeeping === false) this.notKeepingSinceMs ??= performance.now()
    else this.notKeepingSinceMs = undefined
  }

  #seen(snapshots: Snapshots): Snapshots {
    return {
      fetch: (fetched) =>
        snapshots.fetch((result) => {
          if (result.outcome === 'fetched') this.#epoch = result.snapshot.epoch
          fetched(result)
        }),
    }
  }
}
