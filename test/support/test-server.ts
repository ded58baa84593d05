import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { createApp, type App } from '../../server/app.ts'
import { keysIn } from '../../server/access/keys.ts'
import { SystemScheduler, type Scheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { localStores } from '../../server/store/local-stores.ts'
import type { PushSender } from '../../server/push/push-sender.ts'
import type { Stores } from '../../server/store/stores.ts'

export const ADMIN_TOKEN = 'an-admin-token-for-tests-only'

/** A whole server in this process, on a free port of the loopback interface. */
export interface TestServer {
  readonly base: string
  readonly app: App
  /** Asks as the administrator unless told otherwise. */
  ask(path: string, init?: RequestInit & { as?: 'admin' | 'nobody' | string }): Promise<Response>
  stop(): Promise<void>
}

/** What a test gives the server instead of the usual: a log, or all stores, the folder of a built client, and where it writes its lines. */
export interface TestParts {
  readonly eventLog?: EventLog
  readonly stores?: Stores
  readonly clientRoot?: string
  /** Instead of the machine's time and timers. */
  readonly scheduler?: Scheduler
  readonly log?: Logger
  /** Instead of the push services of the world. */
  readonly pushSender?: PushSender
}

/** Starts a server; `as` of a question is `admin`, `nobody`, or the value of a Cookie header. */
export async function startTestServer(
  settings: Readonly<Record<string, string>> = {},
  parts: TestParts = {},
): Promise<TestServer> {
  const { eventLog = new MemoryEventLog(), clientRoot = '', log = pino({ level: 'silent' }), pushSender } = parts
  const { scheduler = new SystemScheduler(), stores = localStores(eventLog, scheduler) } = parts
  const dataDir = await mkdtemp(join(tmpdir(), 'rostrum-test-'))
  const config = readConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    ADMIN_TOKEN,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...settings,
  })
  const app = createApp({
    config,
    keys: keysIn(config.DATA_DIR, config.ADMIN_TOKEN, config.SERVER_KEY),
    stores,
    scheduler,
    log,
    clientRoot,
    pushSender,
  })
  const base = `http://127.0.0.1:${await app.listen()}`
  return {
    base,
    app,
    ask: (path, { as = 'admin', ...init } = {}) =>
      fetch(base + path, { ...init, headers: headersAs(as, base, init.headers) }),
    async stop() {
      await app.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

function headersAs(as: string, base: string, given: RequestInit['headers']): Headers {
  const headers = new Headers(given)
  if (as === 'admin') headers.set('Authorization', `Bearer ${ADMIN_TOKEN}`)
  else if (as !== 'nobody') {
    headers.set('Cookie', as)
    if (!headers.has('Origin')) headers.set('Origin', base)
  }
  return headers
}

/** What a request for JSON needs. */
export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

/** The link in an address that the server gave out. */
export function linkIn(url: string): { meetingId: string; linkId: string; secret: string } {
  const { pathname, hash } = new URL(url)
  const [linkId = '', secret = ''] = hash.slice(1).split('.')
  return { meetingId: pathname.split('/').at(-1) ?? '', linkId, secret }
}

/** A sample meeting on a server, and its links by role. */
export async function sampleOn(server: TestServer): Promise<{ meetingId: string; links: Record<string, string> }> {
  const made = await server.ask('/api/meetings?sample=igf-2021&firstDay=2026-11-23', { method: 'POST' })
  return (await made.json()) as { meetingId: string; links: Record<string, string> }
}

/** Comes in by a link as a browser does; resolves to the Cookie header to ask with. */
export async function enter(server: TestServer, url: string, newcomer: object = {}): Promise<string> {
  const { meetingId, linkId, secret } = linkIn(url)
  const init = json({ linkId, secret, ...newcomer })
  const answer = await server.ask(`/api/meetings/${meetingId}/open`, { ...init, as: 'nobody' })
  if (answer.status !== 201) throw new Error(`could not enter: ${answer.status} ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
