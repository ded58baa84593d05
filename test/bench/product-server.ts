import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { cookiesOf } from '../../server/access/cookies.ts'
import { secretsOf } from '../../server/access/secrets.ts'
import { createApp } from '../../server/app.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { newId } from '../../server/new-id.ts'
import { localStores } from '../../server/store/local-stores.ts'
import { openRedisStores } from '../../server/store/redis/redis-stores.ts'
import type { Stores } from '../../server/store/stores.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { answerParent } from './child.ts'
import type { Member } from './client.ts'
import { registryOf, seedMeeting, type Came } from './seeded-meeting.ts'

/** What the crowd needs to know of the product's server. */
export interface Served {
  readonly origin: string
  readonly adminToken: string
  readonly itemId: string
  readonly members: readonly Member[]
  readonly drivers: readonly Member[]
  /** Path of the hall's snapshot for a member. */
  readonly snapshotPath: string
}

/** Where its log is: a folder of its own, one that outlives it, or a Redis. */
const [people = '0', drivers = '0', where = ''] = process.argv.slice(2)
const isOnRedis = where.startsWith('redis:')
const isOwnFolder = isOnRedis || where === ''
const folder = isOwnFolder ? mkdtempSync(join(tmpdir(), 'rostrum-bench-')) : where
if (isOwnFolder) process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'index.html'), '')

const appendMs: number[] = []

/** The product's own log, with a watch. */
class TimedEventLog extends SqliteEventLog {
  override async append(...appended: Parameters<SqliteEventLog['append']>): ReturnType<SqliteEventLog['append']> {
    const began = performance.now()
    const result = await super.append(...appended)
    appendMs.push(performance.now() - began)
    return result
  }
}

const scheduler = new SystemScheduler()
const log = pino({ level: 'silent' })
const config = readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: folder })
// The nodes of one server share their key, and one that starts again has the same.
const keys = { serverKey: Buffer.alloc(32, 'bench'), adminToken: 'admin_of_the_bench' }
const cookies = cookiesOf({ secrets: secretsOf(keys.serverKey), adminToken: keys.adminToken, isSecure: false })
const meetingId: MeetingId = newId('m')

/** Fills the log before the server reads it: the sample, its first item on, and so many who have a cookie. */
async function seed(origin: string, eventLog: EventLog): Promise<Served> {
  const registry = registryOf(eventLog)
  const seeded = await seedMeeting(registry, meetingId, Number(people), Number(drivers))
  const { epoch, version } = seeded.meeting
  const memberOf = (audience: Audience) => (came: Came) => ({
    ticket: {
      origin,
      meetingId,
      linkId: came.linkId,
      cookie: cookies.forDevice(meetingId, came.linkId, came.deviceId).split(';')[0]!,
    },
    audience,
    have: { epoch, version },
  })
  return {
    origin,
    adminToken: keys.adminToken,
    itemId: seeded.itemId,
    members: seeded.participants.map(memberOf('hall')),
    drivers: seeded.chairs.map(memberOf('podium')),
    snapshotPath: `/api/meetings/${meetingId}/view/hall?link=${seeded.participantLink}`,
  }
}

function openStores(): Promise<Stores> | Stores {
  if (!isOnRedis) return localStores(new TimedEventLog(join(folder, 'log.sqlite')), scheduler)
  const onOtherStore = () => process.exit(1)
  return openRedisStores({ url: where, config, keys, scheduler, log, onOtherStore })
}

async function listen(): Promise<{ origin: string; stores: Stores }> {
  const stores = await openStores()
  const app = createApp({ config, keys, stores, scheduler, log, clientRoot: folder })
  return { origin: `http://127.0.0.1:${await app.listen()}`, stores }
}

answerParent({
  /** Serves a new meeting. */
  async start(): Promise<Served> {
    const { origin, stores } = await listen()
    return seed(origin, stores.eventLog)
  },
  /** Serves what its log holds already. */
  serve: async (): Promise<string> => (await listen()).origin,
  /** How long each append has taken since this was asked last. */
  appendMs: () => appendMs.splice(0),
})
