import { lasting, type Attendance } from '../features/attendance/state.ts'
import { lastEnd } from '../features/attendance/stays.ts'
import type { PersonId } from '../lib/ids.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../lib/roles.ts'
import type { Command, MeetingState } from './meeting.ts'

// What living connections mean for the record of who is here: presence comes and goes, attendance is kept.

/**
 * What is to be recorded, and what causes it: whoever notices the same hands it in under the same id. So a cause names what is known
 * of the person before, and not the instant at which it was noticed: two nodes never notice at the same one.
 */
export interface ContactStep {
  readonly command: Command
  readonly cause: string
}

/** After how long without contact somebody is asleep. */
export const graceMsOf = ({ attendance }: MeetingState): number => attendance.graceMs

/** Whom the record holds as connected. */
export const thoughtConnected = ({ attendance }: MeetingState): readonly PersonId[] =>
  [...attendance.people.values()].filter(isRemote).map(({ personId }) => personId)

/**
 * Somebody has been connected since then. Nothing where the record says so already, where connections do not count, and where they
 * said since then that they are leaving: a page that stays open brings nobody back.
 */
export function arrivalOf(state: MeetingState, personId: PersonId, sinceMs: number): ContactStep | undefined {
  const known = state.attendance.people.get(personId)
  if (!isCounted(state, personId) || (known && (isRemote(known) || hasLeftSince(known, sinceMs)))) return undefined
  const fromMs = known ? Math.max(sinceMs, lastEnd(known, 'remote')) : sinceMs
  return {
    command: { type: 'attendance.connect', personId, sinceMs: fromMs },
    cause: `connect-${personId}-${fromMs}-${known?.stays.length ?? 0}`,
  }
}

/** Nothing has been heard of somebody since then for as long as the grace lasts; nothing where they are not held to be connected. */
export function sleepOf(state: MeetingState, personId: PersonId, lastContactMs: number): ContactStep | undefined {
  const known = state.attendance.people.get(personId)
  const stay = known && lasting(known, 'remote')
  if (!stay) return undefined
  const sinceMs = Math.max(stay.fromMs, lastContactMs)
  return {
    command: { type: 'attendance.fall_asleep', personId, sinceMs },
    cause: `asleep-${personId}-${stay.fromMs}-${known.stays.length}`,
  }
}

const isRemote = (attendance: Attendance): boolean => lasting(attendance, 'remote') !== undefined

const hasLeftSince = ({ departedAtMs }: Attendance, sinceMs: number): boolean =>
  departedAtMs !== undefined && sinceMs <= departedAtMs

/** Those who take part; who runs the meeting is not counted by connection, nor is a tablet at the door. */
function isCounted({ meeting, people }: MeetingState, personId: PersonId): boolean {
  const person = people.people.get(personId)
  if (!person || person.isErased || meeting.phase === 'closed') return false
  const holds = (roles: readonly Role[]) => person.roles.some((role) => roles.includes(role))
  return holds(HALL_ROLES) && !holds(PODIUM_ROLES)
}
