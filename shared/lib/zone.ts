import { z } from 'zod'

/** A time zone of the IANA database, as the runtime knows it. */
export const zoneSchema = z.string().max(64).refine(isZone, 'unknown_zone')

/** Offsets such as `+03:00` are none: they know no summer time. */
function isZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
