import type { Attendance } from '../../shared/features/attendance/state.ts'
import type { Audience } from '../../shared/lib/roles.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { added } from './floor-meeting.ts'
import { given, person, START_MS, system, type Given, type Plain } from './given.ts'
import { smallMeeting } from './small-meeting.ts'

/** So many minutes after the test began. */
export const at = (minute: number): number => START_MS + minute * 60_000

/** Staff at the door. */
export const door = person('dora', 'door')

/** The small meeting with Ana and Bo, who are expected in the room, and Cy, who is expected remotely. Nobody has come. */
export const expected: Given = given(...smallMeeting, added('ana', 'room'), added('bo', 'room'), added('cy', 'remote'))

type Sent<Type extends Command['type']> = Omit<Plain<Extract<Command, { type: Type }>>, 'type' | 'personId'>

/** The meeting after somebody's first connection. */
export const connected = (meeting: Given, personId: string, minute: number): Given =>
  meeting.at(at(minute)).after(system, { type: 'attendance.connect', personId, sinceMs: at(minute) })

/** The meeting after contact to somebody was lost; noticed two minutes later. */
export const asleep = (meeting: Given, personId: string, sinceMinute: number): Given =>
  meeting.at(at(sinceMinute + 2)).after(system, { type: 'attendance.fall_asleep', personId, sinceMs: at(sinceMinute) })

/** The meeting after a check-in that was tapped at a minute; `arrivesAt` where it came later. */
export const checkedIn = (meeting: Given, personId: string, minute: number, arrivesAt = minute): Given =>
  step(meeting, { type: 'attendance.check_in', personId, source: 'tap', door: 'A' }, minute, arrivesAt)

/** The meeting after a check-out that was tapped at a minute; `arrivesAt` where it came later. */
export const checkedOut = (meeting: Given, personId: string, minute: number, arrivesAt = minute): Given =>
  step(meeting, { type: 'attendance.check_out', personId }, minute, arrivesAt)

/** The meeting after the last step of somebody was taken back. */
export const undone = (meeting: Given, personId: string): Given =>
  meeting.after(door, { type: 'attendance.undo', personId })

const step = (meeting: Given, command: Plain<Command>, minute: number, arrivesAt: number): Given =>
  meeting.at(at(arrivesAt)).after(door, command, { madeAtMs: at(minute) })

/** The meeting after somebody said something of themselves at a minute. */
export const said = <
  Type extends 'attendance.leave' | 'attendance.leave_room' | 'attendance.come_back' | 'attendance.enter_room',
>(
  meeting: Given,
  personId: string,
  minute: number,
  command: { readonly type: Type } & Sent<Type>,
): Given => meeting.at(at(minute)).after(person(personId, 'participant'), command as Plain<Command>)

/** What is recorded of somebody. */
export const recordOf = ({ state }: Given, personId: string): Attendance =>
  state.attendance.people.get(personId) ?? { personId: personId as PersonId, stays: [] }

/** Somebody's stays as minutes: `room 0–30`, `remote 5–`. */
export const staysOf = (meeting: Given, personId: string): readonly string[] =>
  recordOf(meeting, personId).stays.map(({ mode, fromMs, toMs }) => {
    const minute = (ms: number) => (ms - START_MS) / 60_000
    return `${mode} ${minute(fromMs)}–${toMs === undefined ? '' : minute(toMs)}`
  })

/** Who is here, as everyone sees it: `2 room 1 remote 0 asleep`. */
export const countsIn = (meeting: Given): string => {
  const { room, remote, asleep: sleeping } = meeting.sees('hall')['attendance'] as Record<string, number>
  return `${room} room ${remote} remote ${sleeping} asleep`
}

/** Attendance as an audience sees it. */
export const attendanceIn = (meeting: Given, audience: Audience = 'hall') =>
  meeting.sees(audience)['attendance'] as Record<string, never>

/** The meeting after an item was opened at a minute. */
export const opened = (meeting: Given, minute: number, itemId = 'i1'): Given =>
  meeting.at(at(minute)).and({ type: 'agenda.item_opened', itemId })

/** The meeting after an item was closed at a minute. */
export const closed = (meeting: Given, minute: number, itemId = 'i1'): Given =>
  meeting.at(at(minute)).and({ type: 'agenda.item_closed', itemId })

/** What falls due by itself in attendance: the code, or the day. */
export const dueIn = ({ state }: Given, cause: 'code' | 'day') =>
  dueOf(state).filter((each) => each.cause.startsWith(`attendance-${cause}`))

/** The minute of four in the night after the first day: 08:00 is minute 0. */
export const NIGHT = 20 * 60

/** The meeting after the end of the day that is due; `minute` where the server came to it later. */
export const nightFalls = (meeting: Given, minute = NIGHT): Given => {
  const [night] = dueIn(meeting, 'day')
  return meeting.at(at(minute)).after(system, night!.command)
}
