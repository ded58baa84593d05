import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wantedOf } from '../../shared/features/groups/pool.ts'
import { groupOf } from '../../shared/features/groups/standing.ts'
import { membersOfGroup } from '../../shared/features/groups/standing-members.ts'
import { membersOf } from '../../shared/features/groups/state.ts'
import { chair, person, type Given, type Plain } from '../support/given.ts'
import { arrived, followed, left, tableOf } from '../support/groups-meeting.ts'
import type { Command } from '../../shared/meeting/meeting.ts'
import { openGroups, withGroups } from '../support/standing-meeting.ts'

const PEOPLE = ['ana', 'bo', 'cy', 'dee', 'obi', 'pat', 'quin']
const GROUPS = ['hybrid', 'outreach', 'strategy']

interface Step {
  readonly who: string
  readonly group: string
  readonly what: 'comes' | 'goes' | 'chooses' | 'is put' | 'becomes a member' | 'is taken out'
}

const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...PEOPLE),
  group: fc.constantFrom(...GROUPS),
  what: fc.constantFrom('comes', 'goes', 'chooses', 'is put', 'becomes a member', 'is taken out'),
})

/** After a command, where it is not refused. */
function tried(meeting: Given, actor: typeof chair, command: Plain<Command>): Given {
  return meeting.when(actor, command).outcome === 'accepted' ? meeting.after(actor, command) : meeting
}

function happened(meeting: Given, { who, group: groupId, what }: Step): Given {
  const inRound = { roundId: 'r1', groupId }
  switch (what) {
    case 'comes':
      return followed(meeting.and(arrived(who, 'room')))
    case 'goes':
      return followed(meeting.and(left(who, 'room'), left(who, 'remote')))
    case 'chooses':
      return tried(meeting, person(who, 'participant'), { type: 'groups.choose_group', ...inRound })
    case 'is put':
      return tried(meeting, chair, { type: 'groups.seat_in_group', ...inRound, personId: who })
    case 'becomes a member':
      return tried(meeting, chair, { type: 'groups.add_members', groupId, personIds: [who] })
    case 'is taken out':
      return tried(meeting, chair, { type: 'groups.remove_members', groupId, personIds: [who] })
  }
}

describe('whatever happens while groups meet', () => {
  test('[GR192, GR193, GR194] whoever sits is here and sits once; whoever is here and a member sits; nobody else moves', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let meeting = withGroups().after(chair, openGroups())
        for (const each of steps) {
          const next = happened(meeting, each)
          const { state } = next
          const { tables } = state.groups.round!
          const seated = tables.flatMap(membersOf)
          const here = wantedOf(state, 'here')
          expect(new Set(seated).size).toBe(seated.length)
          expect(seated.every((id) => here.has(id))).toBe(true)
          const members = tables.flatMap(({ groupId }) => {
            const group = groupId && groupOf(state.groups.standing, groupId)
            return group ? [...membersOfGroup(group, state.people)] : []
          })
          expect(members.filter((id) => here.has(id) && !seated.includes(id))).toEqual([])
          for (const id of PEOPLE.filter((other) => other !== each.who))
            expect(tableOf(next, id)).toBe(tableOf(meeting, id))
          meeting = next
        }
      }),
      { numRuns: 100 },
    )
  })
})
