import type { Due } from '../../lib/feature.ts'
import { followUp } from './follow-up.ts'
import type { GroupsCommand } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { lastMinuteFromMs, whyOver } from './round-end.ts'
import { standingSince, type Round } from './state.ts'

type DueForGroups = Due<GroupsCommand>

/** What happens to the tables by itself: their end and the word before it, and that nobody is left alone. */
export function dueForGroups(state: GroupsSees): readonly DueForGroups[] {
  const { round } = state.groups
  if (!round) return []
  const { roundId, endsAtMs, startedAtMs } = round
  const end = { type: 'groups.end', roundId } as const
  const overBy = whyOver(state, round)
  if (overBy) return [{ atMs: startedAtMs, cause: `end-${roundId}-${overBy}`, command: end }]
  const atEnd = { atMs: endsAtMs, cause: `end-${roundId}-${endsAtMs}`, command: end }
  return [
    ...(standingSince(state.groups) === undefined ? [atEnd] : []),
    ...lastMinute(state, round),
    ...outOfStep(state, round),
    ...merges(round),
  ]
}

function lastMinute(state: GroupsSees, round: Round): readonly DueForGroups[] {
  const { roundId, endsAtMs } = round
  const atMs = lastMinuteFromMs(state, round)
  if (atMs === undefined) return []
  return [{ atMs, cause: `last-minute-${roundId}-${endsAtMs}`, command: { type: 'groups.say_last_minute', roundId } }]
}

/** Every command brings the tables in line itself; a log of a release that did not may end where they are not. */
function outOfStep(state: GroupsSees, { roundId, startedAtMs, settled }: Round): readonly DueForGroups[] {
  if (followUp(state).length === 0) return []
  const cause = `settle-${roundId}-${settled}`
  return [{ atMs: startedAtMs, cause, command: { type: 'groups.settle', roundId } }]
}

const merges = ({ roundId, tables }: Round): readonly DueForGroups[] =>
  tables.flatMap(({ number, merge }): DueForGroups[] => {
    if (!merge || merge.isWaiting) return []
    const { to, atMs } = merge
    const cause = `merge-${roundId}-t${number}-t${to}-${atMs}`
    return [{ atMs, cause, command: { type: 'groups.merge_table', roundId, table: number, to } }]
  })
