import type { IncomingHttpHeaders } from 'node:http'
import { ID_PATTERN, type CommandId, type DeviceId, type LinkId, type MeetingId } from '../../shared/lib/ids.ts'
import { AUDIENCES, audiencesOf, type Audience, type Role } from '../../shared/lib/roles.ts'
import { accessOf, rolesOfLink } from '../../shared/meeting/access.ts'
import { commandSpecOf, type Command } from '../../shared/meeting/meeting.ts'
import type { CommandAnswer } from '../../shared/protocol/down.ts'
import type { Cookies } from '../access/cookies.ts'
import { sameSecret, type Secrets } from '../access/secrets.ts'
import type { Clock } from '../clock.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import { notAllowed, notFound, Problem } from './problem.ts'

/** What of a request tells who calls, and for which meeting: a request of express, or what was read without it. */
export interface Calling {
  readonly headers: IncomingHttpHeaders
  readonly params: { readonly meetingId?: unknown }
  readonly query: { readonly link?: unknown }
}

/** The meetings of this server, as far as HTTP needs them. */
export interface Meetings {
  ids(): Promise<readonly MeetingId[]>
  /** The meeting, loaded if nobody was in it; undefined where there is none. */
  find(meetingId: MeetingId): Promise<ServedMeeting | undefined>
  create(meetingId: MeetingId): Promise<ServedMeeting>
}

/** Somebody who calls by HTTP for one meeting, and what they may see of it. */
export interface Caller {
  readonly meeting: ServedMeeting
  /** The administrator counts as secretariat. */
  readonly roles: readonly Role[]
  readonly audiences: readonly Audience[]
  readonly deviceId?: DeviceId
}

/** What somebody has proven to hold; whether it still counts is for the meeting to say. */
interface Shown {
  readonly deviceId: DeviceId | undefined
  readonly linkId: LinkId | undefined
}

interface Parts {
  readonly meetings: Meetings
  readonly cookies: Cookies
  readonly secrets: Secrets
  readonly adminToken: string
  readonly clock: Clock
}

/** Tells who calls: by the cookie of the link that `?link=` names, by a bearer token, or nobody. */
export class Callers {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  isAdmin(request: Calling): boolean {
    return this.#parts.cookies.isAdmin(request.headers.cookie) || sameSecret(bearerOf(request), this.#parts.adminToken)
  }

  /** The meeting of the path and who calls by which link; throws where there is no such meeting. */
  async caller(request: Calling, linkId: unknown = request.query.link): Promise<Caller> {
    const meeting = await this.meeting(request)
    if (this.isAdmin(request)) return { meeting, roles: ['secretariat'], audiences: AUDIENCES }
    const { meetingId } = meeting
    const shown = { deviceId: this.#deviceOf(request, meetingId, linkId), linkId: this.#linkOf(request, meetingId) }
    // Who shows nothing could make the log be read again and again.
    const rights = (shown.deviceId ?? shown.linkId) && (await fresh(meeting, () => this.#rightsOf(meeting, shown)))
    return { meeting, ...(rights ?? { roles: [], audiences: [] }) }
  }

  #rightsOf({ state }: ServedMeeting, { deviceId, linkId }: Shown): Omit<Caller, 'meeting'> | undefined {
    const nowMs = this.#parts.clock.nowMs()
    const access = deviceId && accessOf(state, deviceId, nowMs)
    if (access) return { deviceId, roles: access.roles, audiences: access.audiences }
    const roles = rolesOfLink(state, linkId, nowMs)
    return roles.length > 0 ? { roles, audiences: audiencesOf(roles) } : undefined
  }

  /** Whoever runs the meeting, or the administrator; throws for all others. */
  async podium(request: Calling): Promise<Caller> {
    const caller = await this.caller(request)
    if (!caller.audiences.includes('podium')) throw notAllowed()
    return caller
  }

  async meeting(request: Calling): Promise<ServedMeeting> {
    const id = request.params.meetingId
    const meeting =
      typeof id === 'string' && ID_PATTERN.test(id) ? await this.#parts.meetings.find(id as MeetingId) : undefined
    if (!meeting) throw notFound()
    return meeting
  }

  /** The link whose token a program shows: `Bearer <linkId>.<secret>`. */
  #linkOf(request: Calling, meetingId: MeetingId): LinkId | undefined {
    const [linkId = '', secret = ''] = bearerOf(request).split('.')
    const isTrue =
      ID_PATTERN.test(linkId) && this.#parts.secrets.accepts(secret, (its) => its.ofLink(meetingId, linkId as LinkId))
    return isTrue ? (linkId as LinkId) : undefined
  }

  #deviceOf(request: Calling, meetingId: MeetingId, linkId: unknown): DeviceId | undefined {
    if (typeof linkId !== 'string' || !ID_PATTERN.test(linkId)) return undefined
    return this.#parts.cookies.deviceOf(request.headers.cookie, meetingId, linkId as LinkId)
  }
}

/**
 * Carries out a command as whoever called, if their roles allow it: a device's own rights are read again at the
 * decision; the administrator and a program with the link of a role act as the server. Throws what was refused.
 */
export async function carryOut(
  { meeting, deviceId, roles }: Caller,
  command: Command,
  commandId: CommandId,
  clock: Clock,
): Promise<void> {
  if (!commandSpecOf(command.type)?.by.some((role) => role !== 'system' && roles.includes(role))) throw notAllowed()
  if (deviceId) accepted(await meeting.submit({ deviceId }, { ...command, commandId, madeAtMs: clock.nowMs() }))
  else accepted(await meeting.submitAsSystem(command, commandId))
}

/** What is not found here may have been made by another node a moment ago; throws where nobody can know that now. */
export async function fresh<Found>(meeting: ServedMeeting, look: () => Found | undefined): Promise<Found | undefined> {
  const known = look()
  if (known !== undefined) return known
  if (!(await meeting.caughtUp())) throw new Problem(503, 'unavailable', 'Not certain yet. Ask again.')
  return look()
}

/** Throws what was refused or is not certain. */
export function accepted(answer: CommandAnswer): void {
  if (answer.outcome === 'rejected') throw new Problem(409, answer.code, 'The meeting refused this.')
  if (answer.outcome === 'unknown')
    throw new Problem(503, 'unknown', 'Not certain yet. Ask again with the same Idempotency-Key.')
}

/** The token that a program shows; empty where it shows none. */
export const bearerOf = ({ headers }: Pick<Calling, 'headers'>): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? ''
