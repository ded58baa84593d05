import type { Event } from '../../shared/meeting/meeting.ts'
import { START_MS, text, type Plain } from './given.ts'

const MINUTE_MS = 60_000

/** Planned start of the first item: the instant at which a test begins. */
export const minutes = (after: number): number => START_MS + after * MINUTE_MS

type Imported = Extract<Plain<Event>, { type: 'agenda.imported' }>
type ImportedItem = Imported['days'][number]['items'][number]

const item = (itemId: string, kind: ImportedItem['kind'], [start, end]: readonly [number, number]): ImportedItem => ({
  itemId,
  kind,
  titleText: text({ en: `Title of ${itemId}` }),
  startMs: minutes(start),
  endMs: minutes(end),
  pointTexts: [],
  outputTexts: [],
  segments: [],
})

const DAY = 24 * 60

/**
 * A meeting of two days in UTC. Day `d1`, when members observe: `i1` 60 min, `i2` 90 min, `i3` coffee 30 min, without gaps.
 * Day `d2`, for members: `i4` 60 min, `i5` 30 min.
 */
export const smallMeeting: readonly Plain<Event>[] = [
  {
    type: 'meeting.created',
    meetingId: 'm1',
    titleText: text({ en: 'Small meeting' }),
    zone: 'UTC',
    languages: ['en', 'ar'],
  },
  {
    type: 'agenda.imported',
    days: [
      {
        dayId: 'd1',
        date: '2026-11-23',
        titleText: text({ en: 'Open Consultations' }),
        rule: { member: 'no', participant: 'yes', observer: 'yes' },
        items: [item('i1', 'opening', [0, 60]), item('i2', 'plenary', [60, 150]), item('i3', 'coffee', [150, 180])],
      },
      {
        dayId: 'd2',
        date: '2026-11-24',
        titleText: text({ en: 'Members meet' }),
        rule: { member: 'yes', participant: 'leave', observer: 'leave' },
        items: [item('i4', 'plenary', [DAY, DAY + 60]), item('i5', 'closing', [DAY + 60, DAY + 90])],
      },
    ],
  },
]
