import { expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, moderator, person, secretariat, START_MS, system, type Given } from '../support/given.ts'
import {
  arrived,
  dueNow,
  followed,
  left,
  listed,
  offerOf,
  seatedRound,
  tableOf,
  tablesOf,
  withHere,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'

const ROOM = ['ana', 'bo', 'cy', 'dee', 'eli', 'flo', 'gus', 'hal', 'ida']
const round = seatedRound(withHere(ROOM))
const [first = [], second = [], third = []] = Object.values(tablesOf(round))
const alone = first[0]!
const numberOf = (members: readonly string[]) => tableOf(round, members[0]!)!
const leave = (meeting: Given, ...ids: string[]) => followed(meeting.and(...ids.map((id) => left(id, 'room'))))
const lonely = leave(round, ...first.slice(1))
const offer = offerOf(lonely, alone)!
const accepts = { type: 'groups.accept_merge', roundId: 'r1' } as const
const waits = { type: 'groups.wait_here', roundId: 'r1' } as const
const me = person(alone, 'participant')
const merge = (to: number, table = numberOf(first)) =>
  ({ type: 'groups.merge_table', roundId: 'r1', table, to }) as const
const otherThan = (to: number) => [second, third].find((members) => numberOf(members) !== to)!
const at = (to: number) => [second, third].find((members) => numberOf(members) === to)!
const mergesOf = ({ state }: Given, nowMs: number) =>
  dueNow(state, nowMs).filter(({ command }) => command.type === 'groups.merge_table')

test('[GR21, GR23] a table is left with one person → nobody moves; they and the podium see another table and when', () => {
  expect(tableOf(lonely, alone)).toBe(numberOf(first))
  expect([numberOf(second), numberOf(third)]).toContain(offer.to)
  expect(offer.atMs).toBe(minutes(1))
  expect(lonely.seesOfSelf(alone)).toMatchObject({ groups: { merge: { to: offer.to, atMs: minutes(1) } } })
  expect(lonely.sees('podium')['groups']!['tables']).toMatchObject({
    [`t${numberOf(first)}`]: { merge: { personId: alone, to: offer.to, atMs: minutes(1) } },
  })
  expect(lonely.seesOfSelf(second[0]!)).not.toHaveProperty('groups.merge')
})

test('[GR21, GR23] they say nothing → after a minute they sit there, and nobody else has moved', () => {
  expect(mergesOf(lonely, minutes(1) - 1)).toEqual([])
  const later = followed(lonely, minutes(1))
  expect(tablesOf(later)).toEqual({
    [offer.to]: [...at(offer.to), alone].sort(),
    [numberOf(otherThan(offer.to))]: otherThan(offer.to),
  })
  expect(mergesOf(later, minutes(9))).toEqual([])
  expect(lonely.when(system, merge(offer.to))).toEqual(accept())
})

test('[GR150] they accept → they sit there at once, and all of that table hear of it', () => {
  const event = {
    type: 'groups.person_moved',
    roundId: 'r1',
    personId: alone,
    table: offer.to,
    seated: expect.arrayContaining([alone, ...at(offer.to)]),
  }
  expect(lonely.when(me, accepts)).toEqual(accept(event))
  expect(tableOf(lonely.after(me, accepts), alone)).toBe(offer.to)
  expect(lonely.when(person(second[0]!, 'participant'), accepts)).toEqual(reject({ code: 'groups/no_offer' }))
  expect(lonely.when(person('zoe', 'participant'), accepts)).toEqual(reject({ code: 'groups/not_seated' }))
})

test('[GR150] they wait → nobody takes them away; they may still go, and the podium may merge', () => {
  const waiting = lonely.after(me, waits)
  expect(mergesOf(waiting, minutes(50))).toEqual([])
  expect(followed(waiting, minutes(50)).state.groups.round!.seats.get(alone)!.table).toBe(numberOf(first))
  expect(waiting.seesOfSelf(alone)).toMatchObject({ groups: { merge: { to: offer.to } } })
  expect(waiting.seesOfSelf(alone)).not.toHaveProperty('groups.merge.atMs')
  expect(waiting.when(me, waits)).toEqual(accept())
  expect(waiting.when(system, merge(offer.to))).toEqual(accept())
  for (const [actor, command] of [[me, accepts] as const, [chair, merge(offer.to)] as const])
    expect(tableOf(waiting.after(actor, command), alone)).toBe(offer.to)
})

test('[GR151] somebody comes → they sit down there, and the offer is over', () => {
  const both = followed(lonely.and(listed('zoe'), arrived('zoe', 'room')))
  expect(tablesOf(both)[numberOf(first)]).toEqual([alone, 'zoe'].sort())
  expect(offerOf(both, alone)).toBeUndefined()
  expect(both.when(me, waits)).toEqual(reject({ code: 'groups/no_offer' }))
  expect(mergesOf(both, minutes(5))).toEqual([])
})

test('[GR151] the table that was offered empties → another one, at the instant that was told first', () => {
  const emptied = leave(lonely.at(minutes(0.5)), ...at(offer.to)).at(minutes(0.5))
  expect(offerOf(emptied, alone)).toEqual({ personId: alone, to: numberOf(otherThan(offer.to)), atMs: minutes(1) })
})

test('[GR151] it empties after they said that they wait → another one, and they go on waiting', () => {
  const emptied = leave(lonely.after(me, waits), ...at(offer.to))
  expect(offerOf(emptied, alone)).toMatchObject({ to: numberOf(otherThan(offer.to)), isWaiting: true })
})

test('[GR151] nobody else sits anywhere → no offer; others come to the other side → an offer with a new minute', () => {
  const last = leave(lonely, ...second, ...third)
  expect(offerOf(last, alone)).toBeUndefined()
  expect(last.seesOfSelf(alone)).not.toHaveProperty('groups.merge')
  const came = ['pat', 'quin'].flatMap((id) => [listed(id, 'remote'), arrived(id, 'remote')])
  const others = followed(last.and(...came), minutes(10))
  expect(offerOf(others, alone)).toMatchObject({ to: tableOf(others, 'pat'), atMs: minutes(11) })
})

test('[GR151] two sit alone → each is offered the other; the first to go ends it for both', () => {
  const two = leave(lonely, ...second.slice(1))
  const other = second[0]!
  expect(offerOf(two, other)?.to).toBe(numberOf(first))
  const gone = two.after(person(other, 'participant'), accepts)
  expect(tablesOf(gone)[numberOf(first)]).toEqual([alone, other].sort())
  expect([offerOf(gone, alone), offerOf(gone, other)]).toEqual([undefined, undefined])
  const byItself = followed(two, minutes(1))
  expect(tableOf(byItself, alone)).toBe(tableOf(byItself, other))
})

test('[GR152] the podium merges at once; what is not offered any more, or never was → refused', () => {
  expect(tableOf(lonely.after(moderator, merge(offer.to)), alone)).toBe(offer.to)
  expect(lonely.when(chair, merge(numberOf(otherThan(offer.to))))).toEqual(reject({ code: 'groups/no_offer' }))
  expect(lonely.when(chair, merge(numberOf(first), numberOf(second)))).toEqual(reject({ code: 'groups/no_offer' }))
  expect(lonely.when(chair, { ...merge(offer.to), roundId: 'r9' })).toEqual(reject({ code: 'groups/no_offer' }))
  expect(lonely.when(me, merge(offer.to))).toEqual(reject({ code: 'access/not_allowed' }))
})

test('[GR162] somebody comes, or is left alone, by a command → the seat and the offer stand in its record', () => {
  const gone = first
    .slice(1)
    .reduce((meeting, id) => meeting.after(person(id, 'participant'), { type: 'attendance.leave' }), round)
  expect(offerOf(gone, alone)?.atMs).toBe(START_MS + 60_000)
  const [back = ''] = first.slice(1)
  const here = gone.after(secretariat, {
    type: 'attendance.check_in',
    personId: back,
    source: 'tap',
  })
  expect(tableOf(here, back)).toBe(numberOf(first))
  expect(offerOf(here, alone)).toBeUndefined()
  expect(dueNow(here.state, START_MS)).toEqual([])
})
