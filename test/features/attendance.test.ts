import { describe, expect, test } from 'vitest'
import { isHere, standingOf } from '../../shared/features/attendance/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import {
  asleep,
  at,
  checkedIn,
  checkedOut,
  connected,
  countsIn,
  door,
  expected,
  NIGHT,
  nightFalls,
  recordOf,
  said,
  staysOf,
  undone,
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

describe('at the door', () => {
  test('[AT9] a check-in that arrives late counts from the tap; who is in stays in', () => {
    const late = checkedIn(expected, 'ana', 3, 20)
    expect(recordOf(late, 'ana').stays).toEqual([{ mode: 'room', fromMs: at(3), source: 'tap', door: 'A' }])
    const again = { type: 'attendance.check_in', personId: 'ana', source: 'scan' } as const
    expect(late.when(door, again, { madeAtMs: at(4) })).toEqual(accept())
    expect(late.when(door, { ...again, personId: 'zed' })).toEqual(reject({ code: 'attendance/unknown_person' }))
  })

  test('[AT10] a late check-in from before the known arrival → the stay begins earlier', () => {
    expect(staysOf(checkedIn(checkedIn(expected, 'ana', 10), 'ana', 4, 20), 'ana')).toEqual(['room 4–'])
  })

  test('[AT10] a late check-in from before a departure → a stay that ended then, and nobody is back', () => {
    const gone = checkedOut(checkedIn(expected, 'ana', 10), 'ana', 15)
    expect(staysOf(checkedIn(gone, 'ana', 4, 20), 'ana')).toEqual(['room 4–15'])
    expect(staysOf(checkedIn(gone, 'ana', 12, 20), 'ana')).toEqual(['room 10–15'])
    const left = said(connected(expected, 'ana', 0), 'ana', 9, { type: 'attendance.leave' })
    expect(staysOf(checkedIn(left, 'ana', 4, 20), 'ana')).toEqual(['remote 0–9', 'room 4–9'])
    expect(standing(checkedIn(left, 'ana', 4, 20))).toBe('absent')
    expect(standing(checkedIn(left, 'ana', 10, 20))).toBe('room')
  })

  test('[AT10] a late check-in between two stays → the second begins earlier', () => {
    const twice = checkedIn(checkedOut(checkedIn(expected, 'ana', 0), 'ana', 10), 'ana', 30)
    expect(staysOf(checkedIn(twice, 'ana', 20, 40), 'ana')).toEqual(['room 0–10', 'room 20–'])
  })

  test('[AT11] a check-out ends the stay in which it lies; an earlier departure counts, a later arrival stays', () => {
    const inRoom = checkedIn(expected, 'ana', 0)
    const out = checkedOut(inRoom, 'ana', 10, 20)
    expect(staysOf(out, 'ana')).toEqual(['room 0–10'])
    expect(staysOf(checkedOut(out, 'ana', 6, 30), 'ana')).toEqual(['room 0–6'])
    const back = checkedIn(out, 'ana', 30)
    expect(staysOf(checkedOut(back, 'ana', 8, 40), 'ana')).toEqual(['room 0–8', 'room 30–'])
  })

  test('[AT11] who was not known to be in is checked out → nobody changes place, and the same once more is nothing new', () => {
    const out = { type: 'attendance.check_out', personId: 'ana' } as const
    const once = checkedOut(checkedIn(expected, 'ana', 10), 'ana', 9, 12)
    expect(staysOf(once, 'ana')).toEqual(['room 10–'])
    expect(standing(checkedOut(expected, 'ana', 5))).toBe('absent')
    expect(once.when(door, out, { madeAtMs: at(9) })).toEqual(accept())
    expect(expected.when(door, { ...out, personId: 'zed' })).toEqual(reject({ code: 'attendance/unknown_person' }))
  })

  test('[AT11] a check-out overtakes the check-in of a tablet that was offline → that ends with it, and nobody is in', () => {
    const overtaken = checkedIn(checkedOut(expected, 'ana', 30), 'ana', 10, 40)
    expect(staysOf(overtaken, 'ana')).toEqual(['room 10–30'])
    expect(standing(overtaken)).toBe('absent')
    expect(staysOf(checkedIn(overtaken, 'ana', 35, 50), 'ana')).toEqual(['room 10–30', 'room 35–'])
  })

  test('[AT11] another tablet knows of a going out and coming in between → the later check-out holds', () => {
    const out = checkedOut(checkedIn(expected, 'ana', 0), 'ana', 40)
    const late = checkedIn(checkedOut(out, 'ana', 10, 50), 'ana', 20, 51)
    expect(staysOf(late, 'ana')).toEqual(['room 0–10', 'room 20–40'])
  })

  test('[AT11] [AT13] a check-out that changed nothing is taken back → a check-in from before it counts whole', () => {
    const back = undone(checkedOut(expected, 'ana', 30), 'ana')
    expect(staysOf(checkedIn(back, 'ana', 10, 40), 'ana')).toEqual(['room 10–'])
    expect(
      staysOf(checkedIn(undone(checkedOut(checkedIn(expected, 'ana', 20), 'ana', 30), 'ana'), 'ana', 5, 40), 'ana'),
    ).toEqual(['room 5–'])
  })

  test('[AT11] [AT25] a check-out is still known the day after, and no longer', () => {
    const out = checkedOut(expected, 'ana', 30)
    const night = nightFalls(connected(out, 'cy', 40))
    expect(staysOf(checkedIn(night, 'ana', 10, NIGHT + 5), 'ana')).toEqual(['room 10–30'])
    const dayAfter = nightFalls(connected(night, 'bo', NIGHT + 60), NIGHT + 24 * 60)
    expect(recordOf(dayAfter, 'ana')).not.toHaveProperty('outs')
  })

  test('[AT12] who is checked out is remote while connected, and has left where contact was lost', () => {
    const both = checkedIn(connected(expected, 'ana', 0), 'ana', 1)
    expect(standing(checkedOut(both, 'ana', 9))).toBe('remote')
    expect(standing(checkedOut(asleep(both, 'ana', 5), 'ana', 9))).toBe('absent')
    expect(standing(checkedOut(checkedIn(asleep(connected(expected, 'ana', 0), 'ana', 2), 'ana', 6), 'ana', 9))).toBe(
      'absent',
    )
  })

  test('[AT13] a check-in is taken back → as before it, once', () => {
    const slept = asleep(connected(expected, 'ana', 0), 'ana', 2)
    const back = undone(checkedIn(slept, 'ana', 6), 'ana')
    expect(recordOf(back, 'ana')).toEqual(recordOf(slept, 'ana'))
    const nothing = reject({ code: 'attendance/nothing_to_undo' })
    expect(back.when(door, { type: 'attendance.undo', personId: 'ana' })).toEqual(nothing)
    expect(expected.when(door, { type: 'attendance.undo', personId: 'ana' })).toEqual(nothing)
    const unknown = reject({ code: 'attendance/unknown_person' })
    expect(expected.when(door, { type: 'attendance.undo', personId: 'zed' })).toEqual(unknown)
  })

  test('[AT13] a check-out is taken back → in as before; what the connection did meanwhile stays', () => {
    const inRoom = checkedIn(connected(expected, 'ana', 0), 'ana', 5)
    const meanwhile = asleep(checkedOut(inRoom, 'ana', 10), 'ana', 12)
    expect(standing(meanwhile)).toBe('asleep')
    expect(staysOf(undone(meanwhile, 'ana'), 'ana')).toEqual(['remote 0–12', 'room 5–'])
  })

  test('[AT13] the check-in of somebody who had left is taken back → left, unless they connected since', () => {
    const left = said(connected(expected, 'ana', 0), 'ana', 5, { type: 'attendance.leave' })
    const inRoom = checkedIn(left, 'ana', 8)
    expect(recordOf(undone(inRoom, 'ana'), 'ana')).toEqual(recordOf(left, 'ana'))
    const awake = undone(connected(inRoom, 'ana', 9), 'ana')
    expect(standing(awake)).toBe('remote')
    expect(recordOf(awake, 'ana')).not.toHaveProperty('departedAtMs')
  })

  test('[AT13] after somebody’s own statement about the room there is nothing to undo', () => {
    const out = said(checkedIn(expected, 'ana', 5), 'ana', 9, { type: 'attendance.leave_room' })
    expect(out.when(door, { type: 'attendance.undo', personId: 'ana' })).toEqual(
      reject({ code: 'attendance/nothing_to_undo' }),
    )
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
