import type { MeetingId, PersonId } from '../../shared/lib/ids.ts'
import type { Scheduler } from '../clock.ts'
import { LEASE_MS, PresenceExchange } from './presence-exchange.ts'
import { isNothing, NOTHING, type HeardWord, type HeldConnections, type PresenceStore } from './presence-store.ts'
import type { Whereabouts, WhereaboutsListener } from './whereabouts.ts'

/** What a node needs to know who is connected to whichever. */
export interface SharedParts {
  readonly meetingId: MeetingId
  readonly store: PresenceStore
  readonly scheduler: Scheduler
  readonly report: (problem: string, error: unknown) => void
}

/** What another node holds, as far as is known here. */
interface OtherNode {
  readonly said: number
  readonly held: HeldConnections
  /** Those of `held`. */
  readonly people: ReadonlySet<PersonId>
  /** Stops what waits for its lease to be over. */
  readonly endLease: () => void
}

const UNHEARD: OtherNode = { said: 0, held: NOTHING, people: new Set(), endLease: () => undefined }

/**
 * Who lost their last connection is held on for so long: if they came to another node before, that node's word has arrived by then,
 * and they are never gone from any list. It is longer than a word takes at the worst: the pace of speaking, the pace of asking, and two answers.
 */
const LINGER_MS = 3000

/** Who is connected to any node: what this one holds, joined to what the others said within their leases. */
export class SharedPresence implements Whereabouts {
  readonly #scheduler: Scheduler
  readonly #listener: WhereaboutsListener
  readonly #exchange: PresenceExchange
  /** How many nodes hold each person, this one included. */
  readonly #holders = new Map<PersonId, number>()
  readonly #here = new Set<PersonId>()
  /** Of those here, who has no connection any more; the function ends their time. */
  readonly #lingering = new Map<PersonId, () => void>()
  readonly #others = new Map<string, OtherNode>()
  #screensHere = 0
  #screens = 0
  #held: HeldConnections | undefined

  constructor({ meetingId, store, scheduler, report }: SharedParts, listener: WhereaboutsListener) {
    this.#scheduler = scheduler
    this.#listener = listener
    this.#exchange = new PresenceExchange({
      meetingId,
      store,
      scheduler,
      held: () => (this.#held ??= { people: [...this.#here], screens: this.#screensHere }),
      heard: (words, askedAtMs) => this.#hear(words, askedAtMs),
      report,
    })
  }

  get people(): Iterable<PersonId> {
    return this.#holders.keys()
  }

  get connected(): number {
    return this.#holders.size
  }

  get screens(): number {
    return this.#screens
  }

  get knownSinceMs(): number {
    return this.#exchange.hearsSinceMs
  }

  has(personId: PersonId): boolean {
    return this.#holders.has(personId)
  }

  entered(personId: PersonId): void {
    this.#lingering.get(personId)?.()
    this.#lingering.delete(personId)
    if (this.#here.has(personId)) return
    this.#here.add(personId)
    this.#hold(personId)
    this.#heldChanged()
  }

  left(personId: PersonId): void {
    const lastContactMs = this.#scheduler.nowMs()
    const letGo = () => {
      this.#lingering.delete(personId)
      this.#here.delete(personId)
      this.#release(personId, lastContactMs)
      this.#heldChanged()
    }
    this.#lingering.set(personId, this.#scheduler.after(LINGER_MS, letGo))
  }

  countScreens(by: number): void {
    this.#screensHere += by
    this.#addScreens(by)
    this.#heldChanged()
  }

  async stop(): Promise<void> {
    await this.#exchange.stop()
    for (const end of this.#lingering.values()) end()
    for (const { endLease } of this.#others.values()) endLease()
  }

  #heldChanged(): void {
    this.#held = undefined
    this.#exchange.changed()
  }

  #hear(words: ReadonlyMap<string, HeardWord>, askedAtMs: number): void {
    const releases: (() => void)[] = []
    for (const [nodeId, word] of words) {
      const before = this.#others.get(nodeId) ?? UNHEARD
      if (word.said <= before.said) continue
      before.endLease()
      // Only a new word makes a lease longer, and by this node's own clock: a store whose clock is set back keeps no ghosts.
      const untilMs = askedAtMs + Math.min(word.leftMs, LEASE_MS)
      const { said, held } = word
      const people = held === before.held ? before.people : new Set(held.people)
      const endLease = this.#scheduler.after(untilMs - this.#scheduler.nowMs(), () =>
        this.#forget(nodeId, untilMs - LEASE_MS),
      )
      const after = { said, held, people, endLease }
      this.#others.set(nodeId, after)
      this.#holdNew(before, after)
      releases.push(() => this.#releaseOld(before, after, this.#scheduler.nowMs()))
    }
    // Whoever went from one node to another is in no list missing in between.
    for (const release of releases) release()
    this.#dropSilent(words)
  }

  /** The lease of a node is over. What it said last is remembered, since the store may go on repeating it. */
  #forget(nodeId: string, spokeAtMs: number): void {
    const before = this.#others.get(nodeId)
    if (!before) return
    const after = { ...UNHEARD, said: before.said }
    this.#others.set(nodeId, after)
    this.#holdNew(before, after)
    this.#releaseOld(before, after, spokeAtMs)
  }

  #dropSilent(words: ReadonlyMap<string, HeardWord>): void {
    for (const [nodeId, { held }] of this.#others) {
      if (isNothing(held) && !words.has(nodeId)) this.#others.delete(nodeId)
    }
  }

  #holdNew(before: OtherNode, after: OtherNode): void {
    if (before.held === after.held) return
    for (const personId of after.people) if (!before.people.has(personId)) this.#hold(personId)
    this.#addScreens(after.held.screens - before.held.screens)
  }

  #releaseOld(before: OtherNode, after: OtherNode, lastContactMs: number): void {
    if (before.held === after.held) return
    for (const personId of before.people) if (!after.people.has(personId)) this.#release(personId, lastContactMs)
  }

  #hold(personId: PersonId): void {
    const nodes = this.#holders.get(personId) ?? 0
    this.#holders.set(personId, nodes + 1)
    if (nodes === 0) this.#listener.changed()
  }

  #release(personId: PersonId, lastContactMs: number): void {
    const nodes = (this.#holders.get(personId) ?? 0) - 1
    if (nodes > 0) {
      this.#holders.set(personId, nodes)
      return
    }
    this.#holders.delete(personId)
    this.#listener.gone(personId, lastContactMs)
    this.#listener.changed()
  }

  #addScreens(by: number): void {
    if (by === 0) return
    this.#screens += by
    this.#listener.changed()
  }
}
