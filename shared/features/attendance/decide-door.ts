import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { contains, endOf, type Span } from '../../lib/span.ts'
import { roomEnd } from './day-end.ts'
import type { AttendanceEvent } from './messages.ts'
import { arrivedInRoom, leftRoom } from './room-steps.ts'
import { knownPerson, type AttendanceSees, type DecideAttendance, type Known, type Verdict } from './sees.ts'
import { lasting, sideBy, standing, type Attendance, type AttendanceSlice } from './state.ts'
import { stayAt, staysIn } from './stays.ts'

/** What staff see at the door, however late it arrives, and what they count and set. */
export const decideDoor = {
  'attendance.check_in': (state, { personId, source, door }, { madeAtMs: fromMs }) => {
    const known = knownPerson(state, personId)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    return accept(...checkIn(state.attendance, known, { fromMs, source, door }))
  },

  'attendance.check_out': (state, { personId }, { madeAtMs }) => leaveRoom(state, { personId, by: 'staff' }, madeAtMs),

  'attendance.undo': (state, { personId }) => {
    const known = knownPerson(state, personId)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    if (!known.attendance.before) return reject({ code: 'attendance/nothing_to_undo' })
    return accept(...undoStep(state.attendance, known))
  },

  'attendance.count_heads': ({ attendance: { heads, day } }, { heads: counted }, { madeAtMs }) =>
    madeAtMs < Math.max(day.span.fromMs, heads?.countedAtMs ?? 0)
      ? accept()
      : accept({ type: 'attendance.heads_counted', heads: counted, countedAtMs: madeAtMs }),

  'attendance.count_door': ({ attendance: { doors, day } }, { door, by }, { madeAtMs }) =>
    madeAtMs < day.span.fromMs || (doors[door] ?? 0) + by < 0
      ? accept()
      : accept({ type: 'attendance.door_counted', door, by, countedAtMs: madeAtMs }),

  'attendance.set_rules': ({ attendance }, command) => {
    const { onlyHere = attendance.onlyHere, graceMs = attendance.graceMs } = command
    if (onlyHere === attendance.onlyHere && graceMs === attendance.graceMs) return accept()
    const goneIds = onlyHere && !attendance.onlyHere ? thoseWhoLeft(attendance) : []
    return accept({ type: 'attendance.rules_set', onlyHere, graceMs, ...(goneIds.length > 0 && { goneIds }) })
  },
} satisfies Partial<DecideAttendance>

/** A tap on somebody's name, or on a delegation of which they are. */
interface Tap {
  readonly fromMs: number
  readonly source: 'scan' | 'code' | 'tap'
  readonly door: string | undefined
  readonly isOfMany?: true
}

/** What a check-in leads to: nothing where they are in at that instant. */
export function checkIn(slice: AttendanceSlice, known: Known, { isOfMany, ...tap }: Tap): readonly AttendanceEvent[] {
  const { attendance } = known
  if (stayAt(attendance, 'room', tap.fromMs)) return []
  const stay = defined({ ...tap, toMs: departureAfter(slice, attendance, tap.fromMs) })
  return [{ ...arrivedInRoom(slice, known, stay), ...(isOfMany && { isOfMany }) }]
}

/** What an undo leads to: nothing where no step can be taken back. */
export function undoStep(slice: AttendanceSlice, { person, attendance }: Known): readonly AttendanceEvent[] {
  if (!attendance.before) return []
  const side = sideBy(slice, { ...attendance, stays: attendance.before.inRoom }, person)
  return [{ type: 'attendance.step_undone', personId: person.personId, side }]
}

const thoseWhoLeft = ({ people }: AttendanceSlice): PersonId[] =>
  [...people.values()].filter(hasComeAndGone).map(({ personId }) => personId)

const hasComeAndGone = (attendance: Attendance): boolean =>
  standing(attendance) === 'absent' && (attendance.stays.length > 0 || attendance.departedAtMs !== undefined)

/** Somebody is out of the room at an instant: the stay in which it lies ends there. */
export function leaveRoom(
  state: AttendanceSees,
  { personId, by }: { readonly personId: Attendance['personId']; readonly by: 'staff' | 'self' },
  toMs: number,
): Verdict {
  const known = knownPerson(state, personId)
  if (!known) return reject({ code: 'attendance/unknown_person' })
  const { attendance } = known
  const stay = stayAt(attendance, 'room', toMs)
  if (!stay) return by === 'self' ? reject({ code: 'attendance/not_in' }) : seenOut(attendance, toMs)
  const isGone = stay.toMs === undefined && !lasting(attendance, 'remote')
  return accept({ ...leftRoom(state.attendance, known, toMs, by), ...(isGone && { isGone: true as const }) })
}

/** Another tablet may know when they came in, and say so later. */
const seenOut = ({ personId, outs = [] }: Attendance, atMs: number): Verdict =>
  outs.includes(atMs) ? accept() : accept({ type: 'attendance.seen_out', personId, atMs })

/** When somebody who came in at an instant is known to have left since; undefined where they are in since then. */
function departureAfter(slice: AttendanceSlice, attendance: Attendance, fromMs: number): number | undefined {
  const day = dayAt(slice, fromMs)
  const next = staysIn(attendance, 'room').find((stay) => fromMs < stay.fromMs && stay.fromMs < endOf(day))
  const until = { fromMs: fromMs + 1, toMs: next?.fromMs ?? endOf(day) }
  const { outs = [], lastDepartureMs = -Infinity } = attendance
  const departures = [...outs, lastDepartureMs].filter((atMs) => contains(until, atMs))
  if (departures.length > 0) return Math.min(...departures)
  if (next) return next.toMs
  return day.toMs === undefined ? undefined : roomEnd(slice, { ...day, toMs: day.toMs }, fromMs, attendance.stays)
}

/** The day in which an instant lies. */
const dayAt = ({ days, day }: AttendanceSlice, atMs: number): Span =>
  Object.values(days).find(({ span }) => contains(span, atMs))?.span ?? day.span
