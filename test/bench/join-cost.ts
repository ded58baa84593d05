import { Child, needConnections } from './child.ts'
import { stranger } from './client.ts'
import type { Gathering } from './crowd.ts'
import type { Served } from './product-server.ts'
import { figure, ratios, type Figure, type Row } from './row.ts'

const CLIENTS = 1000
const ROUNDS = 7
/** What the bare server sends to each: as much as the hall's snapshot of a busy meeting. */
const SNAPSHOT_BYTES = 40_000

interface Storm {
  readonly cpuUs: number
  readonly ms: number
}

/** Everybody comes at once, and goes again. Newcomers have loaded the page just before: they ask over its connection. */
async function storm(crowd: Child, server: Child, gathering: Gathering): Promise<Storm> {
  await crowd.ask('gather', { gathering, pages: gathering.snapshotPath !== undefined })
  const before = await server.cpuUs()
  const began = performance.now()
  await crowd.ask('connect', gathering.server)
  const ms = performance.now() - began
  const cpuUs = ((await server.cpuUs()) - before) / gathering.members.length
  await crowd.ask('leave', gathering.server)
  return { cpuUs, ms }
}

async function run(): Promise<readonly Figure[]> {
  needConnections(3 * CLIENTS)
  const crowd = new Child('./crowd.ts')
  const product = new Child('./product-server.ts', String(CLIENTS), '1')
  const ws = new Child('./ws-server.ts', String(SNAPSHOT_BYTES))
  try {
    const served = await product.ask<Served>('start')
    const newcomers: Gathering = { server: 'product', ...served, drivers: [] }
    const somebody = stranger((await ws.ask<{ port: number }>('start')).port)
    const bare: Gathering = { server: 'ws', members: served.members.map(() => somebody), drivers: [] }
    const returning: Gathering = { ...newcomers, snapshotPath: undefined }
    const storms: Record<'newcomers' | 'returning' | 'bare', Storm[]> = { newcomers: [], returning: [], bare: [] }
    for (let round = 0; round <= ROUNDS; round++) {
      const found = {
        newcomers: await storm(crowd, product, newcomers),
        bare: await storm(crowd, ws, bare),
        returning: await storm(crowd, product, returning),
      }
      // The first round warms up; the server has made the proof of each device before, as when it let them in.
      if (round > 0) for (const kind of ['newcomers', 'returning', 'bare'] as const) storms[kind].push(found[kind])
    }
    return figuresOf(storms)
  } finally {
    for (const child of [crowd, product, ws]) child.end()
  }
}

function figuresOf({ newcomers, returning, bare }: Record<'newcomers' | 'returning' | 'bare', Storm[]>): Figure[] {
  const cpu = (storms: Storm[]) => storms.map(({ cpuUs }) => cpuUs)
  const ms = (storms: Storm[]) => storms.map((each) => each.ms)
  return [
    figure('CPU a join: newcomer, snapshot over HTTP first', 'µs', cpu(newcomers)),
    figure('CPU a join: somebody who comes back', 'µs', cpu(returning)),
    figure('CPU a join: ws with a cached snapshot', 'µs', cpu(bare)),
    figure('newcomer ÷ ws', '×', ratios(cpu(newcomers), cpu(bare)), { must: 3.5, strive: 2 }),
    figure('who comes back ÷ ws', '×', ratios(cpu(returning), cpu(bare)), { must: 3.5, strive: 2 }),
    figure('1,000 newcomers: all in after', 'ms', ms(newcomers)),
    figure('1,000 who come back: all in after', 'ms', ms(returning)),
    figure('1,000 on ws: all in after', 'ms', ms(bare)),
  ]
}

/** What it costs to let somebody in: session, rights, snapshot, resume, own view, presence. */
export const joinCost: Row = {
  name: 'join',
  what: '1,000 join at once, in turns with ws that sends a cached snapshot of 40 kB',
  run,
}
