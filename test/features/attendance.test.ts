import { describe, expect, test } from 'vitest'
import { isHere, standingOf } from '../../shared/features/attendance/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import {
  asleep,
  at,
  checkedIn,
  connected,
  countsIn,
  expected,
  recordOf,
  said,
  staysOf,
} from '../support/attendance-meeting.ts'
import { person, system, type Given } from '../support/given.ts'

const ana = 'ana' as PersonId
const standing = ({ state }: Given) => standingOf(state.attendance, ana)

describe('being here', () => {
  test('[AT1] [AT2] somebody is in the room and connected → both stays last, and count once, in the room', () => {
    const both = checkedIn(connected(expected, 'ana', 0), 'ana', 5)
    expect(staysOf(both, 'ana')).toEqual(['remote 0–', 'room 5–'])
    expect(countsIn(both)).toBe('1 room 0 remote 0 asleep')
    expect(countsIn(connected(both, 'cy', 6))).toBe('1 room 1 remote 0 asleep')
  })

  test('[AT3] who is here or asleep is here for queue and table, who never came or left is not', () => {
    const here = ({ state }: Given) => isHere(state.attendance, ana)
    const awake = connected(expected, 'ana', 0)
    expect(
      [expected, awake, asleep(awake, 'ana', 9), said(awake, 'ana', 9, { type: 'attendance.leave' })].map(here),
    ).toEqual([false, true, true, false])
  })
})

describe('by connection', () => {
  test('[AT5] somebody connects → remote since then; a second connection records nothing', () => {
    const awake = connected(expected, 'ana', 1)
    expect(staysOf(awake, 'ana')).toEqual(['remote 1–'])
    expect(awake.when(system, { type: 'attendance.connect', personId: 'ana', sinceMs: at(2) })).toEqual(accept())
  })

  test('[AT5] a connection that is older than the last remote stay → begins where that ended', () => {
    const slept = asleep(connected(expected, 'ana', 0), 'ana', 10)
    const back = slept.at(at(20)).after(system, { type: 'attendance.connect', personId: 'ana', sinceMs: at(5) })
    expect(staysOf(back, 'ana')).toEqual(['remote 0–10', 'remote 10–'])
  })

  test('[AT5] somebody unknown or erased connects → unknown_person', () => {
    const erased = expected.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    const connect = (personId: string) => ({ type: 'attendance.connect', personId, sinceMs: at(0) }) as const
    const unknown = reject({ code: 'attendance/unknown_person' })
    expect(expected.when(system, connect('zed'))).toEqual(unknown)
    expect(erased.when(system, connect('ana'))).toEqual(unknown)
  })

  test('[AT6] contact is lost → the stay ends at the last contact, and the person is asleep since then', () => {
    const slept = asleep(connected(expected, 'ana', 0), 'ana', 10)
    expect(staysOf(slept, 'ana')).toEqual(['remote 0–10'])
    expect(recordOf(slept, 'ana').asleepSinceMs).toBe(at(10))
    expect(countsIn(slept)).toBe('0 room 0 remote 1 asleep')
    expect(slept.when(system, { type: 'attendance.fall_asleep', personId: 'ana', sinceMs: at(11) })).toEqual(accept())
  })

  test('[AT6] the last contact lies before the stay → it ends where it began', () => {
    expect(staysOf(asleep(connected(expected, 'ana', 5), 'ana', 3), 'ana')).toEqual(['remote 5–5'])
  })

  test('[AT6] contact is lost to somebody in the room → not asleep', () => {
    const inRoom = asleep(checkedIn(connected(expected, 'ana', 0), 'ana', 1), 'ana', 10)
    expect(staysOf(inRoom, 'ana')).toEqual(['remote 0–10', 'room 1–'])
    expect(countsIn(inRoom)).toBe('1 room 0 remote 0 asleep')
  })

  test('[AT7] somebody who sleeps, or left, connects anew → remote', () => {
    const awake = connected(expected, 'ana', 0)
    expect(standing(connected(asleep(awake, 'ana', 5), 'ana', 9))).toBe('remote')
    const left = said(awake, 'ana', 5, { type: 'attendance.leave' })
    expect(recordOf(connected(left, 'ana', 9), 'ana')).not.toHaveProperty('departedAtMs')
    expect(staysOf(connected(left, 'ana', 9), 'ana')).toEqual(['remote 0–5', 'remote 9–'])
  })

  test('[AT8] the meeting is closed → connections and own words bring nobody, the door does', () => {
    const closed = connected(expected, 'bo', 0).and(
      { type: 'attendance.room_code_changed', code: 'K7M2' },
      { type: 'meeting.closed' },
    )
    const over = reject({ code: 'attendance/meeting_closed' })
    const self = person('ana', 'participant')
    expect(closed.when(system, { type: 'attendance.connect', personId: 'ana', sinceMs: at(0) })).toEqual(accept())
    expect(closed.when(self, { type: 'attendance.enter_room', code: 'K7M2' })).toEqual(over)
    expect(closed.when(self, { type: 'attendance.come_back' })).toEqual(over)
    expect(standing(checkedIn(closed, 'ana', 3))).toBe('room')
  })
})

describe('by their own word', () => {
  const coded = connected(expected, 'ana', 0).and(
    { type: 'attendance.room_code_changed', code: 'AB23' },
    { type: 'attendance.room_code_changed', code: 'K7M2' },
  )
  const enter = (code: string) => coded.when(person('ana', 'participant'), { type: 'attendance.enter_room', code })

  test('[AT14] the room’s code, or the one before, is typed somehow → in the room', () => {
    const entered = {
      type: 'attendance.arrived',
      personId: 'ana',
      mode: 'room',
      fromMs: at(0),
      source: 'self',
      side: 'room',
    }
    for (const code of ['K7M2', 'k7m2', ' k7 M2 ', 'ab23']) expect(enter(code), code).toEqual(accept(entered))
    const inRoom = said(coded, 'ana', 3, { type: 'attendance.enter_room', code: 'K7M2' })
    expect(inRoom.when(person('ana', 'participant'), { type: 'attendance.enter_room', code: 'K7M2' })).toEqual(accept())
  })

  test('[AT14] another code, or one where there is none → wrong_code', () => {
    const wrong = reject({ code: 'attendance/wrong_code' })
    for (const code of ['K7M3', '', 'undefined']) expect(enter(code), code).toEqual(wrong)
    const none = connected(expected, 'ana', 0)
    expect(none.when(person('ana', 'participant'), { type: 'attendance.enter_room', code: '' })).toEqual(wrong)
    expect(none.when(person('zed', 'participant'), { type: 'attendance.enter_room', code: '' })).toEqual(
      reject({ code: 'attendance/unknown_person' }),
    )
  })

  test('[AT15] somebody says that they leave → both modes end; saying it again changes nothing', () => {
    const left = said(checkedIn(connected(expected, 'ana', 0), 'ana', 5), 'ana', 9, { type: 'attendance.leave' })
    expect(staysOf(left, 'ana')).toEqual(['remote 0–9', 'room 5–9'])
    expect(left.seesOfSelf('ana')).toMatchObject({ attendance: { standing: 'absent', departedAtMs: at(9) } })
    expect(left.when(person('ana', 'participant'), { type: 'attendance.leave' })).toEqual(accept())
  })

  test('[AT15] somebody asleep says that they left → absent', () => {
    const slept = asleep(connected(expected, 'ana', 0), 'ana', 5)
    expect(standing(said(slept, 'ana', 9, { type: 'attendance.leave' }))).toBe('absent')
  })

  test('[AT15] the word arrives late, on a new connection → that ends too; what others saw after it stays', () => {
    const slept = asleep(connected(expected, 'ana', 0), 'ana', 5)
    const late = (meeting: Given) =>
      meeting.after(person('ana', 'participant'), { type: 'attendance.leave' }, { madeAtMs: at(8) })
    expect(staysOf(late(connected(slept, 'ana', 20)), 'ana')).toEqual(['remote 0–5', 'remote 20–20'])
    expect(standing(late(connected(slept, 'ana', 20)))).toBe('absent')
    expect(standing(late(checkedIn(slept, 'ana', 20)))).toBe('room')
  })

  test('[AT16] somebody says that they leave the room → remote while connected', () => {
    const both = checkedIn(connected(expected, 'ana', 0), 'ana', 5)
    expect(standing(said(both, 'ana', 9, { type: 'attendance.leave_room' }))).toBe('remote')
    expect(both.when(person('cy', 'participant'), { type: 'attendance.leave_room' })).toEqual(
      reject({ code: 'attendance/not_in' }),
    )
  })

  test('[AT17] somebody says that they are back → remote; here already, or left later → nothing', () => {
    const awake = connected(expected, 'ana', 0)
    const left = said(awake, 'ana', 9, { type: 'attendance.leave' })
    const back = { type: 'attendance.come_back' } as const
    const self = person('ana', 'participant')
    expect(staysOf(said(left, 'ana', 12, back), 'ana')).toEqual(['remote 0–9', 'remote 12–'])
    expect(left.at(at(20)).when(self, back, { madeAtMs: at(8) })).toEqual(accept())
    expect(awake.when(self, back)).toEqual(accept())
    expect(expected.when(person('zed', 'participant'), back)).toEqual(reject({ code: 'attendance/unknown_person' }))
  })
})
