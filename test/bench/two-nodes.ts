import { RedisServer } from '../support/redis-server.ts'
import { Child, needConnections } from './child.ts'
import type { Delivered, Gathering, Paced } from './crowd.ts'
import type { Acknowledged, LaneMeeting, Pace } from './lane-server.ts'
import type { Served } from './product-server.ts'
import { isRedisThere } from './redis-there.ts'
import { figure, median, ratios, type Figure, type Row } from './row.ts'

const CLIENTS = 1000
const DRIVERS = 20
const ROUNDS = 7
const COMMANDS = 2000
const QUIET_MS = 1000

/** One node with a Redis, or two with another. */
interface Side {
  readonly server: 'product' | 'nodes'
  readonly nodes: readonly Child[]
}

interface Shown {
  readonly cpuUs: number
  readonly lastMs: number
}

/** All changes are made at the first node; every second client is at the last one. */
async function gather(crowd: Child, { server, nodes: [first, second] }: Side): Promise<void> {
  const served = await first!.ask<Served>('start')
  const otherOrigin = second ? await second.ask<string>('serve') : served.origin
  const spread = served.members.map((member, at) =>
    at % 2 === 0 ? member : { ...member, ticket: { ...member.ticket, origin: otherOrigin } },
  )
  const gathering: Gathering = { ...served, server, members: spread, snapshotPath: undefined }
  await crowd.ask('gather', { gathering, pages: false })
  await crowd.ask('connect', server)
}

async function show(crowd: Child, { server, nodes }: Side): Promise<Shown> {
  const cpu = async () => (await Promise.all(nodes.map((node) => node.cpuUs()))).reduce((sum, one) => sum + one)
  const before = await cpu()
  const paced: Paced = { server, changes: 20, everyMs: 40 }
  const { deliveries, lastMs } = await crowd.ask<Delivered>('run', paced)
  return { cpuUs: ((await cpu()) - before) / deliveries, lastMs: median(lastMs) }
}

async function shown(urls: readonly [one: string, two: string]): Promise<readonly Figure[]> {
  const crowd = new Child('./crowd.ts')
  const node = (url: string, people = 0) => new Child('./product-server.ts', String(people), String(DRIVERS), url)
  const one: Side = { server: 'product', nodes: [node(urls[0], CLIENTS)] }
  const two: Side = { server: 'nodes', nodes: [node(urls[1], CLIENTS), node(urls[1])] }
  try {
    for (const side of [one, two]) await gather(crowd, side)
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
    const found = await byTurns(one, two, (side) => show(crowd, side))
    const [cpuOne, cpuTwo] = found.map((all) => all.map(({ cpuUs }) => cpuUs)) as [number[], number[]]
    const [lastOne, lastTwo] = found.map((all) => all.map(({ lastMs }) => lastMs)) as [number[], number[]]
    return [
      figure('one node: CPU a delivered patch', 'µs', cpuOne),
      figure('two nodes: CPU a delivered patch, of both', 'µs', cpuTwo),
      figure('CPU: two nodes ÷ one', '×', ratios(cpuTwo, cpuOne)),
      figure('one node: change → last of 1,000 clients', 'ms', lastOne),
      figure('two nodes: change → last of 1,000 clients', 'ms', lastTwo),
      figure('last client: two nodes ÷ one', '×', ratios(lastTwo, lastOne)),
    ]
  } finally {
    for (const child of [crowd, ...one.nodes, ...two.nodes]) child.end()
  }
}

async function answered(urls: readonly [one: string, two: string]): Promise<readonly Figure[]> {
  const node = (url: string) => new Child('./lane-server.ts', 'redis', 'grouped', url)
  const one = [node(urls[0])]
  const two = [node(urls[1]), node(urls[1])]
  try {
    for (const nodes of [one, two]) await openLanes(nodes)
    const perSecond = await byTurns(one, two, async (nodes) => {
      const pace: Pace = { commands: COMMANDS / nodes.length }
      const all = await Promise.all(nodes.map((each) => each.ask<Acknowledged>('run', pace)))
      return all.reduce((sum, each) => sum + each.perSecond, 0)
    })
    return [
      figure('one node: commands a second, 200 lanes', '/s', perSecond[0]),
      figure('two nodes on one meeting: of both together', '/s', perSecond[1]),
      figure('time a command: two nodes ÷ one', '×', ratios(perSecond[0], perSecond[1])),
    ]
  } finally {
    for (const child of [...one, ...two]) child.end()
  }
}

/** The lanes of one meeting, shared out among the nodes. */
async function openLanes(nodes: readonly Child[]): Promise<void> {
  const meeting = await nodes[0]!.ask<LaneMeeting>('seed')
  const share = (node: number) => meeting.participants.filter((_, at) => at % nodes.length === node)
  for (const [at, node] of nodes.entries()) await node.ask('open', { ...meeting, participants: share(at) })
}

/** Interleaved, the first one first every second time; a first round warms up. */
async function byTurns<Side, Found>(
  one: Side,
  two: Side,
  measure: (side: Side) => Promise<Found>,
): Promise<[Found[], Found[]]> {
  const found: [Found[], Found[]] = [[], []]
  for (const side of [one, two]) await measure(side)
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
    for (const which of order) found[which].push(await measure(which === 0 ? one : two))
  }
  return found
}

async function run(): Promise<readonly Figure[]> {
  needConnections(2 * (CLIENTS + DRIVERS) + 100)
  if (!isRedisThere()) return []
  const settings = { appendonly: 'yes', appendfsync: 'everysec' }
  const servers = [await RedisServer.start(settings), await RedisServer.start(settings)] as const
  const urls = [servers[0].url, servers[1].url] as const
  try {
    return [...(await shown(urls)), ...(await answered(urls))]
  } finally {
    for (const server of servers) await server.stop()
  }
}

/** What a second node costs, and what it gives. */
export const twoNodes: Row = {
  name: 'two-nodes',
  what: '1,000 clients at two nodes over one Redis, in turns with one node over one; then commands of 200 lanes',
  run,
}
