import { describe, expect, test } from 'vitest'
import {
  asleep,
  at,
  attendanceIn,
  checkedIn,
  checkedOut,
  connected,
  door,
  expected,
  nightFalls,
  opened,
  said,
} from '../support/attendance-meeting.ts'
import { given, secretariat, system, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const podium = (meeting: Given) => attendanceIn(meeting, 'podium')
const NO_SOURCE = { scan: 0, code: 0, tap: 0, self: 0, connection: 0 }

describe('what figures rest on', () => {
  test('[AT43] expected are those who take part, where they say, else as the list has it; who runs it is not', () => {
    const listed = given(...smallMeeting).after(secretariat, {
      type: 'people.import',
      rows: [
        { name: 'Ana', mode: 'room', roles: ['member'] },
        { name: 'Bo', mode: 'remote', roles: ['participant'] },
        { name: 'Cy', roles: ['observer'] },
        { name: 'Di', mode: 'room', roles: ['chair'] },
        { name: 'Ed', mode: 'room', roles: ['door'] },
      ],
    })
    expect(attendanceIn(listed)['expected']).toEqual({ room: 1, remote: 2 })
    expect(attendanceIn(expected)['expected']).toEqual({ room: 2, remote: 1 })
    const stated = expected.and({ type: 'people.mode_set', personId: 'cy', mode: 'room', statedAtMs: at(1) })
    expect(attendanceIn(stated)['expected']).toEqual({ room: 3, remote: 0 })
    const erased = stated.and({ type: 'people.erased', personId: 'cy', erasedTexts: [] })
    expect(attendanceIn(erased)['expected']).toEqual({ room: 3, remote: 0 })
    expect(attendanceIn(checkedIn(expected, 'ana', 2))['expected']).toEqual({ room: 2, remote: 1 })
  })

  test('[AT44] only in the room, only remote, and both: today, and over the meeting', () => {
    const all = checkedIn(checkedIn(connected(connected(expected, 'cy', 1), 'ana', 1), 'ana', 5), 'bo', 6)
    const where = { onlyRoom: 1, onlyRemote: 1, both: 1 }
    expect(podium(all)).toMatchObject({ seenToday: 3, today: where, meeting: where })
    const next = checkedIn(nightFalls(checkedOut(all, 'bo', 9)), 'cy', 24 * 60)
    expect(podium(next)).toMatchObject({
      seenToday: 1,
      today: { onlyRoom: 1, onlyRemote: 0, both: 0 },
      meeting: { onlyRoom: 1, onlyRemote: 0, both: 2 },
    })
  })

  test('[AT45] how it is known of those in the room and of those remote comes to their counts', () => {
    const scan = { type: 'attendance.check_in', personId: 'ana', source: 'scan', door: 'A' } as const
    const coded = { type: 'attendance.check_in', personId: 'bo', source: 'code' } as const
    const there = connected(expected, 'cy', 1).after(door, scan).after(door, coded)
    expect(podium(there)).toMatchObject({
      room: 2,
      remote: 1,
      sources: { room: { ...NO_SOURCE, scan: 1, code: 1 }, remote: { ...NO_SOURCE, connection: 1 } },
    })
    const code = there.after(system, { type: 'attendance.change_room_code' })
    const own = said(code, 'cy', 9, { type: 'attendance.enter_room', code: code.state.attendance.roomCode!.code })
    expect(podium(own)['sources']).toEqual({ room: { ...NO_SOURCE, scan: 1, code: 1, self: 1 }, remote: NO_SOURCE })
    const back = said(said(own, 'cy', 10, { type: 'attendance.leave' }), 'cy', 12, { type: 'attendance.come_back' })
    expect(podium(back)['sources']).toMatchObject({ remote: { ...NO_SOURCE, self: 1 } })
    expect(podium(asleep(there, 'cy', 5))['sources']).toMatchObject({ remote: NO_SOURCE })
  })

  test('[AT46] connected and expected in the room, and nobody saw them there → remote, and the podium is told how many', () => {
    const waiting = connected(connected(expected, 'ana', 1), 'cy', 1)
    expect(podium(waiting)).toMatchObject({ room: 0, remote: 2, unconfirmed: 1 })
    expect(podium(checkedIn(waiting, 'ana', 3))).toMatchObject({ room: 1, remote: 1, unconfirmed: 0 })
    const stated = waiting.and({ type: 'people.mode_set', personId: 'cy', mode: 'room', statedAtMs: at(2) })
    expect(podium(stated)).toMatchObject({ unconfirmed: 2 })
    expect(attendanceIn(waiting)).not.toHaveProperty('unconfirmed')
  })

  test('[AT47] somebody comes or goes → the figures hold since then; an item that opens changes nothing of that', () => {
    expect(podium(expected)).not.toHaveProperty('changedAtMs')
    const came = connected(checkedIn(expected, 'ana', 1), 'cy', 3)
    expect(podium(came)['changedAtMs']).toBe(at(3))
    expect(podium(opened(came, 7))['changedAtMs']).toBe(at(3))
    expect(podium(checkedOut(came, 'ana', 5).at(at(8)))['changedAtMs']).toBe(at(5))
    expect(podium(checkedIn(came, 'bo', 2, 9))['changedAtMs']).toBe(at(9))
  })
})
