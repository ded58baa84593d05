import type { AttendanceEvent } from './messages.ts'
import type { Known } from './sees.ts'
import { sideBy, type AttendanceSlice, type Stay } from './state.ts'
import { cut, united } from './stays.ts'

/** The event of somebody's coming into the room. */
export function arrivedInRoom(slice: AttendanceSlice, known: Known, stay: Omit<Stay, 'mode'>): AttendanceEvent {
  const { person, attendance } = known
  const after = { ...attendance, stays: united([...attendance.stays, { ...stay, mode: 'room' }]) }
  return {
    type: 'attendance.arrived',
    personId: person.personId,
    mode: 'room',
    ...stay,
    side: sideBy(slice, after, person),
  }
}

/** The event of somebody's leaving the room. */
export function leftRoom(
  slice: AttendanceSlice,
  { person, attendance }: Known,
  toMs: number,
  by: 'staff' | 'self',
): Extract<AttendanceEvent, { type: 'attendance.left' }> {
  const after = { ...attendance, stays: cut(attendance, 'room', toMs) }
  return {
    type: 'attendance.left',
    personId: person.personId,
    mode: 'room',
    toMs,
    by,
    side: sideBy(slice, after, person),
  }
}
