import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import {
  at,
  attendanceIn,
  checkedIn,
  checkedOut,
  countsIn,
  door,
  expected,
  nightFalls,
  staysOf,
  undone,
} from '../support/attendance-meeting.ts'
import type { Given } from '../support/given.ts'

const all = ['ana', 'bo', 'cy']
const many = (personIds: readonly string[]) =>
  ({ type: 'attendance.check_in_many', personIds, source: 'tap', door: 'B' }) as const
const backOf = (personIds: readonly string[]) => ({ type: 'attendance.undo_many', personIds }) as const

const cameTogether = (meeting: Given, minute: number, personIds = all, arrivesAt = minute): Given =>
  meeting.at(at(arrivesAt)).after(door, many(personIds), { madeAtMs: at(minute) })

describe('a delegation', () => {
  test('[AT37] [AT9] all are checked in at once, and who is in stays in', () => {
    const scanned = checkedIn(expected, 'bo', 5)
    const taken = scanned.at(at(9)).when(door, many(all))
    expect(taken).toMatchObject({ outcome: 'accepted', events: [{ personId: 'ana' }, { personId: 'cy' }] })
    const together = cameTogether(scanned, 9)
    expect(countsIn(together)).toBe('3 room 0 remote 0 asleep')
    expect(staysOf(together, 'bo')).toEqual(['room 5–'])
    expect(staysOf(together, 'ana')).toEqual(['room 9–'])
    expect(attendanceIn(together, 'door')['people']).toMatchObject({ ana: { source: 'tap', door: 'B', mayUndo: true } })
    expect(together.when(door, many(all))).toEqual(accept())
  })

  test('[AT37] [AT10] [AT11] it arrives late → it counts from the tap, and nobody is back who left since', () => {
    const gone = checkedOut(checkedIn(expected, 'ana', 10), 'ana', 20)
    const late = cameTogether(gone, 5, all, 30)
    expect(staysOf(late, 'ana')).toEqual(['room 5–20'])
    expect(staysOf(late, 'bo')).toEqual(['room 5–'])
    expect(attendanceIn(late)).toMatchObject({ room: 2, peakAtMs: at(30) })
  })

  test('[AT37] one of them is not there any more, or two are one → passed over, and counted once; nobody → refused', () => {
    const erased = expected.and({ type: 'people.erased', personId: 'bo', erasedTexts: [] })
    expect(countsIn(cameTogether(erased, 1))).toBe('2 room 0 remote 0 asleep')
    const one = expected.and({ type: 'people.merged', fromPersonId: 'cy', intoPersonId: 'ana' })
    expect(one.when(door, many(['cy', 'ana']))).toMatchObject({ events: [{ personId: 'ana' }] })
    expect(expected.when(door, many(['nobody', 'else']))).toEqual(reject({ code: 'attendance/unknown_person' }))
  })

  test('[AT38] it is taken back → all are out but who was in before, or had a step of their own since', () => {
    const together = checkedOut(cameTogether(checkedIn(expected, 'bo', 5), 9), 'cy', 12)
    const back = together.at(at(13)).after(door, backOf(all))
    expect(staysOf(back, 'ana')).toEqual([])
    expect(staysOf(back, 'bo')).toEqual(['room 5–'])
    expect(staysOf(back, 'cy')).toEqual(['room 9–12'])
    expect(back.when(door, backOf(all))).toEqual(reject({ code: 'attendance/nothing_to_undo' }))
    expect(nightFalls(together).when(door, backOf(all))).toEqual(reject({ code: 'attendance/nothing_to_undo' }))
  })

  test('[AT38] [AT13] of one of them the step is taken back alone → the others stay', () => {
    const without = undone(cameTogether(expected, 9), 'ana')
    expect(countsIn(without)).toBe('2 room 0 remote 0 asleep')
    expect(countsIn(without.after(door, backOf(all)))).toBe('0 room 0 remote 0 asleep')
  })
})
