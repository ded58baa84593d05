import { get } from 'node:http'
import { answerParent } from './child.ts'
import { dialects, type Dialect } from './dialect.ts'
import { RawClient } from './raw-client.ts'

/** One who is to connect. */
export interface Member {
  readonly cookie?: string
  readonly join: string
}

/** Whom to connect where. */
export interface Gathering {
  readonly server: keyof typeof dialects
  readonly port: number
  readonly members: readonly Member[]
  /** Those who make the changes, by turns; what reaches them is not counted. */
  readonly drivers: readonly Member[]
  readonly itemId: string
  /** Fetched over HTTP before joining, as a newcomer does. */
  readonly snapshotPath?: string | undefined
}

/** So many changes, one every so often, but never before the last one has reached everybody. */
export interface Paced {
  readonly server: keyof typeof dialects
  readonly changes: number
  readonly everyMs: number
}

/** What became of them. */
export interface Delivered {
  readonly deliveries: number
  readonly bytesPerDelivery: number
  /** From sending a change to its arrival at the last member. */
  readonly lastMs: readonly number[]
}

const CONNECTING_AT_ONCE = 200
const PATCH = Buffer.from('42["patch"')
const PING = 0x32
const ADDED = /"entries":\{"([\w-]+)":\{/

class Crowd {
  readonly #gathering: Gathering
  readonly #dialect: Dialect
  #clients: RawClient[] = []
  #drivers: RawClient[] = []
  #changes = 0
  #lastEntryId: string | undefined
  #bytes = 0
  #deliveries = 0
  #expected = 0
  #arrived: () => void = () => undefined

  constructor(gathering: Gathering) {
    this.#gathering = gathering
    this.#dialect = dialects[gathering.server]
  }

  async connect(): Promise<void> {
    const { members, drivers } = this.#gathering
    const all = [
      ...members.map((member) => ({ member, isDriver: false })),
      ...drivers.map((member) => ({ member, isDriver: true })),
    ]
    const next = all.values()
    const connectSome = async () => {
      for (const { member, isDriver } of next) {
        await this.#fetchSnapshot(member)
        const client = await this.#enter(member, isDriver)
        if (isDriver) this.#drivers.push(client)
        else this.#clients.push(client)
      }
    }
    await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, connectSome))
  }

  /** On a connection of its own, compressed, and not unpacked. */
  #fetchSnapshot({ cookie }: Member): Promise<void> | undefined {
    const { port, snapshotPath: path } = this.#gathering
    if (!path) return undefined
    return new Promise((resolve, reject) => {
      const headers = { cookie, 'accept-encoding': 'br' }
      const asked = get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`The snapshot was answered with ${response.statusCode}.`))
        response.resume().once('end', resolve)
      })
      asked.once('error', reject)
    })
  }

  #enter(member: Member, isDriver: boolean): Promise<RawClient> {
    const { port } = this.#gathering
    const dialect = this.#dialect
    return new Promise((resolve, reject) => {
      let isJoined = false
      const client: RawClient = new RawClient({
        port,
        path: dialect.path,
        ...(member.cookie && { cookie: member.cookie }),
        onClose: () => reject(new Error('A client was turned away.')),
        onText: (bytes) => {
          if (isJoined) return this.#hear(client, bytes, isDriver)
          const reply = dialect.greet(bytes.toString(), member.join)
          isJoined = reply === 'joined'
          if (isJoined) resolve(client)
          else if (reply) client.send(reply)
        },
      })
    })
  }

  #hear(client: RawClient, bytes: Buffer, isDriver: boolean): void {
    if (bytes[0] === PING && bytes.length === 1) client.send('3')
    else if (bytes.subarray(0, PATCH.length).equals(PATCH)) {
      if (isDriver) this.#lastEntryId = ADDED.exec(bytes.toString())?.[1] ?? this.#lastEntryId
      else {
        this.#bytes += bytes.length
        if (++this.#deliveries === this.#expected) this.#arrived()
      }
    }
  }

  async run({ changes, everyMs }: Paced): Promise<Delivered> {
    this.#bytes = 0
    this.#deliveries = 0
    this.#expected = 0
    const lastMs: number[] = []
    for (let change = 0; change < changes; change++) {
      await this.#known()
      const began = performance.now()
      await this.#change()
      lastMs.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, Math.max(1, everyMs - (performance.now() - began))))
    }
    return { deliveries: this.#deliveries, bytesPerDelivery: this.#bytes / this.#deliveries, lastMs }
  }

  /** The drivers hear of a change after the members: what they must know for the next one may still be on its way. */
  async #known(): Promise<void> {
    if (this.#gathering.server !== 'product' || this.#changes % 2 === 0) this.#lastEntryId = undefined
    else while (this.#lastEntryId === undefined) await new Promise(setImmediate)
  }

  #change(): Promise<void> {
    this.#expected += this.#clients.length
    const driver = this.#drivers[this.#changes % this.#drivers.length]!
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error(`Of ${this.#expected} patches ${this.#deliveries} came.`)),
        10_000,
      )
      this.#arrived = () => {
        clearTimeout(limit)
        resolve()
      }
      driver.send(this.#dialect.change(this.#changes++, this.#lastEntryId).replace('ITEM', this.#gathering.itemId))
    })
  }

  leave(): void {
    for (const client of [...this.#clients, ...this.#drivers]) client.close()
    this.#clients = []
    this.#drivers = []
  }
}

const crowds = new Map<string, Crowd>()

answerParent({
  async connect(gathering: Gathering) {
    const crowd = new Crowd(gathering)
    crowds.set(gathering.server, crowd)
    await crowd.connect()
  },
  run: (paced: Paced) => crowds.get(paced.server)?.run(paced),
  leave: (server: string) => crowds.get(server)?.leave(),
})
