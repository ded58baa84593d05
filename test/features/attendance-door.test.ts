import { describe, expect, test } from 'vitest'
import { standingOf } from '../../shared/features/attendance/state.ts'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import {
  asleep,
  at,
  checkedIn,
  checkedOut,
  connected,
  door,
  expected,
  NIGHT,
  nightFalls,
  recordOf,
  said,
  staysOf,
  undone,
} from '../support/attendance-meeting.ts'
import type { Given } from '../support/given.ts'

const ana = 'ana' as PersonId
const standing = ({ state }: Given) => standingOf(state.attendance, ana)

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
