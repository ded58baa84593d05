import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { dueOf } from '../../shared/meeting/due.ts'
import { sideOfPerson } from '../../shared/features/attendance/side.ts'
import { view } from '../../shared/meeting/view.ts'
import { diff } from '../../shared/lib/patch.ts'
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
  recordOf,
  said,
  staysOf,
  undone,
} from '../support/attendance-meeting.ts'
import { added } from '../support/floor-meeting.ts'
import { chair, given, person, secretariat, system, type Given } from '../support/given.ts'
import { smallMeeting } from '../support/small-meeting.ts'

const of = (meeting: Given, audience: 'hall' | 'screen' | 'door' | 'podium' = 'hall') =>
  meeting.sees(audience)['attendance'] as Record<string, never>
const opened = (meeting: Given, minute: number, itemId = 'i1') =>
  meeting.at(at(minute)).and({ type: 'agenda.item_opened', itemId })
const closed = (meeting: Given, minute: number, itemId = 'i1') =>
  meeting.at(at(minute)).and({ type: 'agenda.item_closed', itemId })
const item = (meeting: Given, itemId = 'i1') => of(meeting, 'podium')['items']![itemId]
const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3)

describe('counted', () => {
  test('[AT20] the peak of the day is the most that were here as it was shown, and when that was first so', () => {
    const fewer = checkedOut(two, 'ana', 9)
    expect(of(fewer)).toMatchObject({ room: 0, remote: 1, peak: 2, peakAtMs: at(3) })
    expect(of(checkedIn(fewer, 'bo', 10))).toMatchObject({ peak: 2, peakAtMs: at(3) })
    const late = checkedIn(checkedIn(fewer, 'bo', 4, 20), 'ana', 21)
    expect(of(late)).toMatchObject({ peak: 3, peakAtMs: at(21) })
    expect(of(asleep(two, 'cy', 5))).toMatchObject({ remote: 0, asleep: 1, peak: 2 })
  })

  test('[AT21] seen today are different people, whatever they did since', () => {
    const moved = connected(asleep(checkedOut(two, 'ana', 9), 'cy', 9), 'cy', 20)
    expect(of(moved)).toMatchObject({ seenToday: 2 })
    expect(of(undone(checkedIn(moved, 'bo', 30), 'bo'))).toMatchObject({ seenToday: 2 })
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
    expect(of(counted)).toMatchObject({ room: 1, heads: { heads: 41, countedAtMs: at(20) } })
    const count = (meeting: Given, name: string, by: 1 | -1) =>
      meeting.after(door, { type: 'attendance.count_door', door: name, by })
    expect(of(two)).not.toHaveProperty('withoutBadge')
    const doors = count(count(count(count(two, 'A', 1), 'A', 1), 'B', 1), 'B', -1)
    expect(of(doors, 'door')).toMatchObject({ withoutBadge: 2, doors: { A: 2, B: 0 }, room: 1 })
    expect(doors.when(door, { type: 'attendance.count_door', door: 'B', by: -1 })).toEqual(accept())
    expect(of(doors.and({ type: 'attendance.door_counted', door: 'B', by: -1 }))).toMatchObject({ withoutBadge: 2 })
  })
})

const due = ({ state }: Given, cause: string) =>
  dueOf(state).filter((each) => each.cause.startsWith(`attendance-${cause}`))

describe('the room’s code', () => {
  test('[AT18] the first one comes → a code is due at once; half an hour later the next', () => {
    expect(due(expected, 'code')).toEqual([])
    const [first] = due(two, 'code')
    expect(first).toMatchObject({ command: { type: 'attendance.change_room_code' } })
    expect(first!.atMs).toBeLessThanOrEqual(at(3))
    const coded = two.after(system, first!.command)
    expect(due(coded, 'code')).toMatchObject([{ atMs: at(33), command: first!.command }])
    expect(due(coded, 'code')[0]!.cause).not.toBe(first!.cause)
    expect(coded.at(at(32)).when(system, first!.command)).toEqual(accept())
    expect(coded.at(at(33)).when(system, first!.command)).toMatchObject({
      events: [{ type: 'attendance.room_code_changed' }],
    })
    expect(due(asleep(checkedOut(coded, 'ana', 40), 'cy', 40), 'code')).toHaveLength(1)
    const gone = said(checkedOut(coded, 'ana', 40), 'cy', 41, { type: 'attendance.leave' })
    expect(due(gone, 'code')).toEqual([])
  })

  test('[AT18] [AT19] a code changed by hand has no look-alikes; screen, door and podium hold it, the hall does not', () => {
    const codes = new Set<string>()
    let meeting = two
    for (let time = 0; time < 50; time++) {
      meeting = meeting.after(door, { type: 'attendance.change_room_code' })
      const { roomCode } = of(meeting, 'screen') as unknown as { roomCode: string }
      expect(roomCode).toMatch(/^[A-HJKMNP-Z2-9]{4}$/)
      codes.add(roomCode)
    }
    expect(codes.size).toBeGreaterThan(45)
    expect(of(meeting, 'door')).toHaveProperty('roomCode')
    expect(of(meeting, 'podium')).toHaveProperty('roomCode')
    expect(of(meeting, 'hall')).not.toHaveProperty('roomCode')
  })
})

/** Four in the night after the first day: 08:00 is minute 0. */
const NIGHT = 20 * 60
const nightFalls = (meeting: Given, minute = NIGHT): Given => {
  const [night] = due(meeting, 'day')
  return meeting.at(at(minute)).after(system, night!.command)
}

describe('the day', () => {
  test('[AT24] a day that had arrivals ends at four in the night, in the meeting’s zone, and never while an item is on', () => {
    expect(due(expected, 'day')).toEqual([])
    expect(due(two, 'day')).toMatchObject([{ atMs: at(NIGHT), command: { type: 'attendance.end_day' } }])
    expect(due(opened(two, 5), 'day')).toEqual([])
    expect(due(closed(opened(two, 5), NIGHT + 60), 'day')).toMatchObject([{ atMs: at(NIGHT) }])
    const [created, ...rest] = smallMeeting
    const inNewYork = given({ ...created, zone: 'America/New_York' } as never, ...rest, added('ana', 'room'))
    expect(due(checkedIn(inNewYork, 'ana', 0), 'day')).toMatchObject([{ atMs: at(60) }])
    expect(due(checkedIn(inNewYork, 'ana', 60), 'day')).toMatchObject([{ atMs: at(25 * 60) }])
    expect(two.when(system, { type: 'attendance.end_day', dayEndMs: at(NIGHT - 1) })).toEqual(accept())
  })

  test('[AT24] a late first arrival is earlier → the day that ends is the same', () => {
    expect(due(checkedIn(two, 'bo', 0, 9), 'day')).toMatchObject([{ atMs: at(NIGHT) }])
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
    expect(of(over)).toMatchObject({ peak: 2, peakAtMs: at(NIGHT + 40), seenToday: 2 })
    expect(due(over, 'day')).toMatchObject([{ atMs: at(NIGHT + 24 * 60) }])
  })

  test('[AT26] [AT23] the figures stay under their date, and the next day begins at nought', () => {
    const counted = two
      .after(door, { type: 'attendance.count_door', door: 'A', by: 1 })
      .after(door, { type: 'attendance.count_heads', heads: 3 })
    const over = nightFalls(counted)
    expect(of(over, 'podium')['days']).toEqual({
      '2026-11-23': { date: '2026-11-23', peak: 2, peakAtMs: at(3), seen: 2, seenInRoom: 1 },
    })
    expect(of(over)).toEqual({ room: 0, remote: 0, asleep: 0, peak: 0, seenToday: 0, onlyHere: false })
    expect(due(over, 'day')).toEqual([])
    const yesterday = { madeAtMs: at(30) }
    expect(over.when(door, { type: 'attendance.count_door', door: 'A', by: 1 }, yesterday)).toEqual(accept())
    expect(over.when(door, { type: 'attendance.count_heads', heads: 3 }, yesterday)).toEqual(accept())
  })

  test('[AT10] [AT21] a check-in of yesterday arrives today → yesterday’s figures know it, and nobody is back', () => {
    const over = nightFalls(closed(opened(two, 5), 50))
    const late = checkedIn(over, 'bo', 30, NIGHT + 60)
    expect(staysOf(late, 'bo')).toEqual(['room 30–50'])
    expect(of(late, 'podium')['days']).toMatchObject({ '2026-11-23': { peak: 2, seen: 3, seenInRoom: 2 } })
    expect(item(late)).toMatchObject({ seen: 3 })
    expect(of(late)).toMatchObject({ room: 0, seenToday: 0 })
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

describe('who speaks where', () => {
  const side = ({ state }: Given, personId = 'ana') =>
    sideOfPerson(state.attendance, state.people.people.get(personId as PersonId)!)
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
    expect(of(expected, 'podium')).toMatchObject({ onlyHere: false, graceMs: 120_000 })
    const strict = expected.after(chair, { type: 'attendance.set_rules', onlyHere: true })
    expect(of(strict, 'podium')).toMatchObject({ onlyHere: true, graceMs: 120_000 })
    expect(strict.when(secretariat, { type: 'attendance.set_rules', onlyHere: true, graceMs: 120_000 })).toEqual(
      accept(),
    )
    expect(of(strict.after(secretariat, { type: 'attendance.set_rules', graceMs: 60_000 }), 'podium')).toMatchObject({
      onlyHere: true,
      graceMs: 60_000,
    })
  })
})

describe('people', () => {
  const merged = { type: 'people.merged', fromPersonId: 'cy', intoPersonId: 'ana' } as const

  test('[AT29] two who are here are one person → counted once, the time in each mode united', () => {
    const both = connected(checkedIn(connected(expected, 'ana', 0), 'ana', 2), 'cy', 4)
    const one = checkedIn(both, 'cy', 1, 6).and(merged)
    expect(staysOf(one, 'ana')).toEqual(['remote 0–', 'room 1–'])
    expect(of(one)).toMatchObject({ room: 1, remote: 0, seenToday: 1 })
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

  test('[AT30] somebody is erased → counted as before, and no name at the door', () => {
    const erased = two.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] })
    expect(countsIn(erased)).toBe(countsIn(two))
    expect(of(erased)).toMatchObject({ seenToday: 2 })
    expect(erased.sees('door')['people']!['people']).not.toHaveProperty('ana')
    expect(erased.seesOfSelf('ana')).toMatchObject({ attendance: {} })
  })
})

describe('who sees what', () => {
  test('[AT31] the hall sees numbers; staff see who is where; the podium also days and items', () => {
    const seen = asleep(checkedOut(connected(two, 'bo', 4), 'ana', 9), 'cy', 10)
    expect(Object.keys(of(seen)).sort()).toEqual([
      'asleep',
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
    expect(of(seen, 'door')['people']).toEqual(people)
    expect(of(seen, 'podium')).toMatchObject({ people, days: {}, items: {} })
    expect(of(two, 'door')['people']).toMatchObject({ ana: { roomSinceMs: at(1), source: 'tap', door: 'A' } })
    expect(of(nightFalls(seen), 'door')['people']).toEqual({})
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
    expect(JSON.stringify(diff(view(crowd.state, 'podium'), view(after.state, 'podium')))!.length).toBeLessThan(260)
    expect(after.when(person('p-1', 'participant'), { type: 'attendance.leave' })).toMatchObject({
      outcome: 'accepted',
    })
  })
})
