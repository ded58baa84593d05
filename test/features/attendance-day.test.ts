import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
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
  dueIn,
  expected,
  NIGHT,
  nightFalls,
  opened,
  said,
  staysOf,
} from '../support/attendance-meeting.ts'
import { added } from '../support/floor-meeting.ts'
import { given, system, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const item = (meeting: Given, itemId = 'i1') => attendanceIn(meeting, 'podium')['items']![itemId]
const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3)

describe('the room’s code', () => {
  test('[AT18] the first one comes → a code is due at once; half an hour later the next', () => {
    expect(dueIn(expected, 'code')).toEqual([])
    const [first] = dueIn(two, 'code')
    expect(first).toMatchObject({ command: { type: 'attendance.change_room_code' } })
    expect(first!.atMs).toBeLessThanOrEqual(at(3))
    const coded = two.after(system, first!.command)
    expect(dueIn(coded, 'code')).toMatchObject([{ atMs: at(33), command: first!.command }])
    expect(dueIn(coded, 'code')[0]!.cause).not.toBe(first!.cause)
    expect(coded.at(at(32)).when(system, first!.command)).toEqual(accept())
    expect(coded.at(at(33)).when(system, first!.command)).toMatchObject({
      events: [{ type: 'attendance.room_code_changed' }],
    })
    expect(dueIn(asleep(checkedOut(coded, 'ana', 40), 'cy', 40), 'code')).toHaveLength(1)
    const gone = said(checkedOut(coded, 'ana', 40), 'cy', 41, { type: 'attendance.leave' })
    expect(dueIn(gone, 'code')).toEqual([])
  })

  test('[AT18] [AT19] a code changed by hand has no look-alikes; screen, door and podium hold it, the hall does not', () => {
    const codes = new Set<string>()
    let meeting = two
    for (let time = 0; time < 50; time++) {
      meeting = meeting.after(door, { type: 'attendance.change_room_code' })
      const { roomCode } = attendanceIn(meeting, 'screen') as unknown as { roomCode: string }
      expect(roomCode).toMatch(/^[A-HJKMNP-Z2-9]{4}$/)
      codes.add(roomCode)
    }
    expect(codes.size).toBeGreaterThan(45)
    expect(attendanceIn(meeting, 'door')).toHaveProperty('roomCode')
    expect(attendanceIn(meeting, 'podium')).toHaveProperty('roomCode')
    expect(attendanceIn(meeting, 'hall')).not.toHaveProperty('roomCode')
  })
})

describe('the day', () => {
  test('[AT24] a day that had arrivals ends at four in the night, in the meeting’s zone, and never while an item is on', () => {
    expect(dueIn(expected, 'day')).toEqual([])
    expect(dueIn(two, 'day')).toMatchObject([{ atMs: at(NIGHT), command: { type: 'attendance.end_day' } }])
    expect(dueIn(opened(two, 5), 'day')).toEqual([])
    expect(dueIn(closed(opened(two, 5), NIGHT + 60), 'day')).toMatchObject([{ atMs: at(NIGHT) }])
    const [created, ...rest] = smallMeeting
    const inNewYork = given({ ...created, zone: 'America/New_York' } as never, ...rest, added('ana', 'room'))
    expect(dueIn(checkedIn(inNewYork, 'ana', 0), 'day')).toMatchObject([{ atMs: at(60) }])
    expect(dueIn(checkedIn(inNewYork, 'ana', 60), 'day')).toMatchObject([{ atMs: at(25 * 60) }])
    expect(two.when(system, { type: 'attendance.end_day', dayEndMs: at(NIGHT - 1) })).toEqual(accept())
  })

  test('[AT24] a late first arrival is earlier → the day that ends is the same', () => {
    expect(dueIn(checkedIn(two, 'bo', 0, 9), 'day')).toMatchObject([{ atMs: at(NIGHT) }])
  })

  test('[AT24] an item is opened in the morning before yesterday has ended → yesterday ends all the same', () => {
    const [night] = dueIn(two, 'day')
    const morning = opened(two, NIGHT + 5 * 60).at(at(NIGHT + 5 * 60))
    expect(morning.when(system, night!.command)).toMatchObject({ events: [{ type: 'attendance.day_ended' }] })
    expect(dueIn(morning, 'day')).toEqual([night])
  })

  test('[AT24] the day should have ended while an item was on → it falls due anew, under another cause', () => {
    const [night] = dueIn(two, 'day')
    expect(opened(two, 5).at(at(NIGHT)).when(system, night!.command)).toEqual(accept())
    expect(dueIn(closed(opened(two, 5), NIGHT + 60), 'day')[0]!.cause).not.toBe(night!.cause)
  })

  test('[AT25] the day ends → asleep left at the last contact, room with the last item, remote with the day', () => {
    const day = closed(opened(connected(asleep(two, 'cy', 10), 'bo', 15), 20), 50)
    const over = nightFalls(day)
    expect(staysOf(over, 'ana')).toEqual(['room 1–50'])
    expect(staysOf(over, 'cy')).toEqual(['remote 3–10'])
    expect(staysOf(over, 'bo')).toEqual([`remote 15–${NIGHT}`])
    expect(countsIn(over)).toBe('0 room 0 remote 0 asleep')
    expect(staysOf(connected(over, 'bo', NIGHT + 1), 'bo')).toEqual([`remote 15–${NIGHT}`, `remote ${NIGHT + 1}–`])
  })

  test('[AT25] a later sign of somebody in the room → until then; without items since the arrival', () => {
    const signed = asleep(connected(checkedIn(expected, 'ana', 1), 'ana', 2), 'ana', 300)
    expect(staysOf(nightFalls(signed), 'ana')).toEqual(['room 1–300', 'remote 2–300'])
    expect(staysOf(nightFalls(checkedIn(expected, 'ana', 1)), 'ana')).toEqual(['room 1–1'])
  })

  test('[AT25] who came after four belongs to the next day', () => {
    const early = connected(checkedIn(closed(opened(two, 5), 60), 'bo', NIGHT + 30), 'ana', NIGHT + 31)
    const over = nightFalls(early, NIGHT + 40)
    expect(countsIn(over)).toBe('1 room 1 remote 0 asleep')
    expect(attendanceIn(over)).toMatchObject({ peak: 2, peakAtMs: at(NIGHT + 40), seenToday: 2 })
    expect(dueIn(over, 'day')).toMatchObject([{ atMs: at(NIGHT + 24 * 60) }])
  })

  test('[AT26] [AT23] the figures stay under their date, and the next day begins at nought', () => {
    const counted = two
      .after(door, { type: 'attendance.count_door', door: 'A', by: 1 })
      .after(door, { type: 'attendance.count_heads', heads: 3 })
    const over = nightFalls(counted)
    expect(attendanceIn(over, 'podium')['days']).toEqual({
      '2026-11-23': { date: '2026-11-23', peak: 2, peakAtMs: at(3), seen: 2, seenInRoom: 1 },
    })
    const nobody = { room: 0, remote: 0, asleep: 0, peak: 0, seenToday: 0 }
    expect(attendanceIn(over)).toEqual({ ...nobody, expected: { room: 2, remote: 1 }, onlyHere: false })
    expect(dueIn(over, 'day')).toEqual([])
    const yesterday = { madeAtMs: at(30) }
    expect(over.when(door, { type: 'attendance.count_door', door: 'A', by: 1 }, yesterday)).toEqual(accept())
    expect(over.when(door, { type: 'attendance.count_heads', heads: 3 }, yesterday)).toEqual(accept())
  })

  test('[AT10] [AT21] a check-in of yesterday arrives today → yesterday’s figures know it, and nobody is back', () => {
    const over = nightFalls(closed(opened(two, 5), 50))
    const late = checkedIn(over, 'bo', 30, NIGHT + 60)
    expect(staysOf(late, 'bo')).toEqual(['room 30–50'])
    expect(attendanceIn(late, 'podium')['days']).toMatchObject({ '2026-11-23': { peak: 2, seen: 3, seenInRoom: 2 } })
    expect(item(late)).toMatchObject({ seen: 3 })
    expect(attendanceIn(late)).toMatchObject({ room: 0, seenToday: 0 })
    const gone = nightFalls(said(two, 'cy', 40, { type: 'attendance.leave' }))
    expect(staysOf(checkedIn(gone, 'cy', 20, NIGHT + 60), 'cy')).toEqual(['remote 3–40', 'room 20–40'])
  })

  test('[AT13] a step of yesterday cannot be taken back today', () => {
    const over = nightFalls(checkedOut(two, 'ana', 9))
    expect(over.when(door, { type: 'attendance.undo', personId: 'ana' })).toEqual(
      reject({ code: 'attendance/nothing_to_undo' }),
    )
  })
})
