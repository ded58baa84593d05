import { describe, expect, test } from 'vitest'
import { accept } from '../../shared/lib/decision.ts'
import {
  asleep,
  at,
  attendanceIn,
  checkedIn,
  checkedOut,
  closed,
  connected,
  countsIn,
  door,
  expected,
  nightFalls,
  opened,
  recordOf,
  said,
  staysOf,
  undone,
} from '../support/attendance-meeting.ts'
import { chair, type Given } from '../support/given.ts'

const item = (meeting: Given, itemId = 'i1') => attendanceIn(meeting, 'podium')['items']![itemId]
const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3)

describe('counted', () => {
  test('[AT20] the peak of the day is the most that were here as it was shown, and when that was first so', () => {
    const fewer = checkedOut(two, 'ana', 9)
    expect(attendanceIn(fewer)).toMatchObject({ room: 0, remote: 1, peak: 2, peakAtMs: at(3) })
    expect(attendanceIn(checkedIn(fewer, 'bo', 10))).toMatchObject({ peak: 2, peakAtMs: at(3) })
    const late = checkedIn(checkedIn(fewer, 'bo', 4, 20), 'ana', 21)
    expect(attendanceIn(late)).toMatchObject({ peak: 3, peakAtMs: at(21) })
    expect(attendanceIn(asleep(two, 'cy', 5))).toMatchObject({ remote: 0, asleep: 1, peak: 2 })
  })

  test('[AT21] seen today are different people, whatever they did since', () => {
    const moved = connected(asleep(checkedOut(two, 'ana', 9), 'cy', 9), 'cy', 20)
    expect(attendanceIn(moved)).toMatchObject({ seenToday: 2 })
    expect(attendanceIn(undone(checkedIn(moved, 'bo', 30), 'bo'))).toMatchObject({ seenToday: 2 })
  })

  test('[AT22] an item closes → its figures stay without anybody saving, pauses included', () => {
    const paused = opened(two, 5).and({ type: 'agenda.item_paused', itemId: 'i1' })
    const over = closed(checkedOut(checkedIn(paused, 'bo', 20), 'ana', 30), 40)
    const figures = { peak: 3, peakAtMs: at(20), seen: 3, seenInRoom: 2 }
    expect(item(over)).toEqual(figures)
    expect(item(checkedOut(over, 'bo', 50))).toEqual(figures)
    expect(item(connected(over, 'bo', 50))).toEqual(figures)
  })

  test('[AT22] who left before it, or came when it was over, is not of the item', () => {
    const early = opened(checkedOut(two, 'ana', 5), 5)
    expect(item(early)).toEqual({ peak: 1, peakAtMs: at(5), seen: 1, seenInRoom: 0 })
    expect(item(checkedIn(closed(early, 40), 'bo', 40))).toMatchObject({ seen: 1 })
  })

  test('[AT22] an opening is taken back → no figures; a closing is taken back → it goes on with those it had', () => {
    const over = closed(opened(two, 5), 40)
    const next = opened(checkedIn(over, 'bo', 45), 50, 'i2')
    const back = next.at(at(55)).after(chair, { type: 'agenda.go_back', expects: { itemId: 'i2' } })
    expect(item(back, 'i2')).toBeUndefined()
    const again = back.and({ type: 'agenda.item_reopened', itemId: 'i1' })
    expect(item(again)).toEqual({ peak: 3, peakAtMs: at(55), seen: 3, seenInRoom: 2 })
  })

  test('[AT21] a late check-in, or a sleep dated back, corrects the figures of an item that is over', () => {
    const over = closed(opened(two, 5), 40)
    expect(item(checkedIn(over, 'bo', 39, 50))).toMatchObject({ peak: 2, seen: 3, seenInRoom: 2 })
    const woken = connected(expected, 'cy', 0)
    const slept = closed(opened(woken, 6), 7)
    expect(item(slept)).toMatchObject({ peak: 1, seen: 1 })
    expect(item(asleep(slept, 'cy', 5))).toMatchObject({ peak: 1, seen: 0 })
  })

  test('[AT23] heads and door counters are figures of their own; the later count stands, nothing is negative', () => {
    const heads = (meeting: Given, many: number, minute: number) =>
      meeting.after(door, { type: 'attendance.count_heads', heads: many }, { madeAtMs: at(minute) })
    const counted = heads(heads(two.at(at(30)), 41, 20), 37, 10)
    expect(attendanceIn(counted)).toMatchObject({ room: 1, heads: { heads: 41, countedAtMs: at(20) } })
    const count = (meeting: Given, name: string, by: 1 | -1) =>
      meeting.after(door, { type: 'attendance.count_door', door: name, by })
    expect(attendanceIn(two)).not.toHaveProperty('withoutBadge')
    const doors = count(count(count(count(two, 'A', 1), 'A', 1), 'B', 1), 'B', -1)
    expect(attendanceIn(doors, 'door')).toMatchObject({ withoutBadge: 2, doors: { A: 2, B: 0 }, room: 1 })
    expect(doors.when(door, { type: 'attendance.count_door', door: 'B', by: -1 })).toEqual(accept())
    expect(attendanceIn(doors.and({ type: 'attendance.door_counted', door: 'B', by: -1 }))).toMatchObject({
      withoutBadge: 2,
    })
  })
})

describe('people', () => {
  const merged = { type: 'people.merged', fromPersonId: 'cy', intoPersonId: 'ana' } as const

  test('[AT29] two who are here are one person → counted once, the time in each mode united', () => {
    const both = connected(checkedIn(connected(expected, 'ana', 0), 'ana', 2), 'cy', 4)
    const one = checkedIn(both, 'cy', 1, 6).and(merged)
    expect(staysOf(one, 'ana')).toEqual(['remote 0–', 'room 1–'])
    expect(attendanceIn(one)).toMatchObject({ room: 1, remote: 0, seenToday: 1 })
  })

  test('[AT29] one of the two sleeps or left → here where the other is, else asleep, else left', () => {
    const cyHere = connected(expected, 'cy', 0)
    const cyAsleep = asleep(cyHere, 'cy', 5)
    const cyLeft = said(cyHere, 'cy', 5, { type: 'attendance.leave' })
    expect(countsIn(connected(cyAsleep, 'ana', 6).and(merged))).toBe('0 room 1 remote 0 asleep')
    expect(countsIn(cyAsleep.and(merged))).toBe('0 room 0 remote 1 asleep')
    expect(recordOf(cyLeft.and(merged), 'ana')).toMatchObject({ departedAtMs: at(5) })
    expect(countsIn(said(connected(cyAsleep, 'ana', 6), 'ana', 7, { type: 'attendance.leave' }).and(merged))).toBe(
      '0 room 0 remote 1 asleep',
    )
    expect(expected.and(merged).state.attendance).toBe(expected.state.attendance)
  })

  test('[AT11] [AT29] both were seen to leave → a late check-in of the one they are ends with the next of it', () => {
    const both = checkedOut(checkedOut(expected, 'cy', 30), 'ana', 20).and(merged)
    expect(staysOf(checkedIn(both, 'ana', 10, 40), 'ana')).toEqual(['room 10–20'])
    expect(staysOf(checkedIn(both, 'cy', 25, 40), 'ana')).toEqual(['room 25–30'])
  })

  test('[AT30] contact to an erased person is lost → asleep, and gone with the day', () => {
    const erased = connected(expected, 'ana', 0).and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    const lost = asleep(erased, 'ana', 5)
    expect(countsIn(lost)).toBe('0 room 0 remote 1 asleep')
    expect(countsIn(nightFalls(lost))).toBe('0 room 0 remote 0 asleep')
  })

  test('[AT30] somebody is erased → counted as before, and no name at the door', () => {
    const erased = two.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    expect(countsIn(erased)).toBe(countsIn(two))
    expect(attendanceIn(erased)).toMatchObject({ seenToday: 2 })
    expect(erased.sees('door')['people']!['people']).not.toHaveProperty('ana')
    expect(erased.seesOfSelf('ana')).toMatchObject({ attendance: {} })
  })
})
