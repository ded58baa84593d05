import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonId } from '../../shared/lib/ids.ts'
import { MemoryPresence } from '../support/memory-presence-store.ts'
import { passSettled, shownBy, startPresenceNode, type PresenceNode } from '../support/presence-node.ts'
import { TestTime } from '../support/test-time.ts'

/** PRESENCE_TIMES=20 for twenty times as many histories. */
const TIMES = Number(process.env['PRESENCE_TIMES'] ?? 1)
const LIMIT_MS = 20_000 * TIMES

const PLACES = 3
const QUIET_MS = 8000 + 2000
const LATEST_WORD_MS = 6000

type Step =
  | { readonly kind: 'open'; readonly place: number; readonly person: number }
  | { readonly kind: 'close'; readonly connection: number }
  | { readonly kind: 'die' | 'start' | 'cut' | 'mend' | 'end'; readonly place: number }
  | { readonly kind: 'slow'; readonly place: number; readonly wordTakesMs: number }
  | { readonly kind: 'pass'; readonly ms: number }

const place = fc.nat({ max: PLACES - 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('open'), place, person: fc.nat({ max: 6 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('close'), connection: fc.nat() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('pass'), ms: fc.nat({ max: 5000 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('die', 'start', 'cut', 'mend', 'end'), place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('slow'),
      place,
      wordTakesMs: fc.oneof(fc.nat({ max: LATEST_WORD_MS }), fc.constant(Infinity)),
    }),
  },
)

/** A connection is itself; nobody's is a room screen's. */
interface Connection {
  readonly place: number
  readonly personId: PersonId | undefined
}

/** Several nodes, and what is really connected to them. */
class Nodes {
  readonly time = new TestTime()
  readonly #shared = new MemoryPresence(this.time.onServer(0))
  readonly #nodes = new Map<number, PresenceNode>()
  #connections: Connection[] = []
  #lives = 0

  constructor() {
    for (let at = 0; at < PLACES; at++) this.start(at)
  }

  living(): readonly PresenceNode[] {
    return [...this.#nodes.values()]
  }

  truth() {
    const people = new Set(this.#connections.flatMap(({ personId }) => personId ?? []))
    const screens = this.#connections.filter(({ personId }) => personId === undefined).length
    return { connected: people.size, screens, who: [...people].toSorted() }
  }

  start(at: number): void {
    if (this.#nodes.has(at)) return
    const nodeId = `node${++this.#lives}`
    this.#nodes.set(at, startPresenceNode({ time: this.time, shared: this.#shared, nodeId }))
  }

  open(at: number, personId: PersonId | undefined): Connection | undefined {
    const node = this.#nodes.get(at)
    if (!node) return undefined
    const connection = { place: at, personId }
    this.#connections.push(connection)
    node.presence.opened(connection, personId)
    return connection
  }

  close(connection: Connection | undefined): void {
    if (!connection || !this.#connections.includes(connection)) return
    this.#connections = this.#connections.filter((each) => each !== connection)
    this.#nodes.get(connection.place)?.presence.closed(connection)
  }

  closeAny(number: number): void {
    this.close(this.#connections[number % this.#connections.length])
  }

  /** Kindly, or at once. */
  end(at: number, isKind: boolean): void {
    const node = this.#nodes.get(at)
    this.#nodes.delete(at)
    this.#connections = this.#connections.filter((connection) => connection.place !== at)
    if (isKind) void node?.presence.whereabouts.stop()
    node?.kill()
  }

  change(at: number, change: Partial<PresenceNode['way']>): void {
    const node = this.#nodes.get(at)
    if (node) Object.assign(node.way, change)
  }

  mendAll(): void {
    for (const { way } of this.living()) Object.assign(way, { isCut: false, wordTakesMs: 0 })
  }
}

const DO: { [Kind in Step['kind']]: (nodes: Nodes, step: Extract<Step, { kind: Kind }>) => unknown } = {
  open: (nodes, { place, person }) => nodes.open(place, person === 0 ? undefined : (`p${person}` as PersonId)),
  close: (nodes, { connection }) => nodes.closeAny(connection),
  die: (nodes, { place }) => nodes.end(place, false),
  end: (nodes, { place }) => nodes.end(place, true),
  start: (nodes, { place }) => nodes.start(place),
  cut: (nodes, { place }) => nodes.change(place, { isCut: true }),
  mend: (nodes, { place }) => nodes.change(place, { isCut: false, wordTakesMs: 0 }),
  slow: (nodes, { place, wordTakesMs }) => nodes.change(place, { wordTakesMs }),
  pass: (nodes, { ms }) => passSettled(nodes.time, ms),
}

const carryOut = <Kind extends Step['kind']>(nodes: Nodes, each: Extract<Step, { kind: Kind }>): unknown =>
  DO[each.kind](nodes, each)

const shown = (node: PresenceNode) => ({ ...node.presence.messageFor('podium'), who: shownBy(node) })

test(
  '[PR3] connections, deaths, starts, cuts, lost and late words at random → two seconds after a lease all show the truth',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const nodes = new Nodes()
        for (const each of steps) {
          await carryOut(nodes, each)
          for (const { presence } of nodes.living()) {
            const { connected, screens, who } = presence.messageFor('podium')
            expect(screens).toBeGreaterThanOrEqual(0)
            expect(connected).toBe(new Set(who).size)
          }
        }
        nodes.mendAll()
        await passSettled(nodes.time, LATEST_WORD_MS)
        await passSettled(nodes.time, QUIET_MS)
        for (const node of nodes.living()) expect(shown(node)).toEqual(nodes.truth())
      }),
      { numRuns: 150 * TIMES },
    )
  },
  LIMIT_MS,
)

test(
  '[PR4] somebody hops from node to node at random, each time before the old connection ends or soon after → gone from no list',
  async () => {
    const hop = fc.record({
      to: place,
      staysMs: fc.nat({ max: 6000 }),
      overlapMs: fc.integer({ min: -400, max: 3000 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(hop, { minLength: 2, maxLength: 12 }),
        fc.nat({ max: 400 }),
        async (hops, wordTakesMs) => {
          const nodes = new Nodes()
          for (let at = 0; at < PLACES; at++) nodes.change(at, { wordTakesMs })
          const anna = 'anna' as PersonId
          let before = nodes.open(0, anna)
          await passSettled(nodes.time, 5000)
          const isShownByAll = () => nodes.living().every((node) => node.presence.whereabouts.has(anna))
          const passWatched = async (ms: number) => {
            for (const untilMs = nodes.time.nowMs + ms; nodes.time.nowMs < untilMs;) {
              await passSettled(nodes.time, Math.min(100, untilMs - nodes.time.nowMs))
              expect(isShownByAll()).toBe(true)
            }
          }
          for (const { to, staysMs, overlapMs } of hops) {
            await passWatched(staysMs)
            if (overlapMs < 0) nodes.close(before)
            await passWatched(Math.max(0, -overlapMs))
            const next = nodes.open(to, anna)
            await passWatched(Math.max(0, overlapMs))
            nodes.close(before)
            before = next
          }
          await passWatched(4000)
          for (const { told } of nodes.living()) expect(told).not.toContainEqual(expect.stringContaining('went'))
        },
      ),
      { numRuns: 60 * TIMES },
    )
  },
  LIMIT_MS,
)
