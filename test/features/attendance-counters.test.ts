import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { at, attendanceIn, checkedIn, connected, door, expected, nightFalls } from '../support/attendance-meeting.ts'
import { chair, moderator, person, secretariat, type Given } from '../support/given.ts'

const nothing = reject({ code: 'attendance/nothing_to_undo' })
const other = person('otto', 'door')
const undo = { type: 'attendance.undo_count', door: 'A' } as const

interface Tap {
  readonly by?: 1 | -1
  readonly actor?: typeof door
  readonly arrivesAt?: number
}

const tapped = (meeting: Given, minute: number, { by = 1, actor = door, arrivesAt = minute }: Tap = {}): Given =>
  meeting.at(at(arrivesAt)).after(actor, { type: 'attendance.count_door', door: 'A', by }, { madeAtMs: at(minute) })

const undoneAt = (meeting: Given, minute: number): Given =>
  meeting.at(at(minute)).after(door, undo, { madeAtMs: at(minute) })

const counter = (meeting: Given) =>
  attendanceIn(meeting, 'door') as Record<'doors' | 'doorSteps', Record<string, object>>

describe('a door’s counter', () => {
  const three = tapped(tapped(tapped(expected, 1), 2, { actor: other }), 3, { by: -1 })

  test('[AT39] each tap is kept with its time and who tapped, and people are as many as before', () => {
    expect(counter(three).doors).toEqual({ A: 1 })
    expect(counter(three).doorSteps['A']).toEqual({
      n1: { by: 1, atMs: at(1), personId: 'dora' },
      n2: { by: 1, atMs: at(2), personId: 'otto' },
      n3: { by: -1, atMs: at(3), personId: 'dora' },
    })
    expect(attendanceIn(three)).toMatchObject({ room: 0, remote: 0, withoutBadge: 1 })
    expect(attendanceIn(three, 'podium')['doorSteps']).toEqual(counter(three).doorSteps)
    expect(attendanceIn(three, 'screen')).not.toHaveProperty('doorSteps')
  })

  test('[AT39] the last tap that counts is taken back, one after the other, and stays to be seen', () => {
    const back = undoneAt(three, 4)
    expect(counter(back).doors).toEqual({ A: 2 })
    expect(counter(back).doorSteps['A']).toMatchObject({ n3: { by: -1, isUndone: true } })
    const none = undoneAt(undoneAt(back, 5), 6)
    expect(counter(none).doors).toEqual({ A: 0 })
    expect(none.when(door, undo)).toEqual(nothing)
    expect(three.when(door, { ...undo, door: 'B' })).toEqual(nothing)
    expect(counter(tapped(none, 7)).doorSteps['A']).toHaveProperty('n4', { by: 1, atMs: at(7), personId: 'dora' })
  })

  test('[AT39] two devices count at once, one of them late → both count, each with its own time', () => {
    const late = tapped(tapped(expected, 10), 4, { actor: other, arrivesAt: 12 })
    expect(counter(late).doors).toEqual({ A: 2 })
    expect(counter(late).doorSteps['A']).toMatchObject({ n1: { atMs: at(10) }, n2: { atMs: at(4) } })
    const back = late.at(at(13)).after(door, undo, { madeAtMs: at(5) })
    expect(counter(back).doorSteps['A']).toEqual({
      n1: { by: 1, atMs: at(10), personId: 'dora' },
      n2: { by: 1, atMs: at(4), personId: 'otto', isUndone: true },
    })
    expect(back.when(door, undo, { madeAtMs: at(5) })).toEqual(nothing)
  })

  test('[AT39] a late undo would leave fewer than none, or the day is over → nothing to take back', () => {
    const lateUndo = { madeAtMs: at(2) }
    const gone = tapped(tapped(expected, 1), 8, { by: -1 })
    expect(gone.at(at(9)).when(door, undo, lateUndo)).toEqual(nothing)
    const over = nightFalls(tapped(checkedIn(expected, 'ana', 1), 2))
    expect(over.when(door, undo)).toEqual(nothing)
    expect(counter(over).doorSteps).toEqual({})
  })

  test('[AT39] of hundreds of taps the last two hundred are kept, the last twenty seen, and all count', () => {
    const busy = Array.from({ length: 250 }, (_one, minute) => minute).reduce(
      (all, minute) => tapped(all, minute),
      expected,
    )
    expect(counter(busy).doors).toEqual({ A: 250 })
    expect(busy.state.attendance.doorSteps['A']).toHaveLength(200)
    expect(Object.keys(counter(busy).doorSteps['A']!)).toEqual(
      Array.from({ length: 20 }, (_one, each) => `n${231 + each}`),
    )
  })

  test('[AT39] a record of before knew no times of taps → it is dated as it was written', () => {
    const old = expected.at(at(5)).and({ type: 'attendance.door_counted', door: 'A', by: 1 })
    expect(counter(old)).toMatchObject({ doors: { A: 1 }, doorSteps: { A: { n1: { by: 1, atMs: at(5) } } } })
  })
})

describe('the call’s own count', () => {
  const said = (meeting: Given, heads: number, minute: number) =>
    meeting.after(moderator, { type: 'attendance.count_call', heads }, { madeAtMs: at(minute) })

  test('[AT40] the podium types it in → a figure of its own with its time; the later one stands', () => {
    const two = connected(checkedIn(expected, 'ana', 1), 'cy', 3).at(at(30))
    const counted = said(said(two, 3, 20), 9, 10)
    expect(attendanceIn(counted, 'podium')).toMatchObject({ remote: 1, call: { heads: 3, countedAtMs: at(20) } })
    for (const audience of ['hall', 'screen', 'door'] as const)
      expect(attendanceIn(counted, audience)).not.toHaveProperty('call')
    const over = nightFalls(counted)
    expect(attendanceIn(over, 'podium')).not.toHaveProperty('call')
    expect(over.when(moderator, { type: 'attendance.count_call', heads: 3 }, { madeAtMs: at(40) })).toEqual(accept())
  })
})

describe('quorum', () => {
  const ofAll = { kind: 'all' } as const
  const ofMembers = { kind: 'role', role: 'member' } as const
  const ofGovernment = { kind: 'group', group: 'government' } as const
  const asked = (meeting: Given, of: typeof ofAll | typeof ofMembers | typeof ofGovernment, least: number) =>
    meeting.after(chair, { type: 'attendance.set_quorum', of, least })
  const quorum = (meeting: Given) => attendanceIn(meeting)['quorum']

  const listed = expected.after(secretariat, {
    type: 'people.import',
    rows: [
      { name: 'Dee', organisation: 'Ministry', stakeholderGroup: 'government', roles: ['member'] },
      { name: 'Eve', organisation: 'Ministry', stakeholderGroup: 'government', roles: ['participant'] },
    ],
  })
  const [dee, eve] = listed.state.people.people
    .values()
    .filter(({ stakeholderGroup }) => stakeholderGroup === 'government')
    .toSorted((a, b) => a.name!.localeCompare(b.name!))
    .map(({ personId }) => personId as string)

  test('[AT41] in all, of a group, of a role → who is here of them, in the room or remote, not asleep', () => {
    expect(quorum(listed)).toBeUndefined()
    const all = asked(asked(asked(listed, ofAll, 3), ofMembers, 1), ofGovernment, 2)
    expect(quorum(all)).toEqual({
      all: { of: ofAll, least: 3, here: 0 },
      'role-member': { of: ofMembers, least: 1, here: 0 },
      'group-government': { of: ofGovernment, least: 2, here: 0 },
    })
    const here = checkedIn(connected(connected(all, dee!, 1), 'cy', 1), eve!, 2)
    expect(quorum(here)).toMatchObject({
      all: { here: 3 },
      'role-member': { here: 1 },
      'group-government': { here: 2 },
    })
    const slept = here
      .at(at(9))
      .after({ kind: 'system' }, { type: 'attendance.fall_asleep', personId: dee!, sinceMs: at(5) })
    expect(quorum(slept)).toMatchObject({
      all: { here: 2 },
      'role-member': { here: 0 },
      'group-government': { here: 1 },
    })
    const erased = here.and({ type: 'people.erased', personId: eve!, erasedTexts: [] })
    expect(quorum(erased)).toMatchObject({ all: { here: 3 }, 'group-government': { here: 2 } })
  })

  test('[AT41] set anew, taken away, the same again, or of nobody on the list → so, gone, nothing, refused', () => {
    const three = asked(listed, ofAll, 3)
    expect(quorum(asked(three, ofAll, 2))).toEqual({ all: { of: ofAll, least: 2, here: 0 } })
    expect(quorum(asked(three, ofAll, 0))).toBeUndefined()
    expect(three.when(secretariat, { type: 'attendance.set_quorum', of: ofAll, least: 3 })).toEqual(accept())
    expect(
      listed.when(chair, { type: 'attendance.set_quorum', of: { kind: 'group', group: 'martians' }, least: 1 }),
    ).toEqual(reject({ code: 'attendance/unknown_group' }))
  })

  test('[AT42] everyone sees it, and it is there on the next day', () => {
    const set = checkedIn(asked(listed, ofAll, 1), 'ana', 2)
    for (const audience of ['hall', 'screen', 'door', 'podium'] as const)
      expect(attendanceIn(set, audience)['quorum']).toEqual({ all: { of: ofAll, least: 1, here: 1 } })
    expect(quorum(nightFalls(set))).toEqual({ all: { of: ofAll, least: 1, here: 0 } })
  })
})
