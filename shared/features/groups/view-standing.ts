import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { PeopleSlice } from '../people/state.ts'
import type { GroupsEvent } from './messages.ts'
import type { StandingGroup, StandingGroups } from './standing.ts'
import { membersOfGroup } from './standing-members.ts'
import type { GroupNamesView, GroupNameView, GroupsOfPodiumView, GroupView } from './standing-view.ts'
import { membersOf, type Round } from './state.ts'

/** The names of the groups, and which of them meet; undefined where there are none. */
export const viewGroupNames = ({ groups }: StandingGroups, round: Round | undefined): GroupNamesView | undefined =>
  groups.length === 0
    ? undefined
    : Object.fromEntries(groups.map((group, rank) => [group.groupId, nameOf(group, rank, round)]))

function nameOf({ groupId, name, isOpen }: StandingGroup, rank: number, round: Round | undefined): GroupNameView {
  const table = round?.tables.find((each) => each.groupId === groupId)?.number
  return { rank, name, ...(isOpen && { isOpen }), ...defined({ table }) }
}

/** The groups with their members; undefined where there are none. */
export const viewGroupsOfPodium = memo(
  ({ groups }: StandingGroups, round: Round | undefined, people: PeopleSlice): GroupsOfPodiumView | undefined =>
    groups.length === 0
      ? undefined
      : Object.fromEntries(
          groups.map((group, rank) => {
            const { limitMs, url, rule } = group
            const members = viewMembers(membersOfGroup(group, people))
            return [group.groupId, { ...nameOf(group, rank, round), limitMs, ...defined({ url, rule }), members }]
          }),
        ),
)

const viewMembers = memo((members: ReadonlySet<PersonId>): GroupView['members'] => [...members])

/** Ids of the groups that somebody belongs to, whatever the order of the groups. */
export function viewMyGroups({ groups }: StandingGroups, people: PeopleSlice, personId: PersonId) {
  const mine = groups.filter((group) => membersOfGroup(group, people).has(personId))
  return mine.length === 0 ? {} : { groupIds: mine.map(({ groupId }) => groupId).sort() }
}

/** Whose own groups or table an event about standing groups may have changed. */
export function touchedByStanding(event: GroupsEvent): readonly PersonId[] {
  if (event.type === 'groups.groups_opened') return event.tables.flatMap(membersOf)
  if (event.type === 'groups.members_changed') return [...event.added, ...event.removed]
  return 'touched' in event ? event.touched : []
}
