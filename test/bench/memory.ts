import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child, needConnections } from './child.ts'
import { stranger } from './client.ts'
import type { Gathering } from './crowd.ts'
import type { LaneMeeting, Pace } from './lane-server.ts'
import type { Served } from './product-server.ts'
import { figure, median, ratios, type Figure, type Row } from './row.ts'

const CLIENTS = 1000
const ROUNDS = 5
const QUIET_MS = 1000
const MEETINGS = 1000
const AT_REST = 20
const HOURS = 8
/** One every three seconds. */
const COMMANDS_AN_HOUR = 1200
/** By then all that has a bound is full: outcomes that are remembered, states that somebody may come back from. */
const FULL_AFTER_HOURS = 2

const quiet = () => new Promise((resolve) => setTimeout(resolve, QUIET_MS))

/** What a connection that says nothing holds, in bytes; everybody has been there before, so that only connections are new. */
async function bytesPerConnection(crowd: Child, server: Child, gathering: Gathering): Promise<number> {
  await crowd.ask('gather', { gathering, pages: false })
  const before = await server.heapBytes()
  await crowd.ask('connect', gathering.server)
  await quiet()
  const bytes = ((await server.heapBytes()) - before) / gathering.members.length
  await crowd.ask('leave', gathering.server)
  await quiet()
  return bytes
}

async function connections(): Promise<readonly Figure[]> {
  const crowd = new Child('./crowd.ts')
  const product = new Child('./product-server.ts', String(CLIENTS), '1')
  const stock = new Child('./stock-server.ts')
  try {
    const served = await product.ask<Served>('start')
    const somebody = stranger((await stock.ask<{ port: number }>('start')).port)
    const ours: Gathering = { ...served, server: 'product', drivers: [], snapshotPath: undefined }
    const theirs: Gathering = { server: 'stock', members: served.members.map(() => somebody), drivers: [] }
    const bytes: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] }
    for (let round = 0; round <= ROUNDS; round++) {
      const found = {
        ours: await bytesPerConnection(crowd, product, ours),
        theirs: await bytesPerConnection(crowd, stock, theirs),
      }
      if (round > 0) for (const whose of ['ours', 'theirs'] as const) bytes[whose].push(found[whose])
    }
    return [
      figure('an idle connection: product', 'bytes', bytes.ours),
      figure('an idle connection: socket.io', 'bytes', bytes.theirs),
      figure('product ÷ socket.io', '×', ratios(bytes.ours, bytes.theirs), { must: 1.5 }),
    ]
  } finally {
    for (const child of [crowd, product, stock]) child.end()
  }
}

async function sleepers(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const children: Child[] = []
  const child = (file: string, ...args: string[]) => {
    const begun = new Child(file, ...args)
    children.push(begun)
    return begun
  }
  try {
    const writer = child('./sleeping-meetings.ts', folder)
    await writer.ask('fill', MEETINGS)
    writer.end()
    const startMs: number[] = []
    for (let round = 0; round < 3; round++) {
      const began = performance.now()
      const server = child('./product-server.ts', '0', '0', folder)
      await server.ask('serve')
      startMs.push(performance.now() - began)
      server.end()
    }
    const reader = child('./sleeping-meetings.ts', folder)
    await reader.ask('load', 1)
    const before = await reader.heapBytes()
    await reader.ask('load', 1 + AT_REST)
    const atRest = ((await reader.heapBytes()) - before) / AT_REST
    return [
      { what: 'a meeting at rest, the sample with its plan', unit: 'MB', value: atRest / 1e6, must: 2 },
      figure('1,000 sleeping meetings: a server is there after', 'ms', startMs, { must: 2000 }),
    ]
  } finally {
    for (const each of children) each.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function longDay(): Promise<readonly Figure[]> {
  const server = new Child('./lane-server.ts', 'sqlite')
  try {
    await server.ask('open', await server.ask<LaneMeeting>('seed'))
    const heaps: number[] = []
    for (let hour = 0; hour < HOURS; hour++) {
      await server.ask('run', { commands: COMMANDS_AN_HOUR } satisfies Pace)
      heaps.push(await server.heapBytes())
    }
    const full = heaps.slice(FULL_AFTER_HOURS - 1)
    const growth = full.slice(1).map((bytes, at) => (bytes - full[at]!) / 1000)
    return [
      { what: 'heap after two hours of a meeting', unit: 'MB', value: full[0]! / 1e6 },
      { what: 'heap after eight hours', unit: 'MB', value: full.at(-1)! / 1e6 },
      { what: 'eight hours ÷ two', unit: '×', value: full.at(-1)! / full[0]!, must: 1.25 },
      {
        what: 'it grows by, an hour',
        unit: 'kB',
        value: median(growth),
        spread: [Math.min(...growth), Math.max(...growth)],
      },
    ]
  } finally {
    server.end()
  }
}

/** What lives after a collection. */
export const memory: Row = {
  name: 'memory',
  what: 'idle connections in turns with bare socket.io, meetings at rest and asleep, the commands of eight hours in a row',
  async run() {
    needConnections(2 * CLIENTS + 100)
    return [...(await connections()), ...(await sleepers()), ...(await longDay())]
  },
}
