import { Child } from './child.ts'
import type { Heard, Life } from './living-crowd.ts'
import type { Served } from './product-server.ts'
import type { Figure, Row } from './row.ts'

const PEOPLE = 250
const SPEED = 5
/** By then everybody has come and somebody speaks. */
const COMING_MS = 6000
const SAMPLE_MS = 20_000

async function run(): Promise<readonly Figure[]> {
  const product = new Child('./product-server.ts', '0', '1')
  const crowd = new Child('./living-crowd.ts')
  try {
    const { origin, adminToken } = await product.ask<Served>('start')
    await crowd.ask('live', { origin, adminToken, people: PEOPLE, speed: SPEED } satisfies Life)
    await wait(COMING_MS)
    const [before, cpuBefore, began] = [await crowd.ask<Heard>('heard'), await product.cpuUs(), performance.now()]
    await wait(SAMPLE_MS)
    const [after, cpuAfter, ended] = [await crowd.ask<Heard>('heard'), await product.cpuUs(), performance.now()]
    const seconds = (ended - began) / 1000
    const gained = (what: keyof Heard) => after[what] - before[what]
    return [
      { what: 'server: CPU, of one core', unit: '%', value: (cpuAfter - cpuBefore) / (ended - began) / 10 },
      { what: 'server: CPU for one of them', unit: 'µs/s', value: (cpuAfter - cpuBefore) / seconds / PEOPLE },
      { what: 'patches to a participant', unit: '/s', value: gained('patches') / seconds },
      { what: 'bytes to a participant', unit: 'bytes/s', value: gained('bytes') / seconds },
      {
        what: 'bytes of a patch, on average',
        unit: 'bytes',
        value: gained('patchBytes') / gained('patches'),
        must: 250,
      },
    ]
  } finally {
    for (const child of [crowd, product]) child.end()
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A meeting as it is: what it asks of the server, and of somebody's network. */
export const living: Row = {
  name: 'crowd',
  what: `${PEOPLE} simulated people hold the sample for ${SAMPLE_MS / 1000} s, ${SPEED} times as fast as people`,
  run,
}
