import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import { chair, moderator, person, START_MS, system, type Given } from '../support/given.ts'
import {
  arrived,
  drawn,
  dueNow,
  followed,
  left,
  listed,
  publish,
  tableOf,
  tablesOf,
} from '../support/groups-meeting.ts'
import { minutes } from '../support/small-meeting.ts'
import { createGroup, inBreakout, nameOf, openGroups, withCrowd, withGroups } from '../support/standing-meeting.ts'

const meeting = withGroups()
const round = meeting.after(chair, openGroups())
const endsAt = ({ state }: Given) => state.groups.round?.endsAtMs
const join = (groupId: string) => ({ type: 'groups.choose_group', roundId: 'r1', groupId }) as const

describe('opening groups', () => {
  test('[GR190, GR192] each has the table of its place, and its members who are here sit there at once', () => {
    expect(tablesOf(round)).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy'] })
    expect(round.state.groups.round).toMatchObject({
      kind: 'standing',
      itemId: 'i1',
      tables: [
        { number: 1, zone: 'mixed', groupId: 'hybrid', name: nameOf('hybrid'), room: ['ana', 'bo'], remote: ['pat'] },
        { number: 2, groupId: 'outreach' },
        { number: 3, groupId: 'strategy' },
      ],
    })
    expect(dueNow(round.state)).toEqual([])
    expect(round.when(moderator, openGroups())).toEqual(accept())
  })

  test('[GR190] some of them → under the numbers that they always have', () => {
    const some = meeting.after(chair, openGroups({ groupIds: ['outreach'] }))
    expect(tablesOf(some)).toEqual({ 2: ['bo', 'cy'] })
  })

  test('[GR190] reopened after a night → the same people at the same tables', () => {
    const nextDay = round.after(chair, { type: 'groups.end', roundId: 'r1' }).at(minutes(24 * 60))
    expect(tablesOf(nextDay.after(chair, openGroups({ roundId: 'r2' })))).toEqual(tablesOf(round))
  })

  test('[GR190] a round is on, its id was used, no such group, or the meeting is closed → refused', () => {
    expect(round.when(chair, openGroups({ roundId: 'r2' }))).toEqual(reject({ code: 'groups/round_on' }))
    const over = round.after(chair, { type: 'groups.end', roundId: 'r1' })
    expect(over.when(chair, openGroups())).toEqual(reject({ code: 'groups/id_used' }))
    expect(meeting.when(chair, openGroups({ groupIds: ['other'] }))).toEqual(reject({ code: 'groups/no_group' }))
    expect(withCrowd().when(chair, openGroups())).toEqual(reject({ code: 'groups/no_group' }))
    const closed = meeting.and({ type: 'agenda.item_closed', itemId: 'i1' }, { type: 'meeting.closed' })
    expect(closed.when(chair, openGroups())).toEqual(reject({ code: 'groups/meeting_closed' }))
  })

  test('[GR190] nobody of them is here → refused, unless others may join', () => {
    const away = meeting.and(left('cy', 'room'), left('bo', 'room'))
    const outreach = openGroups({ groupIds: ['outreach'] })
    expect(away.when(chair, outreach)).toEqual(reject({ code: 'groups/nobody_of_them' }))
    expect(tablesOf(away.after(chair, openGroups({ groupIds: ['outreach', 'strategy'] })))).toEqual({})
  })

  test('[GR191] until the instant or for the minutes that are named, else until the breakout ends', () => {
    expect(endsAt(meeting.after(chair, openGroups({ minutes: 7 })))).toBe(minutes(7))
    expect(endsAt(meeting.after(chair, openGroups({ endsAtMs: minutes(33) })))).toBe(minutes(33))
    expect(meeting.when(chair, openGroups({ endsAtMs: START_MS }))).toEqual(reject({ code: 'groups/ends_in_the_past' }))
    expect(endsAt(round)).toBe(minutes(60))
    const breakout = inBreakout(meeting.at(minutes(10)))
    expect(endsAt(breakout.at(minutes(12)).after(chair, openGroups()))).toBe(minutes(40))
    expect(endsAt(breakout.at(minutes(38)).after(chair, openGroups()))).toBe(minutes(100))
  })

  test('[GR190] while a draft waits, it goes on waiting', () => {
    const drafted = drawn(meeting, { roundId: 'r9' }).after(chair, openGroups())
    expect(drafted.state.groups.draft).toBeDefined()
    const over = drafted.after(chair, { type: 'groups.end', roundId: 'r1' })
    expect(over.after(chair, publish({ roundId: 'r9' })).state.groups.round).toMatchObject({ roundId: 'r9' })
  })
})

describe('who sits with whom', () => {
  test('[GR192] the first opened group of somebody’s own; an observer too', () => {
    const observed = meeting.after(chair, { type: 'groups.add_members', groupId: 'outreach', personIds: ['obi'] })
    expect(tablesOf(observed.after(chair, openGroups()))).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy', 'obi'] })
  })

  test('[GR192] who comes later, or becomes a member meanwhile, sits there at once; nobody moves', () => {
    const late = meeting.and(left('ana', 'room')).after(chair, openGroups())
    expect(tablesOf(late)).toEqual({ 1: ['bo', 'pat'], 2: ['cy'] })
    expect(tablesOf(followed(late.and(arrived('ana', 'room'))))).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy'] })
    const added = round.after(chair, { type: 'groups.add_members', groupId: 'outreach', personIds: ['dee', 'ana'] })
    expect(tablesOf(followed(added))).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy', 'dee'] })
  })

  test('[GR193] whoever leaves frees the seat and comes back to it; the last one at a table stays', () => {
    const chosen = round.after(person('bo', 'participant'), join('outreach'))
    const gone = followed(chosen.and(left('bo', 'room'), left('pat', 'remote')))
    expect(tablesOf(gone)).toEqual({ 1: ['ana'], 2: ['cy'] })
    expect(tablesOf(followed(gone.and(arrived('bo', 'room'))))).toEqual({ 1: ['ana'], 2: ['bo', 'cy'] })
    expect(tablesOf(followed(gone.at(minutes(10)), minutes(10)))).toEqual({ 1: ['ana'], 2: ['cy'] })
  })

  test('[GR193] a member goes over to the call → stays with the group', () => {
    const over = followed(round.and(left('ana', 'room'), arrived('ana', 'remote')))
    expect(over.state.groups.round!.tables[0]).toMatchObject({ room: ['bo'], remote: ['ana', 'pat'] })
  })

  test('[GR194] somebody of two groups sits with the other for this round, and stays a member of both', () => {
    const chosen = round.after(person('bo', 'participant'), join('outreach'))
    expect(tablesOf(chosen)).toEqual({ 1: ['ana', 'pat'], 2: ['bo', 'cy'] })
    expect(chosen.seesOfSelf('bo')).toMatchObject({ groups: { groupIds: ['hybrid', 'outreach'], number: 2 } })
    expect(chosen.when(person('bo', 'participant'), join('outreach'))).toEqual(accept())
  })

  test('[GR194] anybody sits with an open group, an observer too; no one becomes a member by that', () => {
    const chosen = round.after(person('obi', 'observer'), join('strategy'))
    expect(tableOf(chosen, 'obi')).toBe(3)
    expect(chosen.seesOfSelf('obi')).not.toHaveProperty('groups.groupIds')
  })

  test('[GR194] a closed group of others, one that does not meet, another round, somebody who is not here → refused', () => {
    const dee = person('dee', 'participant')
    expect(round.when(dee, join('hybrid'))).toEqual(reject({ code: 'groups/group_closed' }))
    const some = meeting.after(chair, openGroups({ groupIds: ['hybrid'] }))
    expect(some.when(dee, join('strategy'))).toEqual(reject({ code: 'groups/not_meeting' }))
    expect(meeting.when(dee, join('strategy'))).toEqual(reject({ code: 'groups/no_round' }))
    const away = followed(round.and(left('dee', 'room')))
    expect(away.when(dee, join('strategy'))).toEqual(reject({ code: 'groups/not_here' }))
  })

  test('[GR195] the podium puts anybody with any group that meets', () => {
    const put = { type: 'groups.seat_in_group', roundId: 'r1', groupId: 'outreach', personId: 'dee' } as const
    expect(tablesOf(round.after(moderator, put))).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy', 'dee'] })
    expect(tablesOf(round.after(moderator, { ...put, personId: 'ana' }))).toEqual({
      1: ['bo', 'pat'],
      2: ['ana', 'cy'],
    })
    expect(round.when(moderator, { ...put, personId: 'nobody' })).toEqual(reject({ code: 'groups/not_here' }))
  })
})

describe('a round of groups', () => {
  test('[GR196] is extended, ends by itself, and is called back from when another item opens', () => {
    const longer = round.after(chair, { type: 'groups.extend', roundId: 'r1', minutes: 5 })
    expect(endsAt(longer)).toBe(minutes(65))
    const over = followed(longer, minutes(65))
    expect(over.state.groups.round).toBeUndefined()
    const other = followed(round.after(chair, { type: 'agenda.open', itemId: 'i2', expects: { itemId: 'i1' } }))
    expect(other.state.groups.round).toBeUndefined()
  })

  test('[GR196] ends when the reports begin', () => {
    const breakout = inBreakout(meeting).after(chair, openGroups())
    const reports = followed(
      breakout.at(minutes(5)).after(chair, { type: 'agenda.start_segment', itemId: 'i2', segment: 1 }),
    )
    expect(reports.state.groups.round).toBeUndefined()
  })

  test('[GR196] has a prompt', () => {
    const prompted = meeting.after(chair, openGroups({ prompt: { en: 'What next?' } }))
    expect(prompted.sees('hall')['groups']!['round']).toMatchObject({ kind: 'standing', prompt: { en: 'What next?' } })
  })

  test('[GR197] members who sat together have met, once for each round', () => {
    const over = round.after(chair, { type: 'groups.end', roundId: 'r1' })
    expect(over.state.groups.past[0]!.tables[0]!.members).toEqual(['ana', 'bo', 'pat'])
    const next = drawn(over, { roundId: 'r2', size: 2, zones: 'mixed' })
    const together = next.state.groups.draft!.drawn!.tables.map(({ room, remote }) => [...room, ...remote])
    expect(together.some((table) => table.includes('ana' as never) && table.includes('bo' as never))).toBe(false)
  })

  test('[GR199] is seen by name: the table of each group in the hall, companions with their own alone', () => {
    expect(round.sees('hall')['groups']).toMatchObject({
      round: { kind: 'standing', tables: 2 },
      standing: { hybrid: { table: 1 }, outreach: { table: 2 }, strategy: { table: 3 } },
    })
    expect(round.seesOfSelf('ana')).toMatchObject({
      groups: { number: 1, name: nameOf('hybrid'), companions: { bo: {}, pat: {} } },
    })
    expect(JSON.stringify(round.sees('hall'))).not.toContain('Name of')
    expect(round.sees('podium')['groups']).toMatchObject({
      tables: { t1: { groupId: 'hybrid', name: nameOf('hybrid'), members: ['ana', 'bo', 'pat'] } },
    })
  })

  test('[GR199] a group is renamed while it sits → its table has the new name', () => {
    const renamed = round.after(chair, {
      type: 'groups.change_group',
      groupId: 'hybrid',
      name: { en: 'Hybrid' },
      limitMs: 600_000,
    })
    expect(renamed.seesOfSelf('ana')).toMatchObject({ groups: { name: { en: 'Hybrid' } } })
  })

  test('[GR200] a link of its own goes before that of the table', () => {
    const url = 'https://call.example.org/hybrid'
    const linked = withCrowd()
      .after(chair, { type: 'groups.set_places', remote: { kind: 'pattern', url: 'https://call.example.org/{n}' } })
      .after(chair, createGroup('hybrid', ['ana', 'pat'], { url }))
      .after(chair, createGroup('outreach', ['quin', 'bo']))
      .after(chair, openGroups())
    expect(linked.seesOfSelf('pat')).toMatchObject({ groups: { url } })
    expect(linked.seesOfSelf('quin')).toMatchObject({ groups: { url: 'https://call.example.org/2' } })
  })
})

describe('groups of an item', () => {
  const bind = { type: 'groups.bind_groups', itemId: 'i2', groupIds: ['outreach', 'hybrid'] } as const
  const byItself = meeting.after(chair, { ...bind, opensByItself: true })

  test('[GR198] are named by the podium, and not opened by themselves unless it says so', () => {
    const bound = meeting.after(chair, bind)
    expect(bound.sees('podium')['groups']!['groupsOfItems']).toEqual({ i2: { groupIds: ['outreach', 'hybrid'] } })
    expect(followed(inBreakout(bound)).state.groups.round).toBeUndefined()
    expect(bound.after(chair, { ...bind, groupIds: [] }).state.groups.standing.ofItems).toEqual({})
    expect(meeting.when(chair, { ...bind, itemId: 'other' })).toEqual(reject({ code: 'groups/unknown_item' }))
    expect(meeting.when(chair, { ...bind, groupIds: ['other'] })).toEqual(reject({ code: 'groups/no_group' }))
  })

  test('[GR198] open with the item where it was set so, once', () => {
    const opened = followed(inBreakout(byItself))
    expect(opened.state.groups.round).toMatchObject({ kind: 'standing', itemId: 'i2', endsAtMs: minutes(30) })
    expect(tablesOf(opened)).toEqual({ 1: ['ana', 'bo', 'pat'], 2: ['cy'] })
    const { roundId } = opened.state.groups.round!
    const ended = opened.at(minutes(1)).after(chair, { type: 'groups.end', roundId })
    expect(followed(ended, minutes(2)).state.groups.round).toBeUndefined()
  })

  test('[GR198] wait until one of their members is here', () => {
    const away = byItself.and(...['ana', 'bo', 'cy'].map((id) => left(id, 'room')), left('pat', 'remote'))
    const waiting = followed(inBreakout(away))
    expect(waiting.state.groups.round).toBeUndefined()
    expect(tablesOf(followed(waiting.and(arrived('cy', 'room'))))).toEqual({ 2: ['cy'] })
  })

  test('[GR198] open for whoever comes after all had gone before they could: that is due anew', () => {
    const here = inBreakout(byItself)
    const [first] = dueNow(here.state)
    const gone = here.and(...['ana', 'bo', 'cy'].map((id) => left(id, 'room')), left('pat', 'remote'))
    const back = { ...arrived('cy', 'room'), fromMs: minutes(3) }
    const [again] = dueNow(gone.at(minutes(3)).and(back).state)
    expect(again).toMatchObject({ command: first!.command })
    expect(again!.cause).not.toBe(first!.cause)
  })

  test('[GR198] do not open in the part that is no breakout, nor for an item that is not on', () => {
    expect(dueNow(byItself.state)).toEqual([])
    const part = { type: 'agenda.start_segment', itemId: 'i2', segment: 1 } as const
    expect(dueNow(inBreakout(byItself).after(chair, part).state)).toEqual([])
    expect(byItself.when(system, { type: 'groups.open_bound', itemId: 'i2' })).toEqual(accept())
  })

  test('[GR198] a removed group is no longer among them', () => {
    const removed = byItself.after(chair, { type: 'groups.remove_group', groupId: 'hybrid' })
    expect(removed.state.groups.standing.ofItems).toMatchObject({ i2: { groupIds: ['outreach'] } })
    const none = removed.after(chair, { type: 'groups.remove_group', groupId: 'outreach' })
    expect(none.state.groups.standing.ofItems).toEqual({})
  })

  test('[GR186, GR192] a member on the list comes for the first time while the group sits → a seat', () => {
    const added = round
      .and(listed('zoe'))
      .after(chair, { type: 'groups.add_members', groupId: 'hybrid', personIds: ['zoe'] })
    expect(tableOf(followed(added.and(arrived('zoe', 'room'))), 'zoe')).toBe(1)
  })
})
