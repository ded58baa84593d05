import { Temporal } from 'temporal-polyfill'

/** An instant in a zone with its offset (RFC 3339), to the second. */
export const stampIn = (zone: string, atMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'second', timeZoneName: 'never' })

/** The last full half hour of a zone's clocks at or before an instant. */
export const halfHourBefore = (zone: string, atMs: number): number =>
  Temporal.Instant.fromEpochMilliseconds(atMs)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute', roundingIncrement: 30, roundingMode: 'floor' }).epochMilliseconds
