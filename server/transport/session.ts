import type { z } from 'zod'
import type { DeviceId, LinkId, MeetingId, PersonId } from '../../shared/lib/ids.ts'
import { accessOf, type Access } from '../../shared/meeting/access.ts'
import type {
  ByeMessage,
  ClockAnswer,
  CommandAnswer,
  Durability,
  FrameError,
  HeartbeatMessage,
  JoinAnswer,
  MeMessage,
  PatchMessage,
  PresenceMessage,
} from '../../shared/protocol/down.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/protocol-version.ts'
import { clockSchema, commandSchema, joinSchema, type CommandMessage, type Join } from '../../shared/protocol/up.ts'
import type { Scheduler } from '../clock.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import { isLargerThan } from './frame-size.ts'
import type { Limit, Rates } from './rates.ts'
import type { Rooms } from './rooms.ts'
import type { Seat } from './seats.ts'

/** What the server says to a connection, by name. */
export interface Down {
  patch: PatchMessage
  me: MeMessage
  presence: PresenceMessage
  heartbeat: HeartbeatMessage
  bye: ByeMessage
}

/** One connection as the session sees it, whatever carries it. */
export interface Peer {
  /** A message that goes to many peers is handed to each as the same object, so that a carrier may encode it once. */
  send<Name extends keyof Down>(name: Name, message: Down[Name]): void
  /** Closes once what was sent before has left. */
  close(): void
  /** Ends it at once: what waits is thrown away. */
  cut(): void
  /** What was sent and has not left yet. */
  queuedBytes(): number
  /** The device that a cookie proves for this link of this meeting, if any. */
  deviceOf(meetingId: MeetingId, linkId: LinkId): DeviceId | undefined
}

/** What any frame may be answered with. */
export type Answer = JoinAnswer | CommandAnswer | ClockAnswer | FrameError

/** Something worth a line in the server's log; it never contains what a client sent. */
export interface FrameProblem {
  readonly code: FrameError['code'] | 'no_ack' | 'internal'
  readonly deviceId?: DeviceId
  /** Class of an error that was caught; its message may quote the frame. */
  readonly error?: string
}

export interface SessionParts {
  readonly clock: Scheduler
  readonly rooms: Rooms
  readonly rates: Rates
  /** What a power cut may cost of what was answered: the podium is told. */
  readonly durability?: Durability
  /** Loads the meeting if need be; undefined where there is none. */
  meetingOf(meetingId: MeetingId): Promise<ServedMeeting | undefined>
  report(problem: FrameProblem): void
  /** Why this server itself does not take a command that the meeting would, if so. */
  refuses?(command: CommandMessage): CommandAnswer | undefined
}

export interface Session {
  /**
   * Takes one frame, whatever it is, and answers it through `ack` in the very turn in which it takes effect, so that no patch
   * overtakes the answer to `join`. Never throws or rejects; without a function to answer through nothing is done.
   */
  handle(name: string, payload: unknown, ack: unknown): Promise<void>
  /** The connection is gone. */
  closed(): void
}

type Reply = (answer: Answer) => void
type Handler = (payload: unknown, reply: Reply) => void | Promise<void>

/** Who has no seat for so long is shown out: a connection that only stands there costs memory. */
const SEATLESS_MS = 20_000
/** Room for a written statement in any script. */
const MAX_FRAME_BYTES = 32 * 1024
const CONNECTION_LIMIT: Limit = { burst: 20, perMinute: 120 }
const HALL_LIMIT: Limit = { burst: 10, perMinute: 60 }
/** Staff too: a tablet that was offline sends the arrivals of half an hour. */
const DESK_LIMIT: Limit = { burst: 30, perMinute: 300 }

/** One connection: open, then joined to an audience of a meeting, then closed. Knows nothing of what carries it. */
export function createSession(parts: SessionParts, peer: Peer): Session {
  const { clock, rooms, rates, durability } = parts
  let seat: Seat | undefined
  let isClosed = false
  const ownRate = {}
  let stopWaiting = () => {}

  const awaitSeat = () => {
    stopWaiting()
    stopWaiting = clock.after(SEATLESS_MS, () => peer.close())
  }
  awaitSeat()

  const leave = () => {
    if (seat) rooms.leave(seat)
    seat = undefined
  }

  async function join(wish: Join, reply: Reply): Promise<void> {
    if (!rates.take(ownRate, CONNECTION_LIMIT)) return reply(refusal('rate_limited'))
    const deviceId = peer.deviceOf(wish.meetingId, wish.linkId)
    const meeting = deviceId && (await parts.meetingOf(wish.meetingId))
    if (!meeting) return reply(refusal('no_access'))
    const isSure = await knowsEnough(meeting, deviceId, wish)
    // In this very turn: it may have been given up meanwhile, and who took a seat now would get the patches of what follows it.
    if (!isClosed) reply(isSure && !meeting.isOver ? takeSeat(meeting, deviceId, wish) : refusal('unavailable'))
  }

  /** False where a refusal could be wrong: the log cannot be asked what another node has written. */
  async function knowsEnough(meeting: ServedMeeting, deviceId: DeviceId, wish: Join): Promise<boolean> {
    return !needsNews(meeting, deviceId, wish) || meeting.caughtUp(wish.have?.version)
  }

  /** Whether what is missing here may be another node's news: a device that was let in there, or what it saw there. */
  function needsNews(meeting: ServedMeeting, deviceId: DeviceId, { audience, have }: Join): boolean {
    const access = accessOf(meeting.state, deviceId, clock.nowMs())
    const isAhead = have?.epoch === meeting.epoch && have.version > meeting.feed(audience).version
    return isAhead || !access?.audiences.includes(audience)
  }

  /** In one turn from resuming to being in the room: no patch falls between. */
  function takeSeat(meeting: ServedMeeting, deviceId: DeviceId, { audience, have }: Join): JoinAnswer | FrameError {
    leave()
    awaitSeat()
    const access = accessOf(meeting.state, deviceId, clock.nowMs())
    if (!access?.audiences.includes(audience)) return refusal('no_access')
    const resumed = meeting.feed(audience).resume(have)
    // Whoever runs the meeting is believed: what they hold was there, and must not be gone without a word.
    if (resumed.outcome === 'went_back' && have && audience === 'podium') meeting.missing(have.version)
    if (resumed.outcome !== 'joined') return { outcome: resumed.outcome }
    seat = { peer, meeting, audience, deviceId, personId: access.actor?.personId, behind: undefined }
    stopWaiting()
    return { outcome: 'joined', ...resumed.patch, ...enter(seat) }
  }

  /** What the answer says besides the view. */
  function enter(taken: Seat) {
    const { meeting, audience } = taken
    const { me, presence } = rooms.enter(taken)
    return {
      epoch: meeting.epoch,
      presence,
      serverTimeMs: clock.nowMs(),
      ...(me && { me }),
      ...(audience === 'podium' && durability && { durability }),
      ...(!meeting.isKeeping && { isKeeping: false as const }),
    }
  }

  async function command(wish: CommandMessage, reply: Reply): Promise<void> {
    if (!seat) return reply(refusal('not_joined'))
    const { meeting, deviceId } = seat
    const access = accessOf(meeting.state, deviceId, clock.nowMs())
    if (!access?.actor) return reply(refusal('no_access'))
    if (!rates.take(rateKey(meeting, access.actor.personId), limitOf(access))) return reply(refusal('rate_limited'))
    reply(parts.refuses?.(wish) ?? (await meeting.submit({ deviceId }, wish)))
  }

  function tellTime(_: unknown, reply: Reply): void {
    reply(rates.take(ownRate, CONNECTION_LIMIT) ? { serverTimeMs: clock.nowMs() } : refusal('rate_limited'))
  }

  const handlers: ReadonlyMap<string, Handler> = new Map([
    ['join', ofThisProtocol(parsed(joinSchema, join))],
    ['command', parsed(commandSchema, command)],
    ['clock', parsed(clockSchema, tellTime)],
  ])

  const note = (problem: FrameProblem) => parts.report({ ...problem, ...(seat && { deviceId: seat.deviceId }) })

  return {
    async handle(name, payload, ack) {
      if (typeof ack !== 'function') return note({ code: 'no_ack' })
      let isAnswered = false
      const reply: Reply = (answer) => {
        if (isAnswered) return
        isAnswered = true
        if ('outcome' in answer && answer.outcome === 'error') note({ code: answer.code })
        ack(answer)
      }
      try {
        if (isLargerThan(payload, MAX_FRAME_BYTES)) return reply(refusal('too_large'))
        const handler = handlers.get(name)
        await (handler ? handler(payload, reply) : reply({ ...refusal('bad_frame'), reason: 'unknown name' }))
      } catch (error) {
        note({ code: 'internal', error: error instanceof Error ? error.name : typeof error })
        reply(refusal('unavailable'))
      }
    },
    closed() {
      isClosed = true
      stopWaiting()
      leave()
    },
  }
}

const refusal = (code: FrameError['code']): FrameError => ({ outcome: 'error', code })

const limitOf = ({ audiences }: Access): Limit => (audiences.includes('door') ? DESK_LIMIT : HALL_LIMIT)

/** By the person: with more devices nobody tries more codes of the room. */
const rateKey = ({ meetingId }: ServedMeeting, personId: PersonId): string => `${meetingId}/${personId}`

/** A handler behind its schema: what does not fit is answered with the first thing that is wrong. */
function parsed<T>(schema: z.ZodType<T>, work: (wish: T, reply: Reply) => void | Promise<void>): Handler {
  return (payload, reply) => {
    const result = schema.safeParse(payload)
    return result.success ? work(result.data, reply) : reply(badFrame(result.error))
  }
}

/** Asked before the schema: a client of another protocol may have fields that are not known here. */
const ofThisProtocol =
  (handler: Handler): Handler =>
  (payload, reply) => {
    const protocol = typeof payload === 'object' && payload && 'protocol' in payload ? payload.protocol : undefined
    if (!Number.isInteger(protocol) || protocol === PROTOCOL_VERSION) return handler(payload, reply)
    reply({ ...refusal('other_protocol'), protocol: PROTOCOL_VERSION })
  }

function badFrame({ issues }: z.ZodError): FrameError {
  const issue = issues[0]
  if (!issue) return refusal('bad_frame')
  // The message for unknown fields would quote them whole.
  const isUnknown = issue.code === 'unrecognized_keys'
  const path = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const field = path.join('.').slice(0, 100)
  const reason = isUnknown ? 'unknown field' : issue.message.slice(0, 200)
  return { ...refusal('bad_frame'), ...(field && { field }), reason }
}
