import { Agent, get, type RequestOptions } from 'node:http'
import { answerParent } from './child.ts'
import { isPatch, openBare, openClient, type Client, type Member } from './client.ts'

/** Which server, by its name. */
export type ServerName = 'product' | 'nodes' | 'ws' | 'stock'

/** Whom to connect where. */
export interface Gathering {
  readonly server: ServerName
  readonly members: readonly Member[]
  /** Those who make the changes, by turns; what reaches them is not counted. */
  readonly drivers: readonly Member[]
  /** Whose queue is changed, where there are queues. */
  readonly itemId?: string
  /** Fetched over HTTP before joining, as a newcomer does over the connection of the page. */
  readonly snapshotPath?: string | undefined
}

/** So many changes, one every so often, but never before the last one has reached everybody. */
export interface Paced {
  readonly server: ServerName
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
const ADDED = /"entries":\{"([\w-]+)":\{/

class Crowd {
  readonly #gathering: Gathering
  readonly #pages = new Map<Member, Agent>()
  #clients: Client[] = []
  #drivers: Client[] = []
  #changes = 0
  #lastEntryId: string | undefined
  #bytes = 0
  #deliveries = 0
  #expected = 0
  #arrived: () => void = () => undefined

  constructor(gathering: Gathering) {
    this.#gathering = gathering
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
        if (!isDriver) await this.#fetchSnapshot(member)
        const client = await this.#enter(member, isDriver)
        if (isDriver) this.#drivers.push(client)
        else this.#clients.push(client)
      }
    }
    await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, connectSome))
  }

  /** Each loads a page first and keeps its connection, as a browser does; what the page is has no part in this. */
  async openPages(): Promise<void> {
    const open = async (member: Member) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 })
      this.#pages.set(member, agent)
      await fetched(`${member.ticket.origin}/healthz`, { agent })
    }
    await Promise.all(this.#gathering.members.map(open))
  }

  /** Over the connection of the page where one was opened; compressed, and not unpacked. */
  #fetchSnapshot(member: Member): Promise<void> | undefined {
    const { snapshotPath } = this.#gathering
    if (!snapshotPath) return undefined
    const { origin, cookie } = member.ticket
    const headers = { cookie, 'accept-encoding': 'br' }
    return fetched(origin + snapshotPath, { headers, agent: this.#pages.get(member) ?? false })
  }

  #enter(member: Member, isDriver: boolean): Promise<Client> {
    const { server, itemId = '' } = this.#gathering
    const hear = isDriver ? (frame: Buffer) => this.#learn(frame) : (frame: Buffer) => this.#count(frame)
    return server === 'ws' ? openBare(member, hear) : openClient(member, itemId, hear)
  }

  #learn(frame: Buffer): void {
    if (isPatch(frame)) this.#lastEntryId = ADDED.exec(frame.toString())?.[1] ?? this.#lastEntryId
  }

  #count(frame: Buffer): void {
    if (!isPatch(frame)) return
    this.#bytes += frame.length
    if (++this.#deliveries === this.#expected) this.#arrived()
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
    if (this.#gathering.itemId === undefined || this.#changes % 2 === 0) this.#lastEntryId = undefined
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
      driver.change(this.#changes++, this.#lastEntryId)
    })
  }

  leave(): void {
    for (const client of [...this.#clients, ...this.#drivers]) client.leave()
    for (const agent of this.#pages.values()) agent.destroy()
    this.#clients = []
    this.#drivers = []
    this.#pages.clear()
  }
}

function fetched(address: string, how: RequestOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = get(address, how, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${address} was answered with ${response.statusCode}.`))
      response.resume().once('end', resolve)
    })
    // The server has closed the kept connection in the meantime: a browser opens another one.
    asked.once('error', (error) => (asked.reusedSocket ? resolve(fetched(address, how)) : reject(error)))
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
