import { Temporal } from 'temporal-polyfill'
import { memo } from '../../lib/memo.ts'
import { endOf, type Span } from '../../lib/span.ts'
import type { Attendance, AttendanceSlice, Stay } from './state.ts'

/** The end of a day that had arrivals. */
export interface DayEnd {
  readonly endMs: number
  /** The day that ends, in the meeting's zone. */
  readonly date: string
}

/** At four nobody is on the way home from this day or on the way to the next one. */
const DAY_BEGINS = '04:00'

const nightAfter = memo((_day: Span, firstAtMs: number, zone: string): DayEnd => {
  const first = Temporal.Instant.fromEpochMilliseconds(firstAtMs).toZonedDateTimeISO(zone)
  const night = first.withPlainTime(DAY_BEGINS)
  const end = Temporal.ZonedDateTime.compare(night, first) > 0 ? night : night.add({ days: 1 })
  return { endMs: end.epochMilliseconds, date: end.subtract({ days: 1 }).toPlainDate().toString() }
})

/** When the running day is over: the night after its first arrival; undefined before anybody came, and while an item of that day is on. */
export function dayEndOf({ day, itemOn, items }: AttendanceSlice, zone: string): DayEnd | undefined {
  if (day.firstAtMs === undefined) return undefined
  const end = nightAfter(day.span, day.firstAtMs, zone)
  const onSinceMs = itemOn && items[itemOn]?.span.fromMs
  return onSinceMs !== undefined && onSinceMs < end.endMs ? undefined : end
}

/** The date of the running day, in the meeting's zone: that of its first arrival; undefined before anybody came. */
export const dateOfDay = ({ day }: AttendanceSlice, zone: string): string | undefined =>
  day.firstAtMs === undefined ? undefined : nightAfter(day.span, day.firstAtMs, zone).date

/** A day that is over. */
export type PastDay = Required<Span>

/** Until when somebody counts as in the room whom nobody saw leave it: the last item of the day, or any later sign of them. */
export function roomEnd(slice: AttendanceSlice, day: PastDay, fromMs: number, stays: readonly Stay[]): number {
  const ofTheDay = (span: Span) => (span.fromMs < day.toMs ? Math.min(endOf(span), day.toMs) : 0)
  const items = Object.values(slice.items).map(({ span }) => ofTheDay(span))
  // What the night itself ended is no sign of anybody.
  const signs = stays.flatMap(({ toMs = 0 }) => (toMs < day.toMs ? toMs : 0))
  return Math.max(fromMs, ...items, ...signs)
}

/** A record after the night: what lasted is over, and who was asleep has left. The same object where the night changes nothing. */
export function overNight(slice: AttendanceSlice, attendance: Attendance, day: PastDay): Attendance {
  const { asleepSinceMs = Infinity } = attendance
  const ends = (stay: Stay) => stay.toMs === undefined && stay.fromMs < day.toMs
  const isAsleep = asleepSinceMs < day.toMs
  if (!isAsleep && !attendance.stays.some(ends)) return attendance
  const endIn = { room: (fromMs: number) => roomEnd(slice, day, fromMs, attendance.stays), remote: () => day.toMs }
  const stays = attendance.stays.map((stay) => (ends(stay) ? { ...stay, toMs: endIn[stay.mode](stay.fromMs) } : stay))
  const { asleepSinceMs: _asleep, ...awake } = attendance
  return { ...(isAsleep ? awake : attendance), stays }
}
