import { Child, needConnections } from './child.ts'
import type { Served } from './product-server.ts'
import type { Figure, Row } from './row.ts'
import type { Storm, Told } from './storm-crowd.ts'

const ARRIVALS = 5000
const OVER_MS = 10_000
const WATCHERS = 50

async function run(): Promise<readonly Figure[]> {
  needConnections(ARRIVALS + WATCHERS + 100)
  const crowd = new Child('./storm-crowd.ts')
  const product = new Child('./product-server.ts', String(ARRIVALS + WATCHERS), '1')
  try {
    const { members } = await product.ask<Served>('start')
    await crowd.ask('watch', { members: members.slice(0, WATCHERS), overMs: 0 } satisfies Storm)
    const before = await product.cpuUs()
    const storm: Storm = { members: members.slice(WATCHERS), overMs: OVER_MS }
    const { watchers, patches, bytes, toldForMs, ms } = await crowd.ask<Told>('arrive', storm)
    const cpuUs = ((await product.cpuUs()) - before) / ARRIVALS
    return [
      {
        what: 'patches to each who was there before',
        unit: '/s',
        value: perSecond(patches / watchers, toldForMs),
        must: 4,
      },
      { what: 'bytes to each, whatever they were', unit: 'bytes', value: bytes / watchers, must: 10_000 },
      { what: 'all in after', unit: 'ms', value: ms },
      { what: 'CPU an arrival, recorded', unit: 'µs', value: cpuUs },
    ]
  } finally {
    for (const child of [crowd, product]) child.end()
  }
}

/** Of events that begin and end a time. */
const perSecond = (count: number, ms: number): number => ((count - 1) * 1000) / ms

/** What a storm of arrivals costs those who are there: counts that change without end, told now and then. */
export const attendanceStorm: Row = {
  name: 'attendance-storm',
  what: '5,000 different people arrive within 10 s, each recorded; 50 in the hall watch',
  run,
}
