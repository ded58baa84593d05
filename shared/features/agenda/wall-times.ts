import { Temporal } from 'temporal-polyfill'

const MINUTE_MS = 60_000

const zoned = (atMs: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(zone)

/** An instant as the wall time of a day's calendar: past midnight the hours count on. */
export function wallTimeOn(date: string, atMs: number, zone: string): string {
  const at = zoned(atMs, zone)
  const hours = 24 * Temporal.PlainDate.from(date).until(at.toPlainDate(), { largestUnit: 'days' }).days + at.hour
  return `${twoDigits(hours)}:${twoDigits(at.minute)}`
}

/** An instant as clocks show it there, with the offset from UTC (RFC 3339). */
export const stampOf = (atMs: number, zone: string): string =>
  zoned(atMs, zone).toString({ smallestUnit: 'second', timeZoneName: 'never' })

/** The wall time there, within its own day. */
export const clockTime = (atMs: number, zone: string): string =>
  zoned(atMs, zone).toPlainTime().toString({ smallestUnit: 'minute' })

/** A length as hours and minutes, `01:30`. */
export function hoursAndMinutes(lengthMs: number): string {
  const minutes = Math.round(lengthMs / MINUTE_MS)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
