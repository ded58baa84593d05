import type { Command } from '../../shared/meeting/meeting.ts'
import { START_MS, type Plain } from './given.ts'

const HOUR_MS = 3_600_000

const item = (itemId: string, startHour: number) => ({
  itemId,
  kind: 'plenary' as const,
  title: { en: `Title of ${itemId}`, ar: `عنوان ${itemId}` },
  startMs: START_MS + startHour * HOUR_MS,
  endMs: START_MS + (startHour + 1) * HOUR_MS,
  points: [{ en: `Point of ${itemId}` }],
  focus: { en: `Focus of ${itemId}` },
  outputs: [{ en: `Output of ${itemId}` }],
  segments: [{ title: { en: `Segment of ${itemId}` }, minutes: 30 }],
})

/** The commands that make a meeting of two days with two plenaries each: the first for all, the second for members. */
export const smallPlan = {
  create: {
    type: 'meeting.create',
    meetingId: 'm1',
    title: { en: 'Small meeting', ar: 'اجتماع صغير' },
    zone: 'UTC',
    languages: ['en', 'ar'],
  },
  agenda: {
    type: 'agenda.import',
    days: [
      {
        dayId: 'd1',
        date: '2026-11-23',
        title: { en: 'Open day' },
        openTo: { en: 'Everyone' },
        rule: { member: 'no', participant: 'yes', observer: 'yes' },
        items: [item('i1', 0), item('i2', 1)],
      },
      {
        dayId: 'd2',
        date: '2026-11-24',
        title: { en: 'Members’ day' },
        rule: { member: 'yes', participant: 'leave', observer: 'leave' },
        items: [item('i3', 24), item('i4', 25)],
      },
    ],
  },
} satisfies Record<string, Plain<Command>>
