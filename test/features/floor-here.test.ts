import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { asleep, at, checkedIn, checkedOut, connected, said, undone } from '../support/attendance-meeting.ts'
import { ana, asked, floorOf, waiting } from '../support/floor-meeting.ts'
import { chair, moderator, person, START_MS, system, type Given } from '../support/given.ts'

const open = floorOf('i1')
const ask = { type: 'floor.ask', itemId: 'i1' } as const
const sideOf = (meeting: Given, personId = 'ana'): unknown =>
  (meeting.sees('hall')['floor'] as { entries: Record<string, { mode: string }> }).entries[`e-${personId}`]?.mode
const strict = open.after(chair, { type: 'attendance.set_rules', onlyHere: true })

describe('sides', () => {
  const asks = (meeting: Given, self = ana) => meeting.when(self, ask)
  const on = (mode: string) => accept(expect.objectContaining({ mode }))

  test('[FL50] who asks stands on the side that was known last', () => {
    const inRoom = checkedIn(connected(open, 'ana', 0), 'ana', 5)
    expect(asks(connected(open, 'ana', 0))).toEqual(on('room'))
    expect(asks(inRoom)).toEqual(on('room'))
    expect(asks(checkedOut(inRoom, 'ana', 9))).toEqual(on('remote'))
    expect(asks(checkedIn(open, 'cy', 5), person('cy', 'participant'))).toEqual(on('room'))
  })

  test('[FL50] who waits comes in, goes out, or that is taken back → changes sides, keeps the time', () => {
    const queue = connected(open, 'cy', 0).and(asked('cy', START_MS))
    const inRoom = checkedIn(queue, 'cy', 5)
    expect(sideOf(inRoom, 'cy')).toBe('room')
    expect(sideOf(undone(inRoom, 'cy'), 'cy')).toBe('remote')
    const out = checkedOut(inRoom, 'cy', 9)
    expect(sideOf(out, 'cy')).toBe('remote')
    expect(sideOf(undone(out, 'cy'), 'cy')).toBe('room')
    expect(out.sees('hall')['floor']).toMatchObject({ entries: { 'e-cy': { askedAtMs: START_MS } } })
  })

  test('[FL50] a check-in that arrives late, from before a departure → the side stays', () => {
    const out = checkedOut(checkedIn(connected(open, 'ana', 0), 'ana', 5), 'ana', 9).and(
      asked('ana', at(9), { mode: 'remote' }),
    )
    expect(sideOf(checkedIn(out, 'ana', 2, 12))).toBe('remote')
  })
})

describe('only those who are here', () => {
  test('[FL51] the desk adds somebody absent → not_here; here or asleep → added; without the rule nothing is asked', () => {
    const add = { type: 'floor.add', itemId: 'i1', personId: 'cy', mode: 'remote', channel: 'chat' } as const
    expect(strict.when(moderator, add)).toEqual(reject({ code: 'floor/not_here' }))
    expect(connected(strict, 'cy', 1).when(moderator, add)).toMatchObject({ outcome: 'accepted' })
    expect(asleep(connected(strict, 'cy', 1), 'cy', 3).when(moderator, add)).toMatchObject({ outcome: 'accepted' })
    expect(open.when(moderator, add)).toMatchObject({ outcome: 'accepted' })
  })

  test('[FL51] who said that they left asks → not_here; an ask that overtakes the record of the connection counts', () => {
    const left = said(connected(strict, 'ana', 0), 'ana', 5, { type: 'attendance.leave' })
    expect(left.when(ana, ask)).toEqual(reject({ code: 'floor/not_here' }))
    expect(connected(left, 'ana', 9).when(ana, ask)).toMatchObject({ outcome: 'accepted' })
    expect(strict.when(ana, ask)).toMatchObject({ outcome: 'accepted' })
    const allowed = left.after(chair, { type: 'attendance.set_rules', onlyHere: false })
    expect(allowed.when(ana, ask)).toMatchObject({ outcome: 'accepted' })
  })

  const queue = (meeting: Given) =>
    connected(connected(connected(meeting, 'ana', 0), 'bo', 0), 'cy', 0).and(
      asked('ana', START_MS),
      asked('bo', START_MS + 1),
      asked('cy', START_MS + 2),
      { type: 'floor.entry_moved', entryId: 'e-cy', from: 2, ahead: 1, by: 'chair' },
    )

  test('[FL52] who leaves is out of the queue, and who was moved behind them comes one nearer; without the rule they stay', () => {
    const leave = (meeting: Given) => said(meeting, 'ana', 5, { type: 'attendance.leave' })
    expect(waiting(queue(strict))).toEqual(['e-ana', 'e-cy', 'e-bo'])
    expect(waiting(leave(queue(strict)))).toEqual(['e-cy', 'e-bo'])
    expect(waiting(leave(queue(open)))).toEqual(['e-ana', 'e-cy', 'e-bo'])
  })

  test('[FL52] who is seen to leave is out of the queue; who is still connected, or falls asleep, keeps the place', () => {
    const inRoom = checkedIn(queue(strict), 'ana', 2)
    expect(waiting(checkedOut(inRoom, 'ana', 5))).toEqual(['e-ana', 'e-cy', 'e-bo'])
    expect(waiting(asleep(queue(strict), 'ana', 5))).toEqual(['e-ana', 'e-cy', 'e-bo'])
    expect(waiting(checkedOut(asleep(inRoom, 'ana', 3), 'ana', 9))).toEqual(['e-cy', 'e-bo'])
  })

  test('[AT36] [FL52] the rule is made while people wait → who left is out of the queue, asleep and not yet come stay', () => {
    const waited = asleep(said(queue(open), 'ana', 5, { type: 'attendance.leave' }), 'bo', 6).and(
      asked('dan', START_MS + 3, { channel: 'chat' }),
    )
    expect(waiting(waited)).toEqual(['e-ana', 'e-cy', 'e-bo', 'e-dan'])
    const made = waited.after(chair, { type: 'attendance.set_rules', onlyHere: true })
    expect(waiting(made)).toEqual(['e-cy', 'e-bo', 'e-dan'])
    expect(made.when(chair, { type: 'attendance.set_rules', graceMs: 60_000 })).toMatchObject({
      events: [{ type: 'attendance.rules_set', onlyHere: true, graceMs: 60_000 }],
    })
  })

  test('[FL52] the day ends → the queue of those who were still here is empty', () => {
    const closed = queue(strict).and({ type: 'agenda.item_closed', itemId: 'i1' })
    const over = closed.at(at(20 * 60)).after(system, { type: 'attendance.end_day', dayEndMs: at(20 * 60) })
    expect(waiting(over.and({ type: 'agenda.item_reopened', itemId: 'i1' }))).toEqual([])
    expect(waiting(closed.and({ type: 'agenda.item_reopened', itemId: 'i1' }))).toEqual(['e-ana', 'e-cy', 'e-bo'])
  })
})
