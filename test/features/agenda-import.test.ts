import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { chair, given, secretariat, text, type Plain } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'

type Import = Extract<Plain<Command>, { type: 'agenda.import' }>
type PlannedItem = Import['days'][number]['items'][number]

const item = (itemId: string, start: number, end: number): PlannedItem => ({
  itemId,
  kind: 'plenary',
  title: { en: itemId, ar: 'جلسة' },
  startMs: minutes(start),
  endMs: minutes(end),
  points: [{ en: 'A point' }],
  outputs: [{ en: 'An output' }],
  segments: [{ title: { en: 'Reports' }, minutes: 30, kind: 'report' }],
})

const importOf = (...items: PlannedItem[]): Import => ({
  type: 'agenda.import',
  days: [
    {
      dayId: 'd9',
      date: '2026-11-23',
      title: { en: 'New day' },
      openTo: { en: 'Everyone' },
      rule: { member: 'yes', participant: 'yes', observer: 'leave' },
      items,
    },
  ],
})

const meeting = given(...smallMeeting)

describe('import', () => {
  test('[AG14] replaces the whole agenda; texts are kept outside the log', () => {
    const command = importOf(item('a', 0, 60))
    expect(meeting.when(secretariat, command)).toEqual(
      accept({
        type: 'agenda.imported',
        days: [
          {
            dayId: 'd9',
            date: '2026-11-23',
            titleText: text({ en: 'New day' }),
            openToText: text({ en: 'Everyone' }),
            rule: { member: 'yes', participant: 'yes', observer: 'leave' },
            items: [
              {
                itemId: 'a',
                kind: 'plenary',
                titleText: text({ en: 'a', ar: 'جلسة' }),
                startMs: minutes(0),
                endMs: minutes(60),
                pointTexts: [text({ en: 'A point' })],
                outputTexts: [text({ en: 'An output' })],
                segments: [{ titleText: text({ en: 'Reports' }), minutes: 30, kind: 'report' }],
              },
            ],
          },
        ],
      }),
    )
    const { agenda } = meeting.after(secretariat, command).state
    expect(Object.keys(agenda.items)).toEqual(['a'])
    expect(agenda.items['a']).toMatchObject({ title: { en: 'a', ar: 'جلسة' }, status: 'planned' })
  })

  test('[AG14] once an item has been opened → refused', () => {
    const begun = meeting.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    const closed = begun.after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
    expect(closed.when(secretariat, importOf(item('a', 0, 60)))).toEqual(reject({ code: 'agenda/already_running' }))
  })

  test('[AG15] wrong times and doubled ids → refused, naming them', () => {
    expect(meeting.when(secretariat, importOf(item('a', 60, 60)))).toEqual(
      reject({ code: 'agenda/bad_times', itemId: 'a', reason: 'ends_before_start' }),
    )
    expect(meeting.when(secretariat, importOf(item('a', 0, 60), item('b', 59, 90)))).toEqual(
      reject({ code: 'agenda/bad_times', itemId: 'b', reason: 'overlap' }),
    )
    expect(meeting.when(secretariat, importOf(item('a', 0, 60), item('a', 60, 90)))).toEqual(
      reject({ code: 'agenda/duplicate_id', id: 'a' }),
    )
  })
})

describe('view', () => {
  test('[AG17] everyone sees the same, by id and rank, without null and arrays of objects', () => {
    const imported = meeting.after(secretariat, importOf(item('a', 0, 60), item('b', 60, 90)))
    const { agenda } = imported.sees('hall')
    expect(agenda).toEqual(imported.sees('screen')['agenda'])
    expect(agenda).toEqual(imported.sees('podium')['agenda'])
    expect(agenda).toEqual({
      days: {
        d9: {
          rank: 0,
          date: '2026-11-23',
          title: { en: 'New day' },
          openTo: { en: 'Everyone' },
          rule: { member: 'yes', participant: 'yes', observer: 'leave' },
        },
      },
      apologies: {},
      items: {
        a: expect.objectContaining({ dayId: 'd9', rank: 0 }),
        b: {
          dayId: 'd9',
          rank: 1,
          kind: 'plenary',
          title: { en: 'b', ar: 'جلسة' },
          startMs: minutes(60),
          endMs: minutes(90),
          points: { l0: { rank: 0, text: { en: 'A point' } } },
          outputs: { l0: { rank: 0, text: { en: 'An output' } } },
          segments: { s0: { rank: 0, title: { en: 'Reports' }, minutes: 30, kind: 'report' } },
          status: 'planned',
          pausedMs: 0,
        },
      },
    })
  })
})
