import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { DecideContext } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { itemOf } from '../agenda/state.ts'
import type { DecideGroups } from './decide.ts'
import type { GroupsCommand, GroupsEvent } from './messages.ts'
import { idNow, type GroupsSees } from './pool.ts'
import { groupOf, type StandingGroup } from './standing.ts'
import { knownPeople, membersOfGroup } from './standing-members.ts'

/** Commands about groups of the same people: what they are, who belongs to them, and which items they are for. */
export const decideStanding = {
  'groups.create_group': (state, { isOpen, members, ...wish }, context) => {
    const { groupId } = wish
    const { standing } = state.groups
    if (standing.used.includes(groupId))
      return groupOf(standing, groupId) ? accept() : reject({ code: 'groups/group_exists' })
    const listed = knownPeople(state.people, members)
    const now = { ...asGroup(wish), isOpen, listed, without: [] }
    const touched = [...membersOfGroup(now, state.people)]
    return accept({ type: 'groups.group_created', ...kept(wish, context), touched, isOpen, members: [...listed] })
  },

  'groups.change_group': (state, wish, context) => {
    const group = groupOf(state.groups.standing, wish.groupId)
    if (!group) return reject({ code: 'groups/no_group' })
    const now = { ...asGroup(wish), isOpen: group.isOpen, listed: group.listed, without: group.without }
    const touched = [...differing(membersOfGroup(group, state.people), membersOfGroup(now, state.people))]
    return accept({ type: 'groups.group_changed', ...kept(wish, context), touched })
  },

  'groups.remove_group': ({ groups, people }, { groupId }) => {
    const group = groupOf(groups.standing, groupId)
    if (!group) return groups.standing.used.includes(groupId) ? accept() : reject({ code: 'groups/no_group' })
    if (groups.round?.tables.some((table) => table.groupId === groupId)) return reject({ code: 'groups/group_sits' })
    return accept({ type: 'groups.group_removed', groupId, touched: [...membersOfGroup(group, people)] })
  },

  'groups.move_group': ({ groups: { standing } }, { groupId, ahead }) => {
    const at = standing.groups.findIndex((group) => group.groupId === groupId)
    if (at === -1) return reject({ code: 'groups/no_group' })
    return Math.min(ahead, standing.groups.length - 1) === at
      ? accept()
      : accept({ type: 'groups.group_moved', groupId, ahead })
  },

  'groups.add_members': (state, { groupId, personIds }) => {
    const group = groupOf(state.groups.standing, groupId)
    if (!group) return reject({ code: 'groups/no_group' })
    const known = knownPeople(state.people, personIds)
    return known.length === 0 ? reject({ code: 'groups/unknown_person' }) : added(state, group, known)
  },

  'groups.remove_members': (state, { groupId, personIds }) => {
    const group = groupOf(state.groups.standing, groupId)
    return group ? removed(state, group, personIds) : reject({ code: 'groups/no_group' })
  },

  'groups.set_open': ({ groups }, { groupId, isOpen }) => {
    const group = groupOf(groups.standing, groupId)
    if (!group) return reject({ code: 'groups/no_group' })
    return group.isOpen === isOpen ? accept() : accept({ type: 'groups.membership_set', groupId, isOpen })
  },

  'groups.join_group': (state, { groupId }, { actor }) => {
    const group = openGroup(state, groupId)
    if ('code' in group) return reject(group)
    return actor.kind === 'person' ? added(state, group, [actor.personId]) : accept()
  },

  'groups.leave_group': (state, { groupId }, { actor }) => {
    const group = openGroup(state, groupId)
    if ('code' in group) return reject(group)
    return actor.kind === 'person' ? removed(state, group, [actor.personId]) : accept()
  },

  'groups.bind_groups': ({ agenda, groups }, { itemId, groupIds, opensByItself }) => {
    if (!itemOf(agenda, itemId)) return reject({ code: 'groups/unknown_item' })
    const isUnknown = groupIds.some((groupId) => !groupOf(groups.standing, groupId))
    if (isUnknown) return reject({ code: 'groups/no_group' })
    return accept<GroupsEvent>({
      type: 'groups.groups_bound',
      itemId,
      groupIds: [...new Set(groupIds)],
      ...defined({ opensByItself }),
    })
  },
} satisfies Partial<DecideGroups>

type Details = Omit<Extract<GroupsCommand, { type: 'groups.change_group' }>, 'type'>

const asGroup = ({ groupId, name, url, limitMs, rule }: Details) => ({
  groupId,
  name,
  limitMs,
  ...defined({ url, rule }),
})

/** As it stands in an event: what people wrote is kept apart. */
const kept = ({ groupId, name, url, limitMs, rule }: Details, { keepText }: DecideContext) => ({
  groupId,
  nameText: keepText(defined(name)),
  limitMs,
  ...defined({
    urlText: url === undefined ? undefined : keepText(url),
    rule: rule && keptRule(rule, keepText),
  }),
})

const keptRule = (rule: NonNullable<Details['rule']>, keepText: DecideContext['keepText']) =>
  rule.trait === 'organisation'
    ? { trait: rule.trait, valueTexts: rule.values.map((value) => keepText(value)) }
    : { trait: rule.trait, values: [...new Set(rule.values)] }

function added({ people }: GroupsSees, group: StandingGroup, personIds: readonly PersonId[]) {
  const members = membersOfGroup(group, people)
  const fresh = personIds.filter((id) => !members.has(id))
  if (fresh.length === 0) return accept<GroupsEvent>()
  return accept<GroupsEvent>({ type: 'groups.members_changed', groupId: group.groupId, added: fresh, removed: [] })
}

/** Whoever is listed under an id of before is named by that too. */
function removed({ people }: GroupsSees, group: StandingGroup, personIds: readonly PersonId[]) {
  const members = membersOfGroup(group, people)
  const gone = new Set(personIds.map((id) => idNow(people, id)).filter((id) => members.has(id)))
  if (gone.size === 0) return accept<GroupsEvent>()
  const listedBefore = group.listed.filter((id) => gone.has(idNow(people, id)))
  const all = [...new Set([...gone, ...listedBefore])]
  return accept<GroupsEvent>({ type: 'groups.members_changed', groupId: group.groupId, added: [], removed: all })
}

function openGroup({ groups }: GroupsSees, groupId: StandingGroup['groupId']) {
  const group = groupOf(groups.standing, groupId)
  if (!group) return { code: 'groups/no_group' } as const
  return group.isOpen ? group : ({ code: 'groups/group_closed' } as const)
}

const differing = (before: ReadonlySet<PersonId>, now: ReadonlySet<PersonId>): readonly PersonId[] => [
  ...[...before].filter((id) => !now.has(id)),
  ...[...now].filter((id) => !before.has(id)),
]
