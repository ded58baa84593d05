import type { Due } from '../../lib/feature.ts'
import { currentItem, itemOf, type Item } from '../agenda/state.ts'
import type { GroupsCommand } from './messages.ts'
import { sidesNow, type GroupsSees } from './pool.ts'
import { changedTables, settledTables } from './settle.ts'
import { areSeated } from './sides.ts'
import { standingSince, type Round } from './state.ts'

/** What happens to the tables by itself: their end, and that they follow who comes and goes. */
export function dueForGroups(state: GroupsSees): readonly Due<GroupsCommand>[] {
  const { round } = state.groups
  if (!round) return []
  const { roundId, endsAtMs, startedAtMs, settled } = round
  const end = { type: 'groups.end', roundId } as const
  const overBy = whyOver(state, round)
  if (overBy) return [{ atMs: startedAtMs, cause: `end-${roundId}-${overBy}`, command: end }]
  const atEnd = { atMs: endsAtMs, cause: `end-${roundId}-${endsAtMs}`, command: end }
  const settle = { type: 'groups.settle', roundId } as const
  return [
    ...(standingSince(state.groups) === undefined ? [atEnd] : []),
    ...(isOutOfStep(state, round)
      ? [{ atMs: startedAtMs, cause: `settle-${roundId}-${settled}`, command: settle }]
      : []),
  ]
}

/** Whether a round is to end by itself at this instant. */
export const hasToEnd = (state: GroupsSees, round: Round, nowMs: number): boolean =>
  isTimeOver(state, round, nowMs) || whyOver(state, round) !== undefined

const isTimeOver = ({ groups }: GroupsSees, { endsAtMs }: Round, nowMs: number): boolean =>
  standingSince(groups) === undefined && nowMs >= endsAtMs

/** Where exactly those have a seat who are to have one, nothing would be settled: to find that out is cheap. */
const isOutOfStep = (state: GroupsSees, round: Round): boolean =>
  (hasTableOfOne(round.tables) || !areSeated(sidesNow(state, round.from), round.seats)) &&
  changedTables(round.tables, settledTables(state, round)).length > 0

const hasTableOfOne = (tables: Round['tables']): boolean =>
  tables.some(({ room, remote }) => room.length + remote.length === 1)

/** What ended a round before its time: the meeting was closed, or an item was opened that tables do not go along with. */
function whyOver({ meeting, agenda }: GroupsSees, { itemId }: Round): string | undefined {
  if (meeting.phase === 'closed') return 'closed'
  const item = currentItem(agenda)
  if (!item || item.itemId === itemId) return undefined
  const before = itemId && itemOf(agenda, itemId)
  return isForTables(item) && !(before && isForTables(before)) ? undefined : `${item.itemId}-${item.openedAtMs}`
}

const FOR_TABLES: readonly Item['kind'][] = ['coffee', 'break', 'breakout']
const isForTables = ({ kind }: Item): boolean => FOR_TABLES.includes(kind)
