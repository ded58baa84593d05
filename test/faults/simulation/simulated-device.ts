import type { Connection } from '../../../client/sync/connection.ts'
import { MeetingSync } from '../../../client/sync/meeting-sync.ts'
import type { Held } from '../../../client/sync/mirror.ts'
import type { Settled } from '../../../client/sync/outbox.ts'
import type { Channel, ChannelEvents, Fetched, Transport } from '../../../client/sync/ports.ts'
import type { Wish } from '../../../shared/protocol/wish.ts'
import { TestKeyValues } from '../../support/test-key-values.ts'
import type { TestTime } from '../../support/test-time.ts'
import { nextWish } from './behaviour.ts'
import { DeviceTime } from './device-time.ts'
import type { SeededChance } from '../../../shared/lib/seeded-chance.ts'
import type { Issued } from './issued.ts'
import type { Planted } from './planted.ts'
import type { SimulatedConnection } from './simulated-network.ts'
import { MEETING_ID, START_MS, type Place } from './small-plenary.ts'

export interface DeviceParts {
  readonly time: TestTime
  readonly chance: SeededChance
  readonly connect: (place: Place, events: ChannelEvents) => SimulatedConnection
  readonly fetch: (place: Place, fetched: (result: Fetched) => void) => void
  /** Where the log ends at this moment. */
  readonly logVersion: () => number
  readonly aroundTransport: Planted['transport']
  readonly trace: (place: Place, text: string) => void
}

/** A device with the product's own client on it: it sleeps, wakes, loses its network, is reloaded, and somebody presses. */
export class SimulatedDevice {
  readonly place: Place
  readonly issued: Issued[] = []
  /** What it held, one after the other. */
  readonly sights: Pick<Held, 'version' | 'view'>[] = []
  readonly problems: string[] = []
  hasNetwork = true
  connection: SimulatedConnection | undefined
  /** Since when nobody uses it any more, in server time. */
  goneAtMs: number | undefined
  /** How often a snapshot was asked for. */
  fetches = 0
  private readonly parts: DeviceParts
  private readonly keyValues = new TestKeyValues()
  private readonly time: DeviceTime
  private sync: MeetingSync
  private endWatch = (): void => undefined
  private life = 0
  private made = 0
  private missed: (() => void)[] = []
  /** Of the history that is seen. */
  private epoch = ''
  private offeredEpoch = ''
  private mayGoBack = false

  constructor(place: Place, parts: DeviceParts) {
    this.place = place
    this.parts = parts
    this.time = new DeviceTime(parts.time, parts.chance)
    this.sync = this.begin()
  }

  get state() {
    return this.sync.store.getState()
  }

  get nowMs(): number {
    return this.sync.clock.nowMs()
  }

  /** Somebody presses what they see, if there is anything to press and they are awake. */
  act(): void {
    const wish = this.time.isAsleep || this.isGone ? undefined : nextWish(this.state, this.parts.chance)
    if (wish) this.press(wish)
  }

  /** Somebody at the podium presses "next" for what they see on, which is returned; undefined where they cannot. */
  advance(): string | undefined {
    const { connection, view } = this.state
    if (this.time.isAsleep || this.isGone || connection.state !== 'live' || !view) return undefined
    const itemId = view.agenda.currentItemId
    this.press({ type: 'agenda.advance', expects: itemId === undefined ? {} : { itemId } })
    return itemId ?? 'nothing'
  }

  press(wish: Wish): void {
    const sent = this.sync.send(wish)
    const issued: Issued = {
      place: this.place,
      wish,
      commandId: this.lastId(),
      atMs: START_MS + this.parts.time.nowMs,
      sinceVersion: this.parts.logVersion(),
    }
    this.issued.push(issued)
    this.parts.trace(this.place, `presses ${wish.type} (${issued.commandId})`)
    void sent.then((settled) => {
      issued.settled = settled
      issued.untilVersion = this.parts.logVersion()
      this.parts.trace(this.place, `learns of ${issued.commandId}: ${JSON.stringify(settled)}`)
      this.checkSeen(issued, settled)
    })
  }

  fallAsleep(): void {
    if (this.time.isAsleep || this.isGone) return
    this.time.fallAsleep()
    this.sync.rest()
    this.parts.trace(this.place, 'falls asleep')
  }

  wake(): void {
    if (this.isGone) return
    if (this.time.isAsleep) {
      this.time.wake()
      this.parts.trace(this.place, 'wakes')
      const { missed } = this
      this.missed = []
      for (const run of missed) run()
    }
    this.sync.wake()
  }

  /** It has its network, nobody lets it sleep, and whoever was refused tries again; else nothing wakes it. */
  heal(): void {
    const isAway = !this.hasNetwork || this.time.isAsleep
    this.hasNetwork = true
    if (isAway) this.wake()
    if (!this.isGone && this.state.connection.state === 'refused') this.sync.retry()
  }

  /** The page is loaded again; after a crash nothing of the old one had the time to say goodbye. */
  reload(isCrash: boolean): void {
    if (this.time.isAsleep || this.isGone) return
    this.parts.trace(this.place, isCrash ? 'crashes and is loaded again' : 'is loaded again')
    this.endWatch()
    if (isCrash) this.connection?.close()
    else this.sync.stop()
    this.life++
    this.sync = this.begin()
  }

  /** The page is closed, or the battery empty: then nobody hears of it. */
  leaveForGood(isSilent: boolean): void {
    if (this.isGone) return
    this.parts.trace(this.place, isSilent ? 'is gone' : 'is closed')
    this.endWatch()
    if (isSilent) this.connection?.silence()
    else this.connection?.close()
    this.life++
    this.goneAtMs = START_MS + this.parts.time.nowMs
  }

  private get isGone(): boolean {
    return this.goneAtMs !== undefined
  }

  private begin(): MeetingSync {
    const { place, parts } = this
    const transport: Transport = { open: (events) => this.open(events) }
    const scheduler = this.time.scheduler((run) => this.whileAlive(run))
    const sync = new MeetingSync(
      {
        transport: parts.aroundTransport?.(transport, scheduler) ?? transport,
        snapshots: { fetch: (fetched) => this.fetch(fetched) },
        keyValues: this.keyValues,
        scheduler,
        chance: { fraction: () => parts.chance.fraction(), id: () => this.newId() },
        hasNetwork: () => this.hasNetwork,
      },
      { meetingId: MEETING_ID, linkId: place.linkId, audience: place.audience },
    )
    this.epoch = this.offeredEpoch = 'from memory'
    this.endWatch = sync.store.subscribe((state, before) => {
      if (state.wentBack !== before.wentBack) this.mayGoBack = true
      if (state.view && state.view !== before.view) this.look(state.version, before.version, state.view)
      if (state.connection.state !== before.connection.state) this.traceConnection(state.connection)
    })
    sync.start()
    return sync
  }

  private look(version: number, before: number, view: object): void {
    this.parts.trace(this.place, `sees version ${version}`)
    const isOther = this.offeredEpoch !== this.epoch || this.mayGoBack
    if (version < before && !isOther) this.problems.push(`went back from ${before} to ${version}`)
    this.epoch = this.offeredEpoch
    this.mayGoBack = false
    this.sights.push({ version, view: view as Held['view'] })
  }

  private traceConnection(connection: Connection): void {
    this.parts.trace(this.place, `is ${connection.state}${'code' in connection ? `: ${connection.code}` : ''}`)
  }

  /** Who is live and told "accepted" sees it already. */
  private checkSeen({ commandId }: Issued, settled: Settled): void {
    const { connection, version } = this.state
    if (!this.connection?.isInStep || connection.state !== 'live') return
    if (settled.outcome === 'accepted' && version < settled.version)
      this.problems.push(`was told that ${commandId} holds at ${settled.version} and sees ${version}`)
  }

  private newId(): string {
    this.made++
    return this.lastId()
  }

  private lastId(): string {
    return `c${this.place.deviceId}x${this.made}`
  }

  private fetch(fetched: (result: Fetched) => void): void {
    this.fetches++
    const take = (result: Fetched): void => {
      if (result.outcome === 'fetched') this.offeredEpoch = result.snapshot.epoch
      fetched(result)
    }
    this.parts.fetch(this.place, this.whileAlive(take))
  }

  private open(events: ChannelEvents): Channel {
    const connection = this.parts.connect(this.place, {
      opened: this.whileAlive(() => events.opened()),
      received: this.whileAlive((down) => events.received(down)),
      closed: this.whileAlive(() => events.closed()),
    })
    this.connection = connection
    return {
      request: (name, payload, answered) => connection.request(name, payload, this.whileAlive(answered)),
      close: () => connection.close(),
    }
  }

  /** Runs only in this life of the page, and not before the device is awake. */
  private whileAlive<Args extends readonly unknown[]>(run: (...args: Args) => unknown): (...args: Args) => void {
    const { life } = this
    return (...args) => {
      if (life !== this.life) return
      if (this.time.isAsleep) this.missed.push(() => life === this.life && run(...args))
      else run(...args)
    }
  }
}
