import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { PROTOCOL_VERSION } from '../shared/protocol/protocol-version.ts'
import { cookiesOf } from './access/cookies.ts'
import type { Keys } from './access/keys.ts'
import { secretsOf } from './access/secrets.ts'
import type { Scheduler } from './clock.ts'
import type { Config } from './config.ts'
import { Callers } from './http/caller.ts'
import { httpApp } from './http/http-app.ts'
import { linkAddresses } from './http/link-addresses.ts'
import { Autopilot } from './live/autopilot.ts'
import { MeetingRegistry } from './live/meeting-registry.ts'
import { Rehearsals } from './live/rehearsals.ts'
import { UnvisitedMeetings } from './live/unvisited-meetings.ts'
import { WorkerJobs } from './live/worker-jobs.ts'
import { newId } from './new-id.ts'
import { frameRefusals } from './operations/frame-refusals.ts'
import { measuredLog } from './operations/measured-log.ts'
import { measuredRooms } from './operations/measured-rooms.ts'
import { createMetrics } from './operations/metrics.ts'
import { Readiness } from './operations/readiness.ts'
import { readSample } from './sample.ts'
import { rehearsalPlayers } from './simulated/rehearsal-players.ts'
import { RosterThread } from './roster/roster-thread.ts'
import type { Stores } from './store/stores.ts'
import type { PushSender } from './push/push-sender.ts'
import { createPush } from './push/push.ts'
import { createRates } from './transport/rates.ts'
import { createRooms } from './transport/rooms.ts'
import { attachSockets } from './transport/socket-server.ts'
import { VERSION } from './version.ts'

/** Everything outside the server that it uses. */
export interface AppParts {
  readonly config: Config
  readonly keys: Keys
  /** Closed by whoever opened them, after the app. */
  readonly stores: Stores
  readonly scheduler: Scheduler
  readonly log: Logger
  /** Folder of the built client. */
  readonly clientRoot: string
  /** Instead of the push services of the world. */
  readonly pushSender?: PushSender | undefined
}

/** A server that can be started on any port and stopped again. */
export interface App {
  /** Resolves to the port it listens on. */
  listen(): Promise<number>
  /** Tells everyone, takes nothing in any more, and finishes what was handed in: who asks again has its answer. */
  close(): Promise<void>
}

/** Everyone comes back at once after a restart: with the default backlog of 511 many would wait for seconds. */
const BACKLOG = 4096

/** Puts the server together. */
export function createApp({ config, keys, stores, scheduler, log, clientRoot, pushSender }: AppParts): App {
  let isDraining = false
  const { adminToken } = keys
  const secrets = secretsOf(keys.serverKey, keys.formerServerKey)
  const cookies = cookiesOf({ secrets, adminToken, isSecure: config.BEHIND_TLS })
  const metrics = createMetrics()
  const report = (problem: string, error: unknown) => log.error({ err: error }, problem)
  const rooms = measuredRooms(createRooms(scheduler, stores.presence, report), metrics)
  const rates = createRates(scheduler)
  const jobs = new WorkerJobs()
  const rosterReader = new RosterThread({ scheduler, report })
  const push = createPush({ config, keys, clock: scheduler, sender: pushSender, report })
  const { pairings, wrongCodes } = stores
  const eventLog = measuredLog(stores.eventLog, metrics)
  const meetings = new MeetingRegistry({
    log: eventLog,
    scheduler,
    newId,
    endOfTurn: setImmediate,
    report,
    wrote: (meeting, before, after) => push.waker.wrote(meeting, before, after),
    outletOf: (meetingId) => rooms.outletOf(meetingId),
    disconnect: (meetingId) => rooms.disconnect(meetingId),
    companionsOf: (meeting) => [
      new Autopilot(meeting, { scheduler, report, runJob: (job) => jobs.run(job) }),
      rooms.watchContact(meeting),
      ...rehearsals.companionsOf(meeting),
    ],
  })
  const unvisited = new UnvisitedMeetings({ log: eventLog, meetings, scheduler, report })
  const callers = new Callers({ meetings, cookies, secrets, adminToken, clock: scheduler })
  const rehearsals = new Rehearsals({
    log: eventLog,
    clock: scheduler,
    newId,
    roster: async () => (await readSample()).roster,
    reload: (meetingId, change) => meetings.reload(meetingId, change),
    play: rehearsalPlayers({ secrets, scheduler, origin: () => localOrigin(server, config) }),
  })
  const readiness = new Readiness({
    scheduler,
    isDraining: () => isDraining,
    checkLog: () => eventLog.check(),
    isKeeping: () => meetings.loaded().every(({ isKeeping }) => isKeeping),
    isUpToDate: () => meetings.isUpToDate,
  })
  metrics.lookUp('rostrum_meetings_loaded', 'Meetings that this node serves.', () => meetings.loaded().length)
  metrics.lookUp(
    'rostrum_meetings_not_keeping',
    'Meetings of this node that cannot read or write their log at present.',
    () => meetings.loaded().filter(({ isKeeping }) => !isKeeping).length,
  )
  metrics.lookUp('rostrum_log_reachable', '1 while the log answers, else 0.', async () =>
    Number(await readiness.isLogReachable()),
  )
  const linkUrl = linkAddresses(secrets, config.PUBLIC_URL)
  const site = httpApp(
    {
      meetings,
      callers,
      rehearsals,
      rosterReader,
      cookies,
      secrets,
      eventLog,
      wrongCodes,
      pairings,
      adminToken,
      pushKey: push.key,
      clock: scheduler,
      log,
      newId,
      linkUrl,
    },
    config,
    { clientRoot, readiness, metrics },
  )
  const server = createServer(site)
  const sockets = attachSockets(server, {
    clock: scheduler,
    rooms,
    rates,
    publicUrl: config.PUBLIC_URL,
    durability: eventLog.durability,
    meetingOf: (meetingId) => meetings.find(meetingId),
    readDevice: (header, meetingId, linkId) => cookies.deviceOf(header, meetingId, linkId),
    refuses: (command) => push.refuses(command),
    report: frameRefusals({ metrics, rates, log }),
    encoded: (name, sizeBytes) => metrics.messageBytes.observe({ name }, sizeBytes),
  })
  return {
    async listen() {
      const port = await listening(server, config)
      const { durability } = eventLog
      log.info({ port, version: VERSION, protocol: PROTOCOL_VERSION, durability }, 'listening')
      return port
    },
    async close() {
      isDraining = true
      log.info({ connections: rooms.connections() }, 'draining')
      await passed(scheduler, config.DRAIN_MS)
      // Nobody new; who is here stays.
      const ended = new Promise((resolve) => server.close(resolve))
      await rehearsals.stop()
      await unvisited.stop()
      await sockets.close()
      await ended
      await meetings.close()
      await jobs.close()
      await rosterReader.close()
      push.waker.close()
      log.info('stopped')
    },
  }
}

/** Where this server is reached from its own machine. */
function localOrigin(server: Server, { HOST }: Config): string {
  const { port } = server.address() as AddressInfo
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** Proxies see meanwhile that this node is not ready, and send nobody new. */
const passed = (scheduler: Scheduler, ms: number): Promise<void> | undefined =>
  ms > 0 ? new Promise((resolve) => void scheduler.after(ms, resolve)) : undefined

function listening(server: Server, { PORT, HOST }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port: PORT, host: HOST, backlog: BACKLOG }, () => resolve((server.address() as AddressInfo).port))
  })
}
