import type { LiveMeeting } from '../../server/live/live-meeting.ts'
import { MeetingRegistry } from '../../server/live/meeting-registry.ts'
import type { EventLog } from '../../server/log/event-log.ts'
import { MemoryEventLog } from '../../server/log/memory-event-log.ts'
import { createRates } from '../../server/transport/rates.ts'
import { createRooms } from '../../server/transport/rooms.ts'
import {
  createSession,
  type Answer,
  type Down,
  type FrameProblem,
  type Peer,
  type SessionParts,
} from '../../server/transport/session.ts'
import type { DeviceId, LinkId, MeetingId } from '../../shared/lib/ids.ts'
import type { Audience, Role } from '../../shared/lib/roles.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { START_MS, type Plain } from './given.ts'
import { TestTime } from './test-time.ts'

const MEETING = 'm1' as MeetingId

/** What a connection was sent, by name. */
type Sent = { [Name in keyof Down]: { name: Name; message: Down[Name] } }[keyof Down]

/** Who came in by a link. */
export interface Admitted {
  readonly linkId: LinkId
  readonly deviceId: DeviceId
}

/** A served meeting with sessions of its own, without a network: real but for what carries the frames. */
export interface ConnectedMeeting {
  readonly time: TestTime
  readonly parts: SessionParts
  readonly meeting: LiveMeeting
  readonly registry: MeetingRegistry
  readonly problems: readonly FrameProblem[]
  /** Lets somebody in by a new link of this role. */
  admit(name: string, role: Role): Promise<Admitted>
  /** Another device by the same link. */
  admitDevice(name: string, linkId: LinkId): Promise<Admitted>
  bySystem(command: Plain<Command>): Promise<void>
  connect(who?: Admitted): TestConnection
}

/** A meeting that was created and to which nobody has come; other nodes may share its log. */
export async function connectedMeeting(log: EventLog = new MemoryEventLog()): Promise<ConnectedMeeting> {
  const time = new TestTime()
  const scheduler = time.onServer(START_MS)
  const rooms = createRooms(scheduler)
  const problems: FrameProblem[] = []
  let made = 0
  const newId = <Id extends string>(prefix: string) => `${prefix}${++made}` as Id
  const registry = new MeetingRegistry({
    log,
    scheduler,
    newId,
    endOfTurn: setImmediate,
    outletOf: (meetingId) => rooms.outletOf(meetingId),
    disconnect: (meetingId) => rooms.disconnect(meetingId),
    companionsOf: () => [],
    report: (problem, error) => problems.push({ code: 'internal', error: `${problem} ${String(error)}` }),
  })
  const meeting = await registry.create(MEETING)
  const parts: SessionParts = {
    clock: scheduler,
    rooms,
    rates: createRates(scheduler),
    durability: 'second_at_risk',
    meetingOf: (meetingId) => registry.find(meetingId),
    report: (problem) => void problems.push(problem),
  }

  async function bySystem(command: Plain<Command>): Promise<void> {
    const answered = meeting.submitAsSystem(command as Command, newId('c'))
    // A calm change would wait for a clock that stands still.
    await meeting.drained()
    const answer = await answered
    if (answer.outcome !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }

  async function admitDevice(name: string, linkId: LinkId): Promise<Admitted> {
    const deviceId = newId<DeviceId>('d')
    await bySystem({ type: 'people.join', linkId, deviceId, name })
    return { linkId, deviceId }
  }

  await bySystem({
    type: 'meeting.create',
    meetingId: MEETING,
    title: { en: 'Meeting' },
    zone: 'UTC',
    languages: ['en'],
  })
  return {
    time,
    parts,
    meeting,
    registry,
    problems,
    bySystem,
    admitDevice,
    async admit(name, role) {
      const linkId = newId<LinkId>('l')
      await bySystem({ type: 'people.make_link', linkId, kind: role === 'screen' ? 'screen' : 'role', role })
      return admitDevice(name, linkId)
    },
    connect: (who) => new TestConnection(parts, who, () => newId('c')),
  }
}

/** One connection and everything it was told. */
export class TestConnection implements Peer {
  readonly sent: Sent[] = []
  readonly answers: Answer[] = []
  isClosed = false
  /** What a slow network has not taken yet. */
  queued = 0
  readonly #session
  readonly who: Admitted | undefined
  readonly #newCommandId: () => string

  constructor(parts: SessionParts, who: Admitted | undefined, newCommandId: () => string) {
    this.who = who
    this.#newCommandId = newCommandId
    this.#session = createSession(parts, this)
  }

  send<Name extends keyof Down>(name: Name, message: Down[Name]): void {
    this.sent.push({ name, message } as Sent)
  }

  close(): void {
    this.isClosed = true
    this.#session.closed()
  }

  cut(): void {
    this.close()
  }

  queuedBytes(): number {
    return this.queued
  }

  deviceOf(_meetingId: MeetingId, linkId: LinkId): DeviceId | undefined {
    return this.who?.linkId === linkId ? this.who.deviceId : undefined
  }

  /** Hands a frame to the session and returns its answer; undefined where there was none. */
  async ask(name: string, payload: unknown): Promise<Answer | undefined> {
    let answer: Answer | undefined
    await this.#session.handle(name, payload, (given: Answer) => {
      answer = given
      this.answers.push(given)
    })
    return answer
  }

  /** Hands in a frame with whatever stands where the answer's function should. */
  tell(name: string, payload: unknown, ack: unknown): Promise<void> {
    return this.#session.handle(name, payload, ack)
  }

  join(audience: Audience, have?: { epoch: string; version: number }): Promise<Answer | undefined> {
    const linkId = this.who?.linkId ?? 'l0'
    return this.ask('join', { meetingId: MEETING, linkId, audience, protocol: PROTOCOL_VERSION, ...(have && { have }) })
  }

  command(command: Plain<Command>, madeAtMs = START_MS): Promise<Answer | undefined> {
    return this.ask('command', { ...command, commandId: this.#newCommandId(), madeAtMs })
  }

  /** The messages of one name, in their order. */
  told<Name extends keyof Down>(name: Name): Down[Name][] {
    return this.sent.flatMap((one) => (one.name === name ? [one.message as Down[Name]] : []))
  }
}
