import type { AttendanceStatistics } from '../../shared/features/attendance/statistics-file.ts'
import { exportOf } from '../../shared/meeting/exports.ts'
import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { at } from './attendance-meeting.ts'
import type { Given } from './given.ts'

/** The figures as the podium fetches them at an instant. */
export function figuresOf(state: MeetingState, nowMs: number, about?: string): AttendanceStatistics {
  const file = exportOf('statistics.json')
  if (!file || !('body' in file)) throw new Error('There is no such file.')
  return JSON.parse(
    file.body(state, { nowMs, language: 'en', ...(about !== undefined && { about }) }),
  ) as AttendanceStatistics
}
/** The same of a test's meeting, so many minutes after it began. */
export const figuresAt = ({ state }: Given, minute: number, about?: string): AttendanceStatistics =>
  figuresOf(state, at(minute), about)
