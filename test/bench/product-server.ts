import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { cookiesOf } from '../../server/access/cookies.ts'
import { secretsOf } from '../../server/access/secrets.ts'
import { createApp } from '../../server/app.ts'
import { SystemScheduler } from '../../server/clock.ts'
import { readConfig } from '../../server/config.ts'
import { MeetingRegistry } from '../../server/live/meeting-registry.ts'
import type { MeetingOutlet } from '../../server/live/served-meeting.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { newId } from '../../server/new-id.ts'
import { localStores } from '../../server/store/local-stores.ts'
import type { CommandId, DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { newMeeting } from '../../shared/meeting/new-meeting.ts'
import { answerParent } from './child.ts'
import type { Member } from './client.ts'
import { samplePlan } from './pure-meeting.ts'

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

const [people = '0', drivers = '0'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
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
const eventLog = new TimedEventLog(join(folder, 'log.sqlite'))
const keys = { serverKey: randomBytes(32), adminToken: newId('admin') }
const cookies = cookiesOf({ secrets: secretsOf(keys.serverKey), adminToken: keys.adminToken, isSecure: false })
const meetingId: MeetingId = newId('m')

/** Fills the log before the server reads it: the sample, its first item on, and so many who have a cookie. */
async function seed(origin: string): Promise<Served> {
  const silent: MeetingOutlet = { patch() {}, me() {}, changed() {}, keeping() {} }
  const report = (problem: string, error: unknown) => console.error(problem, error)
  const registry = new MeetingRegistry({
    log: eventLog,
    scheduler,
    newId,
    endOfTurn: setImmediate,
    report,
    outletOf: () => silent,
    disconnect() {},
    companionsOf: () => [],
  })
  const meeting = await registry.create(meetingId)
  const bySystem = (command: Command) => meeting.submitAsSystem(command, newId('c'))
  const { commands, links } = newMeeting({ meetingId, plan: samplePlan(), newId })
  await Promise.all(commands.map(bySystem))

  async function admit(linkId: LinkId, audience: Audience, count: number): Promise<(() => Member)[]> {
    const devices = Array.from({ length: count }, (_, at) => ({ deviceId: newId<DeviceId>('d'), name: `Person ${at}` }))
    await Promise.all(devices.map((device) => bySystem({ type: 'people.join', linkId, mode: 'remote', ...device })))
    return devices.map(({ deviceId }) => () => ({
      ticket: { origin, meetingId, linkId, cookie: cookies.forDevice(meetingId, linkId, deviceId).split(';')[0]! },
      audience,
      have: { epoch: meeting.epoch, version: meeting.version },
    }))
  }
  const members = await admit(links.participant, 'hall', Number(people))
  const desk = await admit(links.chair, 'podium', Number(drivers))
  const chair = [...meeting.state.people.devices.values()].find(({ linkId }) => linkId === links.chair)!
  const madeAtMs = scheduler.nowMs()
  const opening = { type: 'agenda.advance', expects: {}, commandId: newId<CommandId>('c'), madeAtMs } as const
  const opened = await meeting.submit(chair, opening)
  if (opened.outcome !== 'accepted') throw new Error(JSON.stringify(opened))
  return {
    origin,
    adminToken: keys.adminToken,
    itemId: meeting.state.agenda.currentItemId!,
    members: members.map((member) => member()),
    drivers: desk.map((member) => member()),
    snapshotPath: `/api/meetings/${meetingId}/view/hall?link=${links.participant}`,
  }
}

answerParent({
  async start(): Promise<Served> {
    const config = readConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: folder })
    const app = createApp({
      config,
      keys,
      stores: localStores(eventLog, scheduler),
      scheduler,
      log: pino({ level: 'silent' }),
      clientRoot: folder,
    })
    return seed(`http://127.0.0.1:${await app.listen()}`)
  },
  /** How long each append has taken since this was asked last. */
  appendMs: () => appendMs.splice(0),
})
