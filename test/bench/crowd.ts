import { Agent, get, type RequestOptions } from 'node:http'
import { answerParent } from './child.ts'
import { dialects, type Dialect } from './dialect.ts'
import { enter, type Member } from './entrance.ts'
import type { RawClient } from './raw-client.ts'

/** Whom to connect where. */
export interface Gathering {
  readonly server: keyof typeof dialects
  readonly port: number
  readonly members: readonly Member[]
  /** Those who make the changes, by turns; what reaches them is not counted. */
  readonly drivers: readonly Member[]
  readonly itemId: string
  /** Fetched over HTTP before joining, as a newcomer does over the connection of the page. */
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
  readonly #pages = new Map<Member, Agent>()
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

  /** Each loads a page first and keeps its connection, as a browser does; what the page is has no part in this. */
  async openPages(): Promise<void> {
    const { members, port } = this.#gathering
    const open = async (member: Member) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      this.#pages.set(member, agent)
      await fetched({ host: '127.0.0.1', port, path: '/healthz', agent })
    }
    await Promise.all(members.map(open))
  }

  /** Over the connection of the page where one was opened; compressed, and not unpacked. */
  #fetchSnapshot(member: Member): Promise<void> | undefined {
    const { port, snapshotPath: path } = this.#gathering
    if (!path) return undefined
    const headers = { cookie: member.cookie, 'accept-encoding': 'br' }
    return fetched({ host: '127.0.0.1', port, path, headers, agent: this.#pages.get(member) ?? false })
  }

  #enter(member: Member, isDriver: boolean): Promise<RawClient> {
    const { port } = this.#gathering
    return enter({ port, dialect: this.#dialect, member, hear: (client, bytes) => this.#hear(client, bytes, isDriver) })
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
    for (const agent of this.#pages.values()) agent.destroy()
    this.#clients = []
    this.#drivers = []
    this.#pages.clear()
  }
}

function fetched(wanted: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(wanted, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${wanted.path} was answered with ${response.statusCode}.`))
      response.resume().once('end', resolve)
    })
    // The server has closed the kept connection in the meantime: a browser opens another one.
    asked.once('error', (error) => (asked.reusedSocket ? resolve(fetched(wanted)) : reject(error)))
  })
}

const crowds = new Map<string, Crowd>()

answerParent({
  /** Makes a crowd; with `pages` they have loaded one before they come. */
  async gather({ gathering, pages }: { gathering: Gathering; pages: boolean }) {
    const crowd = new Crowd(gathering)
    crowds.set(gathering.server, crowd)
    if (pages) await crowd.openPages()
  },
  connect: (server: string) => crowds.get(server)?.connect(),
  run: (paced: Paced) => crowds.get(paced.server)?.run(paced),
  leave: (server: string) => crowds.get(server)?.leave(),
})
