import ical, { ICalEventStatus } from 'ical-generator'
import type { Calendar } from '../../shared/lib/calendar.ts'

/** How often a calendar is asked to look again. */
const REFRESH_S = 15 * 60

/** A calendar as iCalendar (RFC 5545), in UTC: which zone it shows is the reader's choice. */
export function calendarFile({ name, entries }: Calendar): string {
  const calendar = ical({ name, prodId: { company: 'Rostrum', product: 'Agenda' }, ttl: REFRESH_S })
  for (const { uid, startMs, endMs, title, description, isCancelled, sequence, changedAtMs } of entries)
    calendar.createEvent({
      id: uid,
      start: new Date(startMs),
      end: new Date(endMs),
      summary: title,
      description,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      sequence,
      stamp: new Date(changedAtMs),
      lastModified: new Date(changedAtMs),
    })
  return calendar.toString()
}
