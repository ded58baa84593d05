import type { Due } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import type { GroupsCommand } from './messages.ts'
import { wantedOf, type GroupsSees } from './pool.ts'
import { groupOf, type GroupsOfItem } from './standing.ts'
import { membersOfGroup } from './standing-members.ts'
import { partNow } from './standing-part.ts'

/** Groups that are to open by themselves now, and for which item. */
interface Bound extends GroupsOfItem {
  readonly itemId: ItemId
  /** Since when the item, or its part, is on. */
  readonly sinceMs: number
  /** When the first of their members who are here came: whoever comes after all had gone opens them anew. */
  readonly cameAtMs: number
}

/** Groups open with their item where the podium set it so, once, as soon as one of them is here. */
export function dueForStanding(state: GroupsSees): readonly Due<GroupsCommand>[] {
  const bound = boundNow(state)
  if (!bound) return []
  const { itemId, sinceMs, cameAtMs } = bound
  return [
    { atMs: sinceMs, cause: `open-${itemId}-${sinceMs}-${cameAtMs}`, command: { type: 'groups.open_bound', itemId } },
  ]
}

/** The groups that are to open by themselves with what is on; none once tables were on since it began, or while everything stands still. */
export function boundNow(state: GroupsSees): Bound | undefined {
  const { agenda, groups } = state
  const part = partNow(agenda)
  if (part?.kind !== 'breakout' || !mayBegin(state, part.sinceMs)) return undefined
  const { itemId } = part.item
  const bound = groups.standing.ofItems[itemId]
  if (!bound?.opensByItself) return undefined
  const cameAtMs = firstCameAtMs(state, bound)
  return cameAtMs < Infinity ? { ...bound, itemId, sinceMs: part.sinceMs, cameAtMs } : undefined
}

const mayBegin = ({ meeting, groups }: GroupsSees, sinceMs: number): boolean =>
  meeting.phase !== 'closed' &&
  !groups.round &&
  groups.standsSinceMs === undefined &&
  !groups.past.some(({ endedAtMs }) => endedAtMs >= sinceMs)

/** Infinite where none of them is here. */
function firstCameAtMs(state: GroupsSees, { groupIds }: GroupsOfItem): number {
  const wanted = wantedOf(state, 'here')
  const members = groupIds.flatMap((groupId) => {
    const group = groupOf(state.groups.standing, groupId)
    return group ? [...membersOfGroup(group, state.people)] : []
  })
  return members
    .filter((id) => wanted.has(id))
    .reduce((first, id) => Math.min(first, state.attendance.people.get(id)?.stays.at(-1)?.fromMs ?? 0), Infinity)
}
