import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { GroupsEvent } from './messages.ts'
import type { StandingGroup, StandingGroups } from './standing.ts'
import { membersOfGroup } from './standing-members.ts'
import type { GroupNamesView, GroupNameView, GroupView, StandingView } from './standing-view.ts'
import { membersOf, type Round } from './state.ts'

/** The names of the groups, and which of them meet; undefined where there are none. */
export const viewGroupNames = ({ groups }: StandingGroups, round: Round | undefined): GroupNamesView | undefined =>
  groups.length === 0
    ? undefined
    : Object.fromEntries(
        groups.map((group, rank) => {
          const table = round?.tables.find(({ groupId }) => groupId === group.groupId)?.number
          return [group.groupId, { ...nameOf(group, rank), ...defined({ table }) }]
        }),
      )

const nameOf = ({ name, isOpen }: StandingGroup, rank: number): GroupNameView => ({
  rank,
  name,
  ...(isOpen && { isOpen }),
})

/** The groups with their members and the items they are for; undefined where there are none. */
export const viewStanding = memo((standing: StandingGroups, people: PeopleSlice): StandingView | undefined =>
  standing.groups.length === 0
    ? undefined
    : {
        groups: Object.fromEntries(
          standing.groups.map((group, rank) => [group.groupId, viewGroup(group, rank, membersOfGroup(group, people))]),
        ),
        ofItems: standing.ofItems,
      },
)

const viewGroup = memo((group: StandingGroup, rank: number, members: ReadonlySet<PersonId>): GroupView => {
  const { limitMs, url, rule } = group
  return { ...nameOf(group, rank), limitMs, ...defined({ url, rule }), members: [...members] }
})

/** Ids of the groups that somebody belongs to. */
export function viewMyGroups({ groups }: StandingGroups, people: PeopleSlice, personId: PersonId) {
  const mine = groups.filter((group) => membersOfGroup(group, people).has(personId))
  return mine.length === 0 ? {} : { groupIds: mine.map(({ groupId }) => groupId) }
}

/** Whose own groups or table an event about standing groups may have changed. */
export function touchedByStanding(event: GroupsEvent): readonly PersonId[] {
  if (event.type === 'groups.groups_opened') return event.tables.flatMap(membersOf)
  if (event.type === 'groups.members_changed') return [...event.added, ...event.removed]
  return 'touched' in event ? event.touched : []
}
