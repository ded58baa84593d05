import type { Event } from '../../shared/meeting/meeting.ts'
import { text, type Plain } from './given.ts'
import { smallMeeting } from './small-meeting.ts'

type Imported = Extract<Plain<Event>, { type: 'agenda.imported' }>
export type ImportedSegment = Imported['days'][number]['items'][number]['segments'][number]

/** A part of an item, called by its kind. */
export const part = (minutes: number, more: Partial<ImportedSegment> = {}): ImportedSegment => ({
  titleText: text({ en: more.kind ?? 'Discussion' }),
  minutes,
  ...more,
})

/** The small meeting, with these parts in its second item, `i2`. */
export const meetingWithParts = (...segments: readonly ImportedSegment[]): readonly Plain<Event>[] =>
  smallMeeting.map((event) => (event.type === 'agenda.imported' ? withParts(event, segments) : event))

const withParts = (event: Imported, segments: readonly ImportedSegment[]): Imported => ({
  ...event,
  days: event.days.map((day) => ({
    ...day,
    items: day.items.map((item) => (item.itemId === 'i2' ? { ...item, segments } : item)),
  })),
})
