import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SystemScheduler } from '../../server/clock.ts'
import type { Appended, EventLog } from '../../server/log/event-log.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { SqliteEventLog } from '../../server/log/sqlite-event-log.ts'
import { newId } from '../../server/new-id.ts'
import { RedisConnection } from '../../server/store/redis/connection.ts'
import { RedisEventLog } from '../../server/store/redis/redis-event-log.ts'
import { createRooms } from '../../server/transport/rooms.ts'
import {
  createSession,
  type Answer,
  type Peer,
  type Session,
  type SessionParts,
} from '../../server/transport/session.ts'
import type { MeetingId } from '../../shared/lib/ids.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { answerParent } from './child.ts'
import { registryOf, seedMeeting, type Came } from './seeded-meeting.ts'

// A server without sockets: sessions, live meeting and log are the product's, and each lane hands its frames straight to its session.

/** How many lanes send how fast. */
export interface Pace {
  readonly commands: number
  /** Absent: each lane sends its next command as soon as the last one is answered. */
  readonly perSecond?: number
}

/** What became of the commands. */
export interface Acknowledged {
  readonly perSecond: number
  readonly cpuUs: number
  /** From handing in to the answer, of each. */
  readonly tookMs: readonly number[]
  /** Of each append. */
  readonly appendMs: readonly number[]
  readonly entriesPerAppend: number
}

const LANES = 200
const [kind = 'memory', grouping = 'grouped', redisUrl = ''] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const scheduler = new SystemScheduler()
const appendMs: number[] = []
let entries = 0

async function openLog(): Promise<EventLog> {
  if (kind === 'memory') return new MemoryEventLog()
  if (kind === 'sqlite') return new SqliteEventLog(join(folder, 'log.sqlite'))
  const connection = new RedisConnection({ url: redisUrl, scheduler, random: Math.random })
  const log = await RedisEventLog.open({
    connection,
    scheduler,
    nodeId: newId('node'),
    prefix: 'bench:',
    durability: 'second_at_risk',
    waitReplicas: 0,
  })
  connection.close()
  return log
}

/** With a watch; where `grouping` is `single`, what the server hands over as one is appended one by one. */
function timed(log: EventLog): EventLog {
  const append = log.append.bind(log)
  const appendAll: EventLog['append'] = async (meetingId, expectedVersion, all) => {
    let version = expectedVersion
    for (const entry of all) {
      const appended: Appended = await append(meetingId, version, [entry])
      if (appended.result !== 'appended') return appended
      version = entry.record?.version ?? version
    }
    return { result: 'appended' }
  }
  const chosen = grouping === 'single' ? appendAll : append
  log.append = async (meetingId, expectedVersion, all) => {
    const began = performance.now()
    const appended = await chosen(meetingId, expectedVersion, all)
    appendMs.push(performance.now() - began)
    entries += all.length
    return appended
  }
  return log
}

/** Somebody who asks for the floor and takes it back, over and over. */
class Lane implements Peer {
  readonly #session: Session
  readonly #came: Came
  readonly #itemId: string
  readonly #state: () => MeetingState
  #last: Promise<unknown> = Promise.resolve()

  constructor(parts: SessionParts, came: Came, itemId: string, state: () => MeetingState) {
    this.#came = came
    this.#itemId = itemId
    this.#state = state
    this.#session = createSession(parts, this)
  }

  send(): void {}
  close(): void {}
  cut(): void {}
  queuedBytes(): number {
    return 0
  }
  deviceOf() {
    return this.#came.deviceId
  }

  async join(meetingId: MeetingId, have: { epoch: string; version: number }): Promise<void> {
    const { linkId } = this.#came
    await this.#ask('join', { meetingId, linkId, audience: 'hall', protocol: PROTOCOL_VERSION, have }, 'joined')
  }

  /** Resolves to the time until the answer; while the last command is not answered this one waits, and that counts. */
  command(): Promise<number> {
    const began = performance.now()
    const answered = this.#last.then(() => this.#send()).then(() => performance.now() - began)
    this.#last = answered
    return answered
  }

  async #send(): Promise<void> {
    const { people, floor } = this.#state()
    const { personId } = people.devices.get(this.#came.deviceId)!
    const entryId = floor.items[this.#itemId]?.entryOfPerson.get(personId!)
    const wish = entryId ? { type: 'floor.leave', entryId } : { type: 'floor.ask', itemId: this.#itemId }
    await this.#ask('command', { ...wish, commandId: newId('c'), madeAtMs: Date.now() }, 'accepted')
  }

  async #ask(name: string, frame: object, outcome: string): Promise<void> {
    let answer: Answer | undefined
    await this.#session.handle(name, frame, (given: Answer) => (answer = given))
    if (!answer || !('outcome' in answer) || answer.outcome !== outcome) throw new Error(JSON.stringify(answer))
  }
}

/** A meeting and those who have lanes to it. */
export interface LaneMeeting {
  readonly meetingId: MeetingId
  readonly itemId: string
  readonly participants: readonly Came[]
}

let lanes: readonly Lane[] = []
const rooms = createRooms(scheduler)
const registry = registryOf(timed(await openLog()), (meetingId) => rooms.outletOf(meetingId))

async function seed(): Promise<LaneMeeting> {
  const meetingId: MeetingId = newId('m')
  const { itemId, participants } = await seedMeeting(registry, meetingId, LANES)
  return { meetingId, itemId, participants }
}

async function open({ meetingId, itemId, participants }: LaneMeeting): Promise<void> {
  const meeting = await registry.find(meetingId)
  if (!meeting) throw new Error('The log does not know the meeting.')
  const parts: SessionParts = {
    clock: scheduler,
    rooms,
    // The limits of one person are far below what is measured here.
    rates: { take: () => true },
    meetingOf: (id) => registry.find(id),
    report: (problem) => console.error(problem),
  }
  lanes = participants.map((came) => new Lane(parts, came, itemId, () => meeting.state))
  const { epoch, version } = meeting
  await Promise.all(lanes.map((lane) => lane.join(meetingId, { epoch, version })))
}

/** As fast as answers come: as many at once as there are lanes. */
async function asFastAsAnswered(commands: number): Promise<number[]> {
  const tookMs: number[] = []
  let left = commands
  const drive = async (lane: Lane) => {
    while (left-- > 0) tookMs.push(await lane.command())
  }
  await Promise.all(lanes.map(drive))
  return tookMs
}

/** At instants that do not wait for answers, lanes by turns. */
async function atPace(commands: number, perSecond: number): Promise<number[]> {
  const began = performance.now()
  const answered: Promise<number>[] = []
  while (answered.length < commands) {
    const due = Math.min(commands, Math.floor(((performance.now() - began) / 1000) * perSecond))
    while (answered.length < due) answered.push(lanes[answered.length % lanes.length]!.command())
    await new Promise(setImmediate)
  }
  return Promise.all(answered)
}

async function run({ commands, perSecond }: Pace): Promise<Acknowledged> {
  appendMs.length = entries = 0
  const cpu = process.cpuUsage()
  const began = performance.now()
  const tookMs = await (perSecond ? atPace(commands, perSecond) : asFastAsAnswered(commands))
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    perSecond: commands / seconds,
    cpuUs: (user + system) / commands,
    tookMs,
    appendMs: [...appendMs],
    entriesPerAppend: entries / appendMs.length,
  }
}

answerParent({ seed, open, run })
