import { RedisServer } from '../support/redis-server.ts'
import { Child } from './child.ts'
import type { Acknowledged, LaneMeeting, Pace } from './lane-server.ts'
import { isRedisThere } from './redis-there.ts'
import { figure, median, quantile, ratios, type Figure, type Row } from './row.ts'

const ROUNDS = 5
const COMMANDS = 2000
/** A sync may take milliseconds. */
const SINGLE_COMMANDS = 400
const PACE: Pace = { commands: 600, perSecond: 1000 }

const KINDS = ['memory', 'sqlite', 'sqlite single', 'everysec', 'everysec single', 'always', 'always single'] as const
type Kind = (typeof KINDS)[number]
type Measured = Record<'full' | 'paced', Acknowledged[]>

const isSingle = (kind: Kind) => kind.endsWith('single')

async function startRedis(): Promise<Map<string, RedisServer>> {
  if (!isRedisThere()) return new Map()
  const start = async (appendfsync: string) =>
    [appendfsync, await RedisServer.start({ appendonly: 'yes', appendfsync })] as const
  return new Map([await start('everysec'), await start('always')])
}

function startServer(kind: Kind, redis: ReadonlyMap<string, RedisServer>): Child {
  const [log] = kind.split(' ') as [string]
  return new Child('./lane-server.ts', log, isSingle(kind) ? 'single' : 'grouped', redis.get(log)?.url ?? '')
}

async function run(): Promise<readonly Figure[]> {
  const redis = await startRedis()
  const kinds = KINDS.filter((kind) => redis.size > 0 || /memory|sqlite/.test(kind))
  const servers = new Map(kinds.map((kind) => [kind, startServer(kind, redis)]))
  try {
    for (const server of servers.values()) await server.ask('open', await server.ask<LaneMeeting>('seed'))
    const found = new Map<Kind, Measured>(kinds.map((kind) => [kind, { full: [], paced: [] }]))
    for (let round = 0; round <= ROUNDS; round++) {
      for (let turn = 0; turn < kinds.length; turn++) {
        const kind = kinds[(round + turn) % kinds.length]!
        const measured = await measure(servers.get(kind)!, kind)
        // The first round warms up.
        if (round === 0) continue
        found.get(kind)!.full.push(measured.full)
        if (measured.paced) found.get(kind)!.paced.push(measured.paced)
      }
    }
    return kinds.flatMap((kind) => figuresOf(kind, found))
  } finally {
    for (const server of servers.values()) server.end()
    for (const server of redis.values()) await server.stop()
  }
}

/** One command an append is not a pace that anybody would choose. */
async function measure(server: Child, kind: Kind): Promise<{ full: Acknowledged; paced?: Acknowledged }> {
  const commands = isSingle(kind) ? SINGLE_COMMANDS : COMMANDS
  const full = await server.ask<Acknowledged>('run', { commands } satisfies Pace)
  return isSingle(kind) ? { full } : { full, paced: await server.ask<Acknowledged>('run', PACE) }
}

const NAMES: Record<Kind, string> = {
  memory: 'memory',
  sqlite: 'SQLite FULL',
  'sqlite single': 'SQLite FULL, one an append',
  everysec: 'Redis everysec',
  'everysec single': 'Redis everysec, one an append',
  always: 'Redis always',
  'always single': 'Redis always, one an append',
}

function figuresOf(kind: Kind, found: ReadonlyMap<Kind, Measured>): Figure[] {
  const { full, paced } = found.get(kind)!
  const usPerCommand = (of: Kind) => found.get(of)!.full.map(({ perSecond }) => 1e6 / perSecond)
  const name = NAMES[kind]
  const pace = [
    figure(
      `${name}: commands a second, 200 lanes`,
      '/s',
      full.map(({ perSecond }) => perSecond),
    ),
    figure(
      `${name}: CPU a command`,
      'µs',
      full.map(({ cpuUs }) => cpuUs),
    ),
  ]
  if (kind === 'memory') return [...pace, ...underPace(name, paced)]
  if (isSingle(kind)) {
    const grouped = kind.replace(' single', '') as Kind
    // SQLite only: the time that Redis needs for a sync is the other process's.
    const goal = grouped === 'sqlite' ? { must: 1 / 5, strive: 1 / 8 } : {}
    const together = ratios(usPerCommand(grouped), usPerCommand(kind))
    return [...pace, figure(`${NAMES[grouped]}: time a command ÷ one an append`, '×', together, goal)]
  }
  const goal = kind === 'sqlite' ? { must: 1 / 0.6, strive: 1 / 0.8 } : {}
  const toMemory = ratios(usPerCommand(kind), usPerCommand('memory'))
  return [...pace, figure(`${name}: time a command ÷ memory`, '×', toMemory, goal), ...underPace(name, paced)]
}

/** One sync is what an append took in the middle. */
function underPace(name: string, paced: readonly Acknowledged[]): Figure[] {
  const p50 = paced.map(({ tookMs }) => median(tookMs))
  const p99 = paced.map(({ tookMs }) => quantile(tookMs, 0.99))
  const allowed = paced.map(({ appendMs }, round) => 3 * p50[round]! + median(appendMs))
  const isDurable = name !== NAMES.memory
  return [
    figure(`${name}: p50 under 1,000/s`, 'ms', p50),
    figure(`${name}: p99 under 1,000/s`, 'ms', p99),
    ...(isDurable ? [figure(`${name}: p99 ÷ (3 × p50 + one append)`, '×', ratios(p99, allowed), { must: 1 })] : []),
  ]
}

/** What durability costs, and what it costs without appending together. */
export const durableCommands: Row = {
  name: 'durable-commands',
  what: '200 lanes through session, core and log, without sockets: answered when durable',
  run,
}
