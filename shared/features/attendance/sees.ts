import type { Decision } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { AgendaSlice } from '../agenda/state.ts'
import type { MeetingSlice } from '../meeting/state.ts'
import { personOf, type PeopleSlice, type Person } from '../people/state.ts'
import type { AttendanceCommand, AttendanceEvent, AttendanceRejection } from './messages.ts'
import type { Attendance, AttendanceSlice } from './state.ts'
import { nobodyYet } from './stays.ts'

/** What attendance knows of the meeting: its title and zone, whether it is over, its people, and its agenda. */
export interface AttendanceSees {
  readonly meeting: Pick<MeetingSlice, 'title' | 'zone' | 'phase'>
  readonly people: PeopleSlice
  readonly agenda: AgendaSlice
  readonly attendance: AttendanceSlice
}

/** The decisions of attendance by type. */
export type DecideAttendance = Decide<AttendanceSees, AttendanceCommand, AttendanceEvent, AttendanceRejection>
export type Verdict = Decision<AttendanceEvent, AttendanceRejection>

/** Somebody with what is recorded of them. */
export interface Known {
  readonly person: Person
  readonly attendance: Attendance
}

/** Somebody of the meeting who is not erased, after merges; undefined where there is none. */
export function knownPerson({ people, attendance }: AttendanceSees, personId: PersonId): Known | undefined {
  const person = personOf(people, personId)
  if (!person || person.isErased) return undefined
  return { person, attendance: attendance.people.get(person.personId) ?? nobodyYet(person.personId) }
}

/** What is recorded of somebody after merges, erased or not; undefined where nothing is. */
export const recordOf = ({ people, attendance }: AttendanceSees, personId: PersonId): Attendance | undefined =>
  attendance.people.get(personOf(people, personId)?.personId ?? personId)
