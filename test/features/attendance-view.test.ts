import { describe, expect, test } from 'vitest'
import { sideOfPerson } from '../../shared/features/attendance/state.ts'
import { accept } from '../../shared/lib/decision.ts'
import { diff } from '../../shared/lib/patch.ts'
import { view } from '../../shared/meeting/view.ts'
import {
  asleep,
  at,
  attendanceIn,
  checkedIn,
  checkedOut,
  connected,
  expected,
  nightFalls,
} from '../support/attendance-meeting.ts'
import { added } from '../support/floor-meeting.ts'
import { smallMeeting } from '../support/small-meeting.ts'
import { chair, given, person, secretariat, type Given } from '../support/given.ts'

const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3)

describe('who speaks where', () => {
  const side = ({ state }: Given, personId = 'ana') =>
    sideOfPerson(state.attendance, state.people.people.get(personId)!)
  const inRoom = checkedIn(connected(expected, 'ana', 0), 'ana', 5)

  test('[AT27] expected in the room and connected, checked in, or expected remotely → as expected, and as seen', () => {
    expect(side(connected(expected, 'ana', 0))).toBe('room')
    expect(side(inRoom)).toBe('room')
    expect(side(connected(expected, 'cy', 0), 'cy')).toBe('remote')
    expect(side(checkedIn(expected, 'cy', 0), 'cy')).toBe('room')
  })

  test('[AT27] out of the room, or stating another mode later → the side that was known last', () => {
    expect(side(checkedOut(inRoom, 'ana', 9))).toBe('remote')
    const stated = (meeting: Given, minute: number, mode: 'room' | 'remote') =>
      meeting.and({ type: 'people.mode_set', personId: 'ana', mode, statedAtMs: at(minute) })
    expect(side(stated(inRoom, 8, 'remote'))).toBe('remote')
    expect(side(stated(checkedOut(inRoom, 'ana', 9), 8, 'room'))).toBe('remote')
    expect(side(stated(checkedOut(inRoom, 'ana', 9), 10, 'room'))).toBe('room')
    expect(side(nightFalls(checkedOut(inRoom, 'ana', 9)))).toBe('room')
  })
})

describe('rules of the meeting', () => {
  test('[AT28] chair or secretariat say whether only those here may wait, and how long the grace is; the same again changes nothing', () => {
    expect(attendanceIn(expected, 'podium')).toMatchObject({ onlyHere: false, graceMs: 120_000 })
    const strict = expected.after(chair, { type: 'attendance.set_rules', onlyHere: true })
    expect(attendanceIn(strict, 'podium')).toMatchObject({ onlyHere: true, graceMs: 120_000 })
    expect(strict.when(secretariat, { type: 'attendance.set_rules', onlyHere: true, graceMs: 120_000 })).toEqual(
      accept(),
    )
    expect(
      attendanceIn(strict.after(secretariat, { type: 'attendance.set_rules', graceMs: 60_000 }), 'podium'),
    ).toMatchObject({
      onlyHere: true,
      graceMs: 60_000,
    })
  })
})

describe('who sees what', () => {
  test('[AT31] the hall sees numbers; staff see who is where; the podium also days and items', () => {
    const seen = asleep(checkedOut(connected(two, 'bo', 4), 'ana', 9), 'cy', 10)
    expect(Object.keys(attendanceIn(seen)).sort()).toEqual([
      'asleep',
      'expected',
      'onlyHere',
      'peak',
      'peakAtMs',
      'remote',
      'room',
      'seenToday',
    ])
    const people = {
      ana: { leftAtMs: at(9), mayUndo: true },
      bo: { remoteSinceMs: at(4) },
      cy: { asleepSinceMs: at(10) },
    }
    expect(attendanceIn(seen, 'door')['people']).toEqual(people)
    expect(attendanceIn(seen, 'podium')).toMatchObject({ people, days: {}, items: {} })
    expect(attendanceIn(two, 'door')['people']).toMatchObject({ ana: { roomSinceMs: at(1), source: 'tap', door: 'A' } })
    expect(attendanceIn(nightFalls(seen), 'door')['people']).toEqual({})
  })

  test('[AT31] a person sees how they stand themselves', () => {
    const self = (meeting: Given, personId: string) =>
      (meeting.seesOfSelf(personId) as Record<string, unknown>)['attendance']
    expect(self(expected, 'ana')).toEqual({ standing: 'absent' })
    expect(self(two, 'ana')).toEqual({ standing: 'room', sinceMs: at(1) })
    expect(self(two, 'cy')).toEqual({ standing: 'remote', sinceMs: at(3) })
    expect(self(asleep(two, 'cy', 5), 'cy')).toEqual({ standing: 'asleep' })
    expect(self(checkedOut(two, 'ana', 5), 'ana')).toEqual({ standing: 'absent' })
  })

  test('[AT32] one of 5,000 comes → every bucket but theirs keeps its identity, and the patch names them alone', () => {
    const ids = Array.from({ length: 5000 }, (_one, each) => `p-${each}`)
    const crowd = given(...smallMeeting, ...ids.map((id) => added(id, 'remote'))).and(
      ...ids
        .slice(1)
        .map(
          (personId) =>
            ({ type: 'attendance.arrived', personId, mode: 'remote', fromMs: at(0), source: 'connection' }) as const,
        ),
    )
    const after = checkedIn(crowd, 'p-0', 2)
    const [before, now] = [crowd, after].map(({ state }) => view(state, 'podium').attendance.people.buckets)
    expect(now!.filter((bucket, index) => bucket !== before![index])).toHaveLength(1)
    const patch = JSON.stringify(diff(view(crowd.state, 'hall'), view(after.state, 'hall')))
    expect(JSON.parse(patch)).toEqual({ attendance: { room: 1, peak: 5000, peakAtMs: at(2), seenToday: 5000 } })
    expect(JSON.stringify(diff(view(crowd.state, 'podium'), view(after.state, 'podium'))).length).toBeLessThan(290)
    expect(after.when(person('p-1', 'participant'), { type: 'attendance.leave' })).toMatchObject({
      outcome: 'accepted',
    })
  })
})
