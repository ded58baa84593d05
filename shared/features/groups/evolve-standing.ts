import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { GroupId, TextId } from '../../lib/ids.ts'
import { localizedOf } from '../../lib/languages.ts'
import type { GroupsEvent } from './messages.ts'
import { begun, changeRound } from './round-tables.ts'
import { groupOf, type GroupRule, type StandingGroup, type StandingGroups } from './standing.ts'
import type { GroupsSlice, RoundTable } from './state.ts'

type Described = Extract<GroupsEvent, { type: 'groups.group_changed' }>

/** What happens to the standing groups, and the round that begins when they meet. */
export const evolveStanding = {
  'groups.group_created': (slice, { isOpen, members, ...event }, context) =>
    changeStanding(slice, ({ groups, used, ...rest }) => ({
      ...rest,
      groups: [...groups, { ...described(event, context), isOpen, listed: members, without: [] }],
      used: [...used, event.groupId],
    })),

  'groups.group_changed': (slice, event, context) => {
    const { groupId } = event
    const now = described(event, context)
    const changed = changeGroup(slice, groupId, ({ isOpen, listed, without }) => ({ ...now, isOpen, listed, without }))
    return changeRound(changed, (round) => ({
      ...round,
      tables: round.tables.map((table) => (table.groupId === groupId ? redescribed(table, now) : table)),
    }))
  },

  'groups.group_removed': (slice, { groupId }) =>
    changeStanding(slice, ({ groups, ofItems, ...rest }) => ({
      ...rest,
      groups: groups.filter((group) => group.groupId !== groupId),
      ofItems: Object.fromEntries(
        Object.entries(ofItems).flatMap(([itemId, bound]) => {
          const groupIds = bound.groupIds.filter((id) => id !== groupId)
          return groupIds.length === 0 ? [] : [[itemId, { ...bound, groupIds }]]
        }),
      ),
    })),

  'groups.group_moved': (slice, { groupId, ahead }) =>
    changeStanding(slice, ({ groups, ...rest }) => ({
      ...rest,
      groups: groups
        .filter((group) => group.groupId !== groupId)
        .toSpliced(ahead, 0, ...groups.filter((group) => group.groupId === groupId)),
    })),

  'groups.members_changed': (slice, { groupId, added, removed }) =>
    changeGroup(slice, groupId, ({ listed, without, ...group }) => ({
      ...group,
      listed: [...listed.filter((id) => !removed.includes(id)), ...added],
      without: [...without.filter((id) => !added.includes(id)), ...(group.rule ? removed : [])],
    })),

  'groups.membership_set': (slice, { groupId, isOpen }) =>
    changeGroup(slice, groupId, (group) => ({ ...group, isOpen })),

  'groups.groups_opened': (slice, { promptText, ...event }, { atMs, text }) => {
    const { roundId } = event
    const prompt = promptText && localizedOf(text(promptText))
    const tables = event.tables.map((table) => ({ ...table, ...shownAt(groupOf(slice.standing, table.groupId)) }))
    const round = begun({ ...event, ...defined({ prompt }), tables }, atMs)
    return { ...slice, round: { ...round, kind: 'standing', roundId }, used: slice.used.set(roundId, true) }
  },

  'groups.groups_bound': (slice, { type: _type, itemId, groupIds, ...how }) =>
    changeStanding(slice, ({ ofItems: { [itemId]: _before, ...others }, ...rest }) => ({
      ...rest,
      ofItems: groupIds.length === 0 ? others : { ...others, [itemId]: { groupIds, ...how } },
    })),
} satisfies Partial<Evolve<GroupsSlice, GroupsEvent>>

const changeStanding = (slice: GroupsSlice, change: (standing: StandingGroups) => StandingGroups): GroupsSlice => ({
  ...slice,
  standing: change(slice.standing),
})

const changeGroup = (slice: GroupsSlice, groupId: GroupId, change: (group: StandingGroup) => StandingGroup) =>
  changeStanding(slice, (standing) => ({
    ...standing,
    groups: standing.groups.map((group) => (group.groupId === groupId ? change(group) : group)),
  }))

/** What a table shows of its group. */
const shownAt = (group: Pick<StandingGroup, 'name' | 'url'> | undefined) =>
  group ? { name: group.name, ...defined({ url: group.url }) } : {}

function redescribed({ url: _before, ...table }: RoundTable, group: Pick<StandingGroup, 'name' | 'url'>): RoundTable {
  return { ...table, ...shownAt(group) }
}

function described({ groupId, nameText, urlText, limitMs, rule }: Omit<Described, 'type'>, context: EvolveContext) {
  const url = urlText && lineOf(urlText, context)
  const name = localizedOf(context.text(nameText))
  return { groupId, name, limitMs, ...defined({ url, rule: rule && ruleOf(rule, context) }) }
}

/** An organisation whose name is erased makes nobody a member. */
function ruleOf(rule: NonNullable<Described['rule']>, context: EvolveContext): GroupRule {
  if (rule.trait !== 'organisation') return rule
  return { trait: rule.trait, values: rule.valueTexts.flatMap((id) => lineOf(id, context) ?? []) }
}

function lineOf(id: TextId, { text }: EvolveContext): string | undefined {
  const body = text(id)
  return typeof body === 'string' ? body : undefined
}
