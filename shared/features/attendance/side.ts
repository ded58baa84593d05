import type { Mode } from '../../lib/mode.ts'
import { endOf } from '../../lib/span.ts'
import type { Person } from '../people/state.ts'
import type { Attendance, AttendanceSlice } from './state.ts'
import { staysIn } from './stays.ts'

/** On which side somebody speaks: by what was known last of their statement, their coming into the room and their leaving it today. */
export function sideOfPerson(slice: AttendanceSlice, person: Person): Mode {
  const attendance = slice.people.get(person.personId)
  return attendance ? sideBy(slice, attendance, person) : person.mode
}

/** The same by a record of theirs that is not the slice's. */
export function sideBy({ day }: AttendanceSlice, attendance: Attendance, { mode, modeStatedAtMs = 0 }: Person): Mode {
  const last = staysIn(attendance, 'room').at(-1)
  if (!last || endOf(last) <= day.span.fromMs) return mode
  const { toMs, fromMs } = last
  return (toMs ?? fromMs) < modeStatedAtMs ? mode : toMs === undefined ? 'room' : 'remote'
}
