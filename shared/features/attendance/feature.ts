import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { decideAttendance } from './decide.ts'
import { dueInAttendance } from './due.ts'
import { evolveAttendance } from './evolve.ts'
import { attendanceFiles } from './files.ts'
import { hearOthers, type AttendanceHears } from './listen.ts'
import {
  attendanceCommands,
  attendanceEvents,
  type AttendanceCommand,
  type AttendanceEvent,
  type AttendanceRejection,
} from './messages.ts'
import type { AttendanceSees } from './sees.ts'
import { initialAttendance, type AttendanceSlice } from './state.ts'
import { viewForDoor, viewForHall, viewForMe, viewForPodium, viewForScreen } from './view.ts'

type Touching = AttendanceEvent | Extract<AttendanceHears, { type: 'people.merged' }>

const isTouching = (event: AnyMessage): event is Touching =>
  Object.hasOwn(attendanceEvents, event.type) || event.type === 'people.merged'

function touchedBy(event: AnyMessage): readonly PersonId[] {
  if (!isTouching(event)) return []
  if (event.type === 'people.merged') return [event.fromPersonId, event.intoPersonId]
  if (event.type === 'attendance.day_ended') return event.personIds
  return 'personId' in event ? [event.personId] : []
}

const CALM: ReadonlySet<AttendanceEvent['type']> = new Set([
  'attendance.arrived',
  'attendance.left',
  'attendance.seen_out',
  'attendance.fell_asleep',
  'attendance.heads_counted',
  'attendance.door_counted',
  'attendance.count_undone',
  'attendance.call_counted',
])

/** Who is here: in the room and remotely, awake and asleep, now, today and at each item. */
export const attendance = {
  initial: initialAttendance,
  commands: attendanceCommands,
  events: attendanceEvents,
  decide: decideAttendance,
  evolve: evolveAttendance,
  listen: hearOthers,
  views: {
    hall: viewForHall,
    screen: viewForScreen,
    door: viewForDoor,
    podium: viewForPodium,
  },
  due: dueInAttendance,
  calm: ({ type }) => CALM.has(type),
  exports: attendanceFiles,
  me: { of: viewForMe, touchedBy },
} satisfies Feature<
  AttendanceSlice,
  AttendanceSees,
  AttendanceCommand,
  AttendanceEvent,
  AttendanceRejection,
  AttendanceHears
>
