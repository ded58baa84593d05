import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { localStores } from '../../server/store/local-stores.ts'
import { ROSTER_COLUMNS } from '../../shared/features/people/roster-columns.ts'
import { figure, ratios, type Figure, type Row } from './row.ts'

const ROWS = 5000
const ROUNDS = 5
const ADMIN_TOKEN = 'admin_of_the_bench'

/** A list of five thousand in the sample's columns; no two lists have anybody in common. */
function listOf(round: number): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const name = `Ferdinán${round}x${at},Caguariños`
    return `${name},,,,"Domain name registry, ${at % 300}",United States,private_sector,grulac,remote,es,member,f${round}.${at}@example.org`
  })
  return [ROSTER_COLUMNS.join(','), ...rows].join('\n')
}

/** What anybody would do who had nothing to check: lines and cells. */
const bareSplit = (text: string): number => text.split('\n').reduce((cells, line) => cells + line.split(',').length, 0)

async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<{ readonly ms: number; readonly value: Value }> {
  const began = performance.now()
  const value = await work()
  return { ms: performance.now() - began, value }
}

/** A whole server with a meeting of the sample, asked as a browser does. */
async function serve() {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  writeFileSync(join(folder, 'index.html'), '')
  const scheduler = new SystemScheduler()
  const log = pino({ level: 'silent' })
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: folder })
  const keys = { serverKey: Buffer.alloc(32, 'bench'), adminToken: ADMIN_TOKEN }
  const stores = localStores(new SqliteEventLog(join(folder, 'log.sqlite')), scheduler)
  const app = createApp({ config, keys, stores, scheduler, log, clientRoot: folder })
  const origin = `http://127.0.0.1:${await app.listen()}/api/meetings`
  const ask = async (path: string, body?: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${ADMIN_TOKEN}`, 'Content-Type': 'text/csv' }
    const answer = await fetch(origin + path, { method: 'POST', headers, ...(body !== undefined && { body }) })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const meeting = async () => {
    const made = (await ask('?sample=igf-2021&firstDay=2026-11-23')) as { readonly meetingId: string }
    return (query: string, body: string) => ask(`/${made.meetingId}/roster?${query}`, body)
  }
  const close = async () => {
    await app.close()
    await stores.eventLog.close()
    rmSync(folder, { recursive: true })
  }
  return { meeting, close }
}

async function run(): Promise<readonly Figure[]> {
  const { meeting, close } = await serve()
  const [split, previewed, imported, again]: number[][] = [[], [], [], []]
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const list = listOf(round)
      const hand = await meeting()
      const bare = await timed(() => bareSplit(list))
      const preview = await timed(() => hand('apply=false', list))
      const { mark } = preview.value as { readonly mark: string }
      const first = await timed(() => hand(`expects=${mark}`, list))
      const second = await timed(() => hand('apply=true', list))
      // The first round warms up what a server that has been running has warm.
      if (round === 0) continue
      split!.push(bare.ms)
      previewed!.push(preview.ms)
      imported!.push(first.ms)
      again!.push(second.ms)
    }
  } finally {
    await close()
  }
  return [
    figure('read, checked, compared and previewed', 'ms', previewed!, { must: 1000 }),
    figure('imported with a personal link for each', 'ms', imported!, { must: 1000 }),
    figure('the same file again, which changes nothing', 'ms', again!),
    figure('the import against splitting the file at commas', '×', ratios(imported!, split!)),
  ]
}

/** How long a list of five thousand takes from the request to the answer. */
export const roster: Row = {
  name: 'roster',
  what: `a list of ${ROWS} people by HTTP: read in a thread, previewed, imported, on the disk and answered`,
  run,
}
