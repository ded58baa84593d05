import { describe, expect, test } from 'vitest'
import { accept, reject } from '../../shared/lib/decision.ts'
import type { PersonId } from '../../shared/lib/ids.ts'
import { membersOfGroup } from '../../shared/features/groups/standing-members.ts'
import { chair, moderator, person, secretariat, text, type Given } from '../support/given.ts'
import { listed } from '../support/groups-meeting.ts'
import { createGroup, nameOf, openGroups, withCrowd, withGroups } from '../support/standing-meeting.ts'

const meeting = withGroups()
const groupsOf = ({ state }: Given) => state.groups.standing.groups.map(({ groupId }) => groupId)
const membersOf = ({ state }: Given, groupId: string): readonly PersonId[] => {
  const group = state.groups.standing.groups.find((each) => each.groupId === groupId)
  return group ? [...membersOfGroup(group, state.people)].sort() : []
}
const OF_CIVIL_SOCIETY = { trait: 'stakeholderGroup', values: ['civil_society'] } as const

describe('groups', () => {
  test('[GR185] the podium makes groups → they stand in the order in which they were made', () => {
    expect(groupsOf(meeting)).toEqual(['hybrid', 'outreach', 'strategy'])
    expect(meeting.state.groups.standing.groups[0]).toMatchObject({ name: nameOf('hybrid'), limitMs: 600_000 })
    expect(meeting.when(moderator, createGroup('hybrid', []))).toEqual(accept())
  })

  test('[GR185] a removed id is used again → refused', () => {
    const without = meeting.after(chair, { type: 'groups.remove_group', groupId: 'hybrid' })
    expect(without.when(chair, createGroup('hybrid', []))).toEqual(reject({ code: 'groups/group_exists' }))
    expect(without.when(chair, { type: 'groups.remove_group', groupId: 'hybrid' })).toEqual(accept())
    expect(without.when(chair, { type: 'groups.remove_group', groupId: 'other' })).toEqual(
      reject({ code: 'groups/no_group' }),
    )
  })

  test('[GR185] the podium moves a group → that many others stand before it', () => {
    const move = (groupId: string, ahead: number) => ({ type: 'groups.move_group', groupId, ahead }) as const
    expect(groupsOf(meeting.after(chair, move('strategy', 0)))).toEqual(['strategy', 'hybrid', 'outreach'])
    expect(groupsOf(meeting.after(chair, move('hybrid', 1)))).toEqual(['outreach', 'hybrid', 'strategy'])
    expect(meeting.when(chair, move('strategy', 9))).toEqual(accept())
    expect(meeting.when(chair, move('other', 0))).toEqual(reject({ code: 'groups/no_group' }))
  })

  test('[GR185] the podium changes name, limit and link → what it leaves out is not said any more', () => {
    const url = 'https://call.example.org/hybrid'
    const change = { type: 'groups.change_group', groupId: 'hybrid', name: { en: 'Hybrid' }, limitMs: 300_000 } as const
    const linked = meeting.after(chair, { ...change, url })
    expect(linked.state.groups.standing.groups[0]).toMatchObject({ name: { en: 'Hybrid' }, limitMs: 300_000, url })
    expect(linked.after(chair, change).state.groups.standing.groups[0]).not.toHaveProperty('url')
    expect(membersOf(linked, 'hybrid')).toEqual(['ana', 'bo', 'pat'])
    expect(meeting.when(chair, { ...change, groupId: 'other' })).toEqual(reject({ code: 'groups/no_group' }))
  })

  test('[GR189] while a group sits it is not removed; what it did keeps its name', () => {
    const round = meeting.after(chair, openGroups())
    const remove = { type: 'groups.remove_group', groupId: 'hybrid' } as const
    expect(round.when(chair, remove)).toEqual(reject({ code: 'groups/group_sits' }))
    const after = round.after(chair, { type: 'groups.end', roundId: 'r1' }).after(chair, remove)
    expect(after.state.groups.past[0]!.tables[0]).toMatchObject({ groupId: 'hybrid', name: nameOf('hybrid') })
  })
})

describe('members', () => {
  test('[GR186] by list: many at once, each once', () => {
    const more = meeting.after(chair, {
      type: 'groups.add_members',
      groupId: 'outreach',
      personIds: ['dee', 'cy', 'pat'],
    })
    expect(membersOf(more, 'outreach')).toEqual(['bo', 'cy', 'dee', 'pat'])
    expect(more.when(chair, { type: 'groups.add_members', groupId: 'outreach', personIds: ['dee'] })).toEqual(accept())
    expect(more.when(chair, { type: 'groups.add_members', groupId: 'outreach', personIds: ['nobody'] })).toEqual(
      reject({ code: 'groups/unknown_person' }),
    )
  })

  test('[GR186] by a rule: whoever fits it, also who comes onto the list later', () => {
    const ruled = meeting.after(chair, createGroup('civil', ['ana'], { rule: OF_CIVIL_SOCIETY }))
    expect(membersOf(ruled, 'civil')).toEqual(['ana', 'obi', 'pat', 'quin'])
    expect(membersOf(ruled.and(listed('zoe')), 'civil')).toEqual(['ana', 'obi', 'pat', 'quin', 'zoe'])
  })

  test('[GR186] by organisation: capitals do not matter; its name is in no event', () => {
    const rule = { trait: 'organisation', values: ['ORGANISATION OF CY'] } as const
    const ruled = meeting.after(chair, createGroup('org', [], { rule }))
    expect(membersOf(ruled, 'org')).toEqual(['cy'])
    expect(JSON.stringify(meeting.when(chair, createGroup('org', [], { rule })))).not.toContain('ORGANISATION')
    expect(membersOf(ruled.withoutText(text('ORGANISATION OF CY')), 'org')).toEqual([])
  })

  test('[GR186] a member was somebody else, or is erased → who they are now, or nobody', () => {
    const merged = meeting.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'dee' })
    expect(membersOf(merged, 'hybrid')).toEqual(['bo', 'dee', 'pat'])
    const erased = meeting.after(secretariat, { type: 'people.erase', personId: 'pat' })
    expect(membersOf(erased, 'hybrid')).toEqual(['ana', 'bo'])
  })

  test('[GR187] taken out → no member, by list or rule or under an id of before, until they are put in again', () => {
    const out = (given: Given, groupId: string, personId: string) =>
      given.after(chair, { type: 'groups.remove_members', groupId, personIds: [personId] })
    expect(membersOf(out(meeting, 'hybrid', 'bo'), 'hybrid')).toEqual(['ana', 'pat'])
    const ruled = out(meeting.after(chair, createGroup('civil', [], { rule: OF_CIVIL_SOCIETY })), 'civil', 'pat')
    expect(membersOf(ruled, 'civil')).toEqual(['obi', 'quin'])
    const again = ruled.after(chair, { type: 'groups.add_members', groupId: 'civil', personIds: ['pat'] })
    expect(membersOf(again, 'civil')).toEqual(['obi', 'pat', 'quin'])
    const merged = meeting.and({ type: 'people.merged', fromPersonId: 'ana', intoPersonId: 'dee' })
    expect(membersOf(out(merged, 'hybrid', 'dee'), 'hybrid')).toEqual(['bo', 'pat'])
  })

  test('[GR188] an open group: participants and observers join and leave; a closed one refuses', () => {
    const join = { type: 'groups.join_group', groupId: 'strategy' } as const
    const joined = meeting.after(person('dee', 'participant'), join).after(person('obi', 'observer'), join)
    expect(membersOf(joined, 'strategy')).toEqual(['dee', 'obi'])
    expect(joined.when(person('obi', 'observer'), join)).toEqual(accept())
    const left = joined.after(person('dee', 'participant'), { type: 'groups.leave_group', groupId: 'strategy' })
    expect(membersOf(left, 'strategy')).toEqual(['obi'])
    const closed = joined.after(chair, { type: 'groups.set_open', groupId: 'strategy', isOpen: false })
    for (const type of ['groups.join_group', 'groups.leave_group'] as const)
      expect(closed.when(person('obi', 'observer'), { type, groupId: 'strategy' })).toEqual(
        reject({ code: 'groups/group_closed' }),
      )
  })
})

describe('who sees what of groups', () => {
  test('[GR199] everybody sees names, order and which are open; the podium alone who belongs to them', () => {
    for (const audience of ['hall', 'screen', 'door'] as const)
      expect(meeting.sees(audience)['groups']!['standing']).toEqual({
        hybrid: { rank: 0, name: nameOf('hybrid') },
        outreach: { rank: 1, name: nameOf('outreach') },
        strategy: { rank: 2, name: nameOf('strategy'), isOpen: true },
      })
    expect(meeting.sees('podium')['groups']!['standing']).toMatchObject({
      hybrid: { rank: 0, members: ['ana', 'bo', 'pat'], limitMs: 600_000 },
    })
    expect(withCrowd().sees('hall')['groups']).not.toHaveProperty('standing')
  })

  test('[GR199] everybody sees which groups are theirs', () => {
    expect(meeting.seesOfSelf('bo')).toMatchObject({ groups: { groupIds: ['hybrid', 'outreach'] } })
    expect(meeting.seesOfSelf('dee')).toMatchObject({ groups: {} })
  })
})
