import { expect, test } from 'vitest'
import { AtTable, type AtTableParts } from '../../server/simulated/at-table.ts'
import { Pace } from '../../server/simulated/pace.ts'
import type { Me, WireViewOf } from '../../shared/meeting/view.ts'
import { SeededChance } from '../../shared/lib/seeded-chance.ts'
import type { Wish } from '../../shared/protocol/wish.ts'
import { chair, person, START_MS, type Given } from '../support/given.ts'
import { drawn, publish, withHere } from '../support/groups-meeting.ts'
import { inBreakout, openGroups, withGroups } from '../support/standing-meeting.ts'
import { TestTime } from '../support/test-time.ts'

type Own = Me['groups']
type Hall = WireViewOf['hall']['groups']

/** What somebody does who sees this of a meeting, within minutes. */
function doneBy(meeting: Given, personId: string, { seed = 1, isInRoom = true } = {}): readonly Wish[] {
  const time = new TestTime()
  const scheduler = time.onServer(START_MS)
  const chance = new SeededChance(seed)
  const wishes: Wish[] = []
  const plan: AtTableParts['plan'] = (delayMs, act) => void scheduler.after(delayMs, act)
  const send = (wish: Wish) => wishes.push(wish)
  const seat = new AtTable({ personId, isInRoom, chance, pace: new Pace(chance, 1), plan, send })
  seat.sit((meeting.seesOfSelf(personId) as unknown as { groups: Own }).groups)
  seat.look(meeting.sees('hall')['groups'] as unknown as Hall)
  time.pass(400_000)
  return wishes
}

/** All that anybody of many does there. */
function doneByMany(meeting: Given, personId: string, isInRoom = true): ReadonlySet<string> {
  const many = Array.from({ length: 80 }, (_, seed) => doneBy(meeting, personId, { seed, isInRoom }))
  return new Set(many.flatMap((wishes) => wishes.map(({ type }) => type)))
}

const hybrid = drawn(withHere(['ana', 'bo'], ['pat']), { zones: 'mixed' }).after(chair, publish())

test('[SI16] one of the room sits with remote people → somebody else takes the laptop now and then, nobody who is remote', () => {
  const { laptop } = hybrid.state.groups.round!.tables[0]!
  const other = laptop === 'ana' ? 'bo' : 'ana'
  expect(doneByMany(hybrid, other)).toEqual(new Set(['groups.take_laptop']))
  expect(doneByMany(hybrid, laptop!)).toEqual(new Set())
  expect(doneByMany(hybrid, 'pat', false)).toEqual(new Set())
})

test('[SI16] somebody is left alone → goes to the others, or waits', () => {
  const room = ['ana', 'bo', 'cy', 'dee']
  const two = drawn(withHere(room), { size: 2 }).after(chair, publish())
  const [first, second] = two.state.groups.round!.tables[0]!.room
  const alone = two.after(person(second!, 'participant'), { type: 'attendance.leave' })
  expect(doneByMany(alone, first!)).toEqual(new Set(['groups.accept_merge', 'groups.wait_here']))
})

const breakout = inBreakout(withGroups())
const meeting = breakout.after(chair, openGroups())

test('[SI16] who belongs to no group → joins an open one, or sits with one that meets; who belongs to one, not', () => {
  expect(doneByMany(breakout, 'dee')).toEqual(new Set(['groups.join_group']))
  expect(doneBy(meeting, 'dee', { seed: 3 })).toEqual([
    { type: 'groups.choose_group', roundId: 'r1', groupId: 'strategy' },
  ])
  expect(doneByMany(meeting, 'ana', false)).toEqual(new Set())
})

const options = [{ en: 'Fewer sessions' }, { en: 'More captions' }]
const asked = meeting.after(chair, {
  type: 'groups.ask_reports',
  roundId: 'r1',
  parts: ['points', 'recommendations', 'ranking'],
  options,
})

test('[SI17] a table is asked for a report → somebody says that they report, and where there is somebody, nobody else', () => {
  expect(doneByMany(asked, 'ana', false)).toEqual(new Set(['groups.choose_rapporteur']))
  const chosen = asked.after(chair, { type: 'groups.choose_rapporteur', roundId: 'r1', table: 1, personId: 'bo' })
  expect(doneByMany(chosen, 'ana', false)).toEqual(new Set())
})

test('[SI17] whoever reports → writes part by part in one language, ranks and hands in', () => {
  const ana = person('ana', 'participant')
  const chosen = asked.after(ana, { type: 'groups.choose_rapporteur', roundId: 'r1', table: 1, personId: 'ana' })
  const wishes = doneBy(chosen, 'ana', { seed: 2 })
  expect(wishes.map(({ type }) => type)).toEqual([
    'groups.write_report',
    'groups.write_report',
    'groups.rank_options',
    'groups.submit_report',
  ])
  const reported = wishes.reduce((before, wish) => before.after(ana, wish), chosen)
  expect(reported.state.groups.reports).toMatchObject({ r1: { tables: { t1: { handedInAtMs: START_MS } } } })
})
