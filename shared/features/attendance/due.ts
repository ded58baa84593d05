import type { Due } from '../../lib/feature.ts'
import { dayEndOf } from './day-end.ts'
import type { AttendanceCommand } from './messages.ts'
import { CODE_LASTS_MS } from './room-code.ts'
import type { AttendanceSees } from './sees.ts'
import { countsOf } from './tallies.ts'

/** The next code of the room while somebody is here or asleep, and the end of a day that had arrivals. */
export const dueInAttendance = (state: AttendanceSees): readonly Due<AttendanceCommand>[] => [
  ...dueCode(state),
  ...dueNight(state),
]

function dueCode({ attendance }: AttendanceSees): readonly Due<AttendanceCommand>[] {
  const { room, remote, asleep } = countsOf(attendance)
  if (room + remote + asleep === 0) return []
  const { madeAtMs } = attendance.roomCode ?? {}
  return [
    {
      atMs: madeAtMs === undefined ? 0 : madeAtMs + CODE_LASTS_MS,
      cause: `code-${madeAtMs ?? 0}`,
      command: { type: 'attendance.change_room_code' },
    },
  ]
}

function dueNight({ attendance, meeting }: AttendanceSees): readonly Due<AttendanceCommand>[] {
  const end = dayEndOf(attendance, meeting.zone)
  if (!end) return []
  // What was on when the day should have ended kept it from ending: after that it is due anew.
  const lastItemMs = Math.max(0, ...Object.values(attendance.items).map(({ span }) => span.toMs ?? 0))
  return [
    {
      atMs: end.endMs,
      cause: `day-${end.endMs}-${lastItemMs}`,
      command: { type: 'attendance.end_day', dayEndMs: end.endMs },
    },
  ]
}
