import { Child, needConnections } from './child.ts'
import { stranger } from './client.ts'
import type { Delivered, Gathering, Paced, ServerName } from './crowd.ts'
import type { Served } from './product-server.ts'
import { figure, median, ratios, type Figure, type Row } from './row.ts'

interface Size {
  readonly clients: number
  readonly rounds: number
  readonly changes: number
  readonly everyMs: number
}

const SERVERS = ['product', 'ws', 'stock'] as const satisfies readonly ServerName[]
type Compared = (typeof SERVERS)[number]
/** Each may make five changes a second for long. */
const DRIVERS = 20
const QUIET_MS = 1000

interface Measured {
  readonly cpuUs: number
  readonly lastMs: number
  readonly bytes: number
  readonly appendMs: number
}

async function gather(crowd: Child, servers: Record<Compared, Child>, clients: number): Promise<void> {
  for (const server of SERVERS) {
    await crowd.ask('gather', { gathering: await gatheringAt(server, servers[server], clients), pages: false })
    await crowd.ask('connect', server)
  }
  // News of those who have just come are no part of what is measured.
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS))
}

async function gatheringAt(server: Compared, child: Child, clients: number): Promise<Gathering> {
  if (server === 'product') return { server, ...(await child.ask<Served>('start')), snapshotPath: undefined }
  const somebody = stranger((await child.ask<{ port: number }>('start')).port)
  return { server, members: Array.from({ length: clients }, () => somebody), drivers: [somebody] }
}

async function measure(
  crowd: Child,
  servers: Record<Compared, Child>,
  paced: Paced & { server: Compared },
): Promise<Measured> {
  const child = servers[paced.server]
  if (paced.server === 'product') await child.ask('appendMs')
  const before = await child.cpuUs()
  const { deliveries, bytesPerDelivery, lastMs } = await crowd.ask<Delivered>('run', paced)
  const cpuUs = ((await child.cpuUs()) - before) / deliveries
  const appendMs = paced.server === 'product' ? median(await child.ask<number[]>('appendMs')) : 0
  return { cpuUs, lastMs: median(lastMs), bytes: bytesPerDelivery, appendMs }
}

async function run({ clients, rounds, changes, everyMs }: Size): Promise<readonly Figure[]> {
  needConnections(3 * (clients + DRIVERS) + 100)
  const crowd = new Child('./crowd.ts')
  const servers = {
    product: new Child('./product-server.ts', String(clients), String(DRIVERS)),
    ws: new Child('./ws-server.ts'),
    stock: new Child('./stock-server.ts'),
  }
  try {
    await gather(crowd, servers, clients)
    const measured: Record<Compared, Measured[]> = { product: [], ws: [], stock: [] }
    for (const server of SERVERS) await measure(crowd, servers, { server, changes, everyMs })
    for (let round = 0; round < rounds; round++) {
      for (let turn = 0; turn < SERVERS.length; turn++) {
        const server = SERVERS[(round + turn) % SERVERS.length]!
        measured[server].push(await measure(crowd, servers, { server, changes, everyMs }))
      }
    }
    return figuresOf(measured)
  } finally {
    for (const child of [crowd, ...Object.values(servers)]) child.end()
  }
}

function figuresOf({ product, ws, stock }: Record<Compared, Measured[]>): Figure[] {
  const cpu = (measured: Measured[]) => measured.map(({ cpuUs }) => cpuUs)
  const last = (measured: Measured[]) => measured.map(({ lastMs, appendMs }) => lastMs - appendMs)
  return [
    figure('CPU a delivered patch: product', 'µs', cpu(product)),
    figure('CPU a delivered patch: ws, encoded once', 'µs', cpu(ws)),
    figure('CPU a delivered patch: socket.io room emit', 'µs', cpu(stock)),
    figure('product ÷ ws', '×', ratios(cpu(product), cpu(ws)), { must: 1.35, strive: 1.2 }),
    figure('product ÷ room emit', '×', ratios(cpu(product), cpu(stock)), { must: 0.85, strive: 0.75 }),
    figure('last client: product, above its append', 'ms', last(product)),
    figure('last client: ws', 'ms', last(ws)),
    figure('last client: product ÷ ws', '×', ratios(last(product), last(ws)), { must: 1.4, strive: 1.2 }),
    figure(
      'bytes of a patch: product',
      'bytes',
      product.map(({ bytes }) => bytes),
    ),
    figure(
      'bytes of a patch: the others',
      'bytes',
      ws.map(({ bytes }) => bytes),
    ),
  ]
}

/** The whole way of a change to everybody in the hall, against nothing but a loop of writes. */
export const fanOut: Row = {
  name: 'fan-out',
  what: 'a durable command to 1,000 clients, in turns with ws (one frame, written to each) and socket.io room emit',
  run: () => run({ clients: 1000, rounds: 9, changes: 30, everyMs: 40 }),
}

/** The same with as many as the largest meetings have. */
export const fanOut5000: Row = {
  name: 'fan-out-5000',
  what: 'the same to 5,000 clients',
  run: () => run({ clients: 5000, rounds: 7, changes: 8, everyMs: 160 }),
}
