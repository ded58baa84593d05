import type { Listen } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import type { AttendanceEvent } from '../attendance/messages.ts'
import { changeEntriesOf, changeReportsOf, withoutGone } from './entries-of.ts'
import { withEntry } from './item-floor.ts'
import type { FloorSlice } from './state.ts'

/** What it does to the floor that people come, change sides, and go. */
export const hearAttendance: Listen<FloorSlice, AttendanceEvent> = {
  'attendance.rules_set': (slice, { onlyHere, goneIds = [] }) => goneIds.reduce(whileOnlyHere, { ...slice, onlyHere }),
  'attendance.arrived': (slice, { personId, side }) => onSide(slice, personId, side),
  'attendance.left': (slice, { personId, side, isGone }) => {
    const moved = onSide(slice, personId, side)
    return isGone ? whileOnlyHere(moved, personId) : moved
  },
  'attendance.step_undone': (slice, { personId, side }) => onSide(slice, personId, side),
  'attendance.departed': (slice, { personId }) => whileOnlyHere(slice, personId),
  'attendance.day_ended': (slice, { personIds }) => personIds.reduce(whileOnlyHere, slice),
}

const onSide = (slice: FloorSlice, personId: PersonId, side: Mode | undefined): FloorSlice =>
  side === undefined ? slice : speakingFrom(slice, personId, side)

/** Their entries, be it a report for their table, are of this side from now on. */
export const speakingFrom = (slice: FloorSlice, personId: PersonId, mode: Mode): FloorSlice =>
  changeReportsOf(
    changeEntriesOf(slice, personId, (floor, entry) => withEntry(floor, { ...entry, mode })),
    personId,
    (entry) => ({ ...entry, mode }),
  )

/** Who is gone is not called any more, where only those may wait who are here. */
const whileOnlyHere = (slice: FloorSlice, personId: PersonId): FloorSlice =>
  slice.onlyHere ? changeEntriesOf(slice, personId, (floor, entry) => withoutGone(slice, floor, entry)) : slice
