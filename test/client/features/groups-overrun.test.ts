import { expect, test } from 'vitest'
import type { AgendaView } from '../../../shared/features/agenda/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { overrunOf } from '../../../client/features/groups/overrun.ts'
import { START_MS } from '../../support/given.ts'
import { withHere } from '../../support/groups-meeting.ts'
import { minutes } from '../../support/small-meeting.ts'

const agenda = withHere([]).sees('hall')['agenda'] as unknown as OnTheWire<AgendaView>
const { i1, i2 } = agenda.items
const past = (endsAtMs: number, items: Partial<typeof agenda.items> = {}, nowMs = START_MS) =>
  overrunOf({ ...agenda, items: { ...agenda.items, ...items } as typeof agenda.items }, endsAtMs, nowMs)

test('[GR163] a round keeps to the item that is on → nothing is said; it ends a minute or more after it → that', () => {
  expect(past(minutes(60))).toBeUndefined()
  expect(past(minutes(61))).toEqual({ what: 'item', atMs: minutes(60) })
  expect(overrunOf({ items: agenda.items }, minutes(500), START_MS)).toBeUndefined()
})

test('[GR163] a fixed point follows → it is named where the round runs into it', () => {
  const pinned = { i2: { ...i2!, isPinned: true as const } }
  expect(past(minutes(62), pinned)).toEqual({ what: 'fixed_point', atMs: minutes(60), itemId: 'i2' })
  expect(past(minutes(62), { i2: { ...i2!, isPinned: true, startMs: minutes(90) } })).toEqual({
    what: 'item',
    atMs: minutes(60),
  })
  expect(past(minutes(62), { i2: { ...i2!, isPinned: true, status: 'closed' } })).toMatchObject({ what: 'item' })
})

test('[GR163] a part of the item is on → the end of that part; an item that stands still ends later', () => {
  const segments = {
    s0: { rank: 0, title: {}, minutes: 20, kind: 'breakout' as const },
    s1: { rank: 1, title: {}, minutes: 40 },
  }
  const parted = { i1: { ...i1!, segments, segment: { rank: 0, sinceMs: START_MS, pausedBeforeMs: 0 } } }
  expect(past(minutes(25), parted)).toEqual({ what: 'part', atMs: minutes(20) })
  expect(past(minutes(65), { i1: { ...i1!, pausedAtMs: minutes(10) } }, minutes(30))).toBeUndefined()
})
