import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { Role } from '../../shared/lib/roles.ts'
import type { Event } from '../../shared/meeting/meeting.ts'
import { chair, moderator, START_MS, system, type Plain } from '../support/given.ts'
import {
  arrived,
  drawn,
  dueNow,
  followed,
  left,
  listed,
  offerOf,
  prepare,
  publish,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo']
const REMOTE = ['pat', 'quin', 'rob', 'sam']
const meeting = withHere(ROOM, REMOTE)
const draft = drawn(meeting)
const round = seatedRound(meeting)
const matesOf = (state: typeof round, id: string) => tablesOf(state)[tableOf(state, id)!]!.filter((each) => each !== id)
const endsAt = ({ state }: typeof round) => state.groups.round?.endsAtMs

describe('publishing', () => {
  test('[GR15] a draft becomes the round that is on, bound to the item that is on', () => {
    expect(tablesOf(round)).toEqual(
      Object.fromEntries(
        draft.state.groups.draft!.drawn!.tables.map(({ number, room, remote }) => [
          number,
          [...room, ...remote].sort(),
        ]),
      ),
    )
    expect(round.state.groups.draft).toBeUndefined()
    expect(round.state.groups.round).toMatchObject({ roundId: 'r1', itemId: 'i1', startedAtMs: START_MS, draws: 1 })
    expect(dueNow(round.state)).toEqual([])
    expect(round.when(moderator, publish())).toEqual(accept())
  })

  test('[GR15] it is being drawn, another round is on, nobody is left, or there is none → refused', () => {
    expect(meeting.after(chair, prepare()).when(chair, publish())).toEqual(reject({ code: 'groups/still_drawing' }))
    expect(drawn(round, { roundId: 'r2' }).when(chair, publish({ roundId: 'r2' }))).toEqual(
      reject({ code: 'groups/round_on' }),
    )
    expect(meeting.when(chair, publish())).toEqual(reject({ code: 'groups/no_draft' }))
    const alone = draft.and(...ROOM.slice(1).map((id) => left(id, 'room')), ...REMOTE.map((id) => left(id, 'remote')))
    expect(alone.when(chair, publish())).toEqual(reject({ code: 'groups/too_few_people', people: 1 }))
    const closed = draft.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'meeting.closed' })
    expect(closed.when(chair, publish())).toEqual(reject({ code: 'groups/meeting_closed' }))
  })

  test('[GR16] the end: as named, else when the item has had its length, else after 15 minutes; never in the past', () => {
    expect(endsAt(draft.after(chair, publish({ minutes: 7 })))).toBe(minutes(7))
    expect(endsAt(draft.after(chair, publish({ endsAtMs: minutes(33) })))).toBe(minutes(33))
    expect(endsAt(round)).toBe(minutes(60))
    expect(endsAt(draft.at(minutes(55)).after(chair, publish()))).toBe(minutes(60))
    expect(endsAt(draft.at(minutes(56)).after(chair, publish()))).toBe(minutes(71))
    const coffee = draft.at(minutes(20)).after(chair, { type: 'agenda.open', itemId: 'i3', expects: { itemId: 'i1' } })
    expect(endsAt(coffee.at(minutes(25)).after(chair, publish()))).toBe(minutes(50))
    expect(endsAt(draft.at(minutes(60)).after(chair, publish()))).toBe(minutes(75))
    expect(endsAt(draft.and({ type: 'agenda.item_closed', itemId: 'i1' }).after(chair, publish()))).toBe(minutes(15))
    expect(draft.when(chair, publish({ endsAtMs: START_MS }))).toEqual(reject({ code: 'groups/ends_in_the_past' }))
  })

  test('[GR17] who left since the draw has no seat, who came has one; the preview and the event say how many', () => {
    const changed = draft.and(left('ana', 'room'), left('sam', 'remote'), listed('zoe'), arrived('zoe', 'room'))
    expect(changed.sees('podium')['groups']!['draft']).toMatchObject({ gone: 2, late: 1 })
    const published = changed.after(chair, publish())
    expect(Object.values(tablesOf(published)).flat().sort()).toEqual(
      [...ROOM, ...REMOTE, 'zoe'].filter((id) => id !== 'ana' && id !== 'sam').sort(),
    )
    expect(changed.when(chair, publish())).toEqual(accept(expect.objectContaining({ gone: 2 })))
  })

  test('[GR17, GR21] a table that fell to one person before publishing is merged at once', () => {
    const [two] = Object.values(tablesOf(round))
    const published = draft.and(...two!.slice(1).map((id) => left(id, 'room'))).after(chair, publish())
    expect(matesOf(published, two![0]!)).toHaveLength(3)
  })
})

describe('who comes and goes', () => {
  test('[GR18] somebody comes → a seat at a table of their side at once; nobody else moves', () => {
    const came = round.and(listed('zoe'), arrived('zoe', 'room'))
    expect(dueNow(came.state)).toEqual([
      { atMs: START_MS, cause: 'groups-settle-r1-0', command: { type: 'groups.settle', roundId: 'r1' } },
    ])
    const seated = followed(came)
    const { zoe, ...before } = Object.fromEntries([...ROOM, ...REMOTE, 'zoe'].map((id) => [id, tableOf(seated, id)]))
    expect([1, 2]).toContain(zoe)
    expect(before).toEqual(Object.fromEntries([...ROOM, ...REMOTE].map((id) => [id, tableOf(round, id)])))
  })

  test('[GR18] somebody comes late → the smallest table, and there beside whom they have not met', () => {
    const [first, second] = Object.values(tablesOf(round))
    const ended = round.after(chair, { type: 'groups.end', roundId: 'r1' })
    const again = seatedRound(ended.and(left(first![0]!, 'room')), { roundId: 'r2' })
    const back = followed(again.and(arrived(first![0]!, 'room')))
    expect(Object.values(tablesOf(back)).map(({ length }) => length)).toEqual([3, 3, 4])
    expect(second).toHaveLength(3)
  })

  test('[GR18] somebody leaves and is back → a seat again, each time anew', () => {
    let state = round
    for (let time = 0; time < 3; time++) {
      state = followed(state.and(left('ana', 'room')))
      expect(tableOf(state, 'ana')).toBeUndefined()
      state = followed(state.and(arrived('ana', 'room')))
      expect(tableOf(state, 'ana')).toBeDefined()
    }
    expect(state.state.groups.round!.settled).toBe(6)
  })

  test('[GR19] somebody leaves → the seat is free; somebody asleep keeps it', () => {
    const gone = followed(round.and(left('ana', 'room')))
    expect(tableOf(gone, 'ana')).toBeUndefined()
    const asleep = round.and({ type: 'attendance.fell_asleep', personId: 'pat', sinceMs: 0 })
    expect(dueNow(asleep.state)).toEqual([])
  })

  test('[GR20] somebody changes sides → a seat there, and the other one is free', () => {
    const over = followed(round.and(left('ana', 'room'), arrived('ana', 'remote')))
    expect(tableOf(over, 'ana')).toBe(3)
    expect(
      Object.values(tablesOf(over))
        .flat()
        .filter((id) => id === 'ana'),
    ).toHaveLength(1)
  })

  test('[GR20] at a table for both sides they stay, and are known to be on the other side', () => {
    const mixed = seatedRound(meeting, { zones: 'mixed' })
    const over = followed(mixed.and(left('ana', 'room'), arrived('ana', 'remote')))
    expect(tablesOf(over)).toEqual(tablesOf(mixed))
    expect(over.state.groups.round!.seats.get('ana')!.side).toBe('remote')
  })

  test('[GR21] somebody comes at the moment at which a table has one person → they sit there', () => {
    const [stays = '', ...leave] = tablesOf(round)[1]!
    const both = followed(round.and(...leave.map((id) => left(id, 'room')), listed('zoe'), arrived('zoe', 'room')))
    expect(tablesOf(both)[1]).toEqual([stays, 'zoe'].sort())
  })

  const inRoom = seatedRound(withHere(ROOM))
  const guest = followed(inRoom.and(listed('pat', 'remote'), arrived('pat', 'remote')))

  test('[GR22] one alone on a side without a table is a guest of the other side, and so is the next one, beside the first', () => {
    expect(tableOf(guest, 'pat')).toBeLessThan(3)
    const two = followed(guest.and(listed('quin', 'remote'), arrived('quin', 'remote')))
    expect(tableOf(two, 'quin')).toBe(tableOf(two, 'pat'))
    const three = followed(two.and(listed('rob', 'remote'), arrived('rob', 'remote')))
    expect(tableOf(three, 'rob')).not.toBe(tableOf(two, 'pat'))
    expect(dueNow(two.state)).toEqual([])
  })

  test('[GR22] a guest who comes over to the side of the table stays there, also where another table is smaller', () => {
    const elsewhere = tablesOf(guest)[3 - tableOf(guest, 'pat')!]!
    const uneven = followed(guest.and(left(elsewhere[0]!, 'room')))
    const over = followed(uneven.and(left('pat', 'remote'), arrived('pat', 'room')))
    expect(tablesOf(over)).toEqual(tablesOf(uneven))
    expect(over.state.groups.round!.seats.get('pat')!.side).toBe('room')
  })

  test('[GR22] several who come together to a side without a table → tables of their own', () => {
    const several = ['pat', 'quin', 'rob', 'sam', 'tom']
    const came = followed(
      inRoom.and(...several.map((id) => listed(id, 'remote')), ...several.map((id) => arrived(id, 'remote'))),
    )
    expect(Object.values(tablesOf(came)).map(({ length }) => length)).toEqual([3, 3, 3, 2])
    expect(came.state.groups.round!.tables.map(({ number, zone }) => `${number} ${zone}`)).toEqual([
      '1 room',
      '2 room',
      '3 remote',
      '4 remote',
    ])
  })

  test('[GR22] the last one of a side is offered a table of the other; the very last one keeps the seat', () => {
    const one = followed(round.and(...REMOTE.slice(1).map((id) => left(id, 'remote'))))
    const merge = offerOf(one, 'pat')
    expect(merge?.to).toBeLessThan(3)
    expect(matesOf(followed(one, minutes(1)), 'pat')).toHaveLength(3)
    const last = followed(one.and(...ROOM.map((id) => left(id, 'room'))))
    expect(Object.values(tablesOf(last))).toEqual([['pat']])
    expect(dueNow(last.state)).toEqual([])
  })

  test('[GR22] everybody has gone, then one of each side comes → they sit together', () => {
    const empty = followed(round.and(...ROOM.map((id) => left(id, 'room')), ...REMOTE.map((id) => left(id, 'remote'))))
    const two = followed(empty.and(listed('zoe'), arrived('zoe', 'room'), arrived('pat', 'remote')))
    expect(tableOf(two, 'zoe')).toBeDefined()
    expect(tableOf(two, 'zoe')).toBe(tableOf(two, 'pat'))
    expect(dueNow(two.state)).toEqual([])
  })

  test('[GR22] those drawn have gone, and one of each side comes before publishing → they sit together', () => {
    const drawnOnes = [...ROOM.map((id) => left(id, 'room')), ...REMOTE.slice(1).map((id) => left(id, 'remote'))]
    const came = draft.and(...drawnOnes, listed('zoe'), arrived('zoe', 'room'))
    expect(Object.values(tablesOf(came.after(chair, publish())))).toEqual([['pat', 'zoe']])
    const others = ['ulf', 'vic'].flatMap((id) => [listed(id, 'remote'), arrived(id, 'remote')])
    const three = came.and(left('pat', 'remote'), ...others).after(chair, publish())
    expect(Object.values(tablesOf(three))).toEqual([['ulf', 'vic', 'zoe']])
    expect(dueNow(three.state)).toEqual([])
  })

  test('[GR51] whoever comes back sits where they sat before, where that table has a free seat', () => {
    const names = Array.from({ length: 24 }, (_, at) => `p${at + 10}`)
    const full = seatedRound(withHere(names), { size: 4 })
    const oneOfEach = Object.values(tablesOf(full)).map(([first]) => first!)
    const away = followed(full.and(...oneOfEach.map((id) => left(id, 'room'))))
    for (const id of oneOfEach) {
      expect(tableOf(followed(away.and(arrived(id, 'room'))), id)).toBe(tableOf(full, id))
    }
    const taken = followed(away.and(...['x', 'y'].flatMap((id) => [listed(id), arrived(id, 'room')])))
    const [other] = oneOfEach.filter((id) => tablesOf(taken)[tableOf(full, id)!]!.length === 4)
    expect(tableOf(followed(taken.and(arrived(other!, 'room'))), other!)).not.toBe(tableOf(full, other!))
  })

  test('[GR3, GR19] somebody joins the podium → frees the seat; is of the hall again → has one again', () => {
    const { source: _source, ...details } = listed('ana') as Extract<Plain<Event>, { type: 'people.person_added' }>
    const withRoles = (...roles: Role[]) =>
      ({ ...details, type: 'people.person_changed', roles, erasedTexts: [] }) as const
    const above = followed(round.and(withRoles('participant', 'moderator')))
    expect(tableOf(above, 'ana')).toBeUndefined()
    expect(tableOf(followed(above.and(withRoles('participant'))), 'ana')).toBe(tableOf(round, 'ana'))
  })

  test('[GR24] somebody is confirmed to be of the roster → keeps the seat as that person', () => {
    const merged = followed(
      round.and(listed('gus'), { type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'gus' }),
    )
    expect(tableOf(merged, 'gus')).toBe(tableOf(round, 'ana'))
    expect(tableOf(merged, 'ana')).toBeUndefined()
  })

  test('[GR24] both had seats → one is left; somebody is erased → the seat is free', () => {
    const merged = followed(round.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'bo' }))
    expect(Object.values(tablesOf(merged)).flat().sort()).toEqual([...ROOM.slice(1), ...REMOTE].sort())
    const erased = followed(round.and({ type: 'people.erased', personId: 'ana', erasedTexts: [] }))
    expect(tableOf(erased, 'ana')).toBeUndefined()
  })

  test('[GR25] what is out of step is due until it is done, and a settling that finds nothing to do makes the next one another', () => {
    const came = round.and(listed('zoe'), arrived('zoe', 'room'))
    expect(dueNow(came.state)).toEqual(dueNow({ ...came.state }))
    const idle = round.after(system, { type: 'groups.settle', roundId: 'r1' })
    expect(tablesOf(idle)).toEqual(tablesOf(round))
    expect(dueNow(idle.and(listed('zoe'), arrived('zoe', 'room')).state)).toMatchObject([
      { cause: 'groups-settle-r1-1' },
    ])
    const over = round.after(chair, { type: 'groups.end', roundId: 'r1' })
    expect(over.when(system, { type: 'groups.settle', roundId: 'r1' })).toEqual(accept())
  })

  test('[GR25] drawn from the list, those who have not come keep their seats', () => {
    const expected = seatedRound(meeting.and(listed('zoe')), { from: 'list' })
    expect(tableOf(expected, 'zoe')).toBeDefined()
    expect(dueNow(expected.state)).toEqual([])
    expect(tableOf(followed(expected.and(arrived('zoe', 'room'), left('zoe', 'room'))), 'zoe')).toBeUndefined()
  })
})
