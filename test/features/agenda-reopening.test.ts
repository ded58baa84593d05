import { expect, test } from 'vitest'
import { forecast } from '../../shared/features/agenda/forecast.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import { view } from '../../shared/meeting/view.ts'
import { added } from '../support/floor-meeting.ts'
import { chair, given, system, type Given } from '../support/given.ts'
import { minutes, smallMeeting } from '../support/small-meeting.ts'
import { agendaOf } from '../support/agenda-of.ts'

const HOUR = 60
const meeting = given(...smallMeeting, added('ana', 'remote'))
const first = meeting.after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
const closed = first.at(minutes(40)).after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
const reopen = (on?: string) =>
  ({ type: 'agenda.reopen', itemId: 'i1', expects: { ...(on && { itemId: on }) } }) as const
const leftMinutes = ({ state }: Given, after: number) =>
  forecast(view(state, 'hall').agenda, minutes(after)).remainingMs! / 60_000

test('[AG61] a closed item goes on with its own start; the time between is not counted', () => {
  const again = closed.at(minutes(70)).after(chair, reopen())
  expect(again.state.agenda.items['i1']).toMatchObject({
    status: 'open',
    openedAtMs: minutes(0),
    pausedMs: 30 * 60_000,
  })
  expect(again.state.agenda.items['i1']).not.toHaveProperty('closedAtMs')
  expect(leftMinutes(again, 75)).toBe(15)
})

test('[AG61] what is on is closed by it; going back closes it as it was', () => {
  const second = closed.at(minutes(60)).after(chair, { type: 'agenda.open', itemId: 'i2', expects: {} })
  expect(second.when(chair, reopen('i2'))).toEqual(
    accept(
      { type: 'agenda.item_closed', itemId: 'i2' },
      { type: 'agenda.item_taken_up', itemId: 'i1', afterItemId: 'i2' },
    ),
  )
  const again = second.at(minutes(70)).after(chair, reopen('i2'))
  const back = again.at(minutes(75)).after(chair, { type: 'agenda.go_back', expects: { itemId: 'i1' } })
  expect(agendaOf(back)).toEqual(agendaOf(second))
  const alone = closed.at(minutes(70)).after(chair, reopen())
  expect(agendaOf(alone.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i1' } }))).toEqual(agendaOf(closed))
})

test('[AG61] only what is closed, by who knows what is on', () => {
  expect(first.when(chair, reopen('i1'))).toEqual(reject({ code: 'agenda/not_closed' }))
  expect(meeting.when(chair, reopen())).toEqual(reject({ code: 'agenda/not_closed' }))
  expect(closed.when(chair, reopen('i2'))).toEqual(reject({ code: 'agenda/moved_on' }))
})

test('[AG62] after the night the item goes on, its figures go on, and who comes counts for the new day', () => {
  const here = meeting
    .after(system, { type: 'attendance.connect', personId: 'ana', sinceMs: minutes(0) })
    .after(chair, { type: 'agenda.open', itemId: 'i1', expects: {} })
    .at(minutes(HOUR))
    .after(chair, { type: 'agenda.close', expects: { itemId: 'i1' } })
  const endMs = Date.UTC(2026, 10, 24, 4)
  const night = here.at(endMs).after(system, { type: 'attendance.end_day', dayEndMs: endMs })
  const morning = night.at(minutes(24 * HOUR)).after(chair, reopen())
  expect(morning.state.agenda.currentItemId).toBe('i1')
  expect(morning.state.attendance.items['i1']?.span).toEqual({ fromMs: minutes(0) })
  expect(Object.keys(morning.state.attendance.days)).toEqual(['2026-11-23'])
  const back = morning.after(chair, { type: 'agenda.go_back', expects: { itemId: 'i1' } })
  expect(back.state.attendance.items['i1']?.span).toEqual({ fromMs: minutes(0), toMs: minutes(HOUR) })
  expect(back.state.attendance.itemOn).toBeUndefined()
})
