import type { Due } from '../../lib/feature.ts'
import type { RoundId } from '../../lib/ids.ts'
import { currentItem, type Item } from '../agenda/state.ts'
import type { GroupsCommand } from './messages.ts'
import type { GroupsSees } from './pool.ts'
import { reportsOf, type RoundReports } from './report-state.ts'

/** Reports that were asked for are called when a part for reports opens, once people are back from their tables. */
export function dueForReports(state: GroupsSees): readonly Due<GroupsCommand>[] {
  const part = reportPart(currentItem(state.agenda))
  const roundId = part && roundToCall(state)
  if (!roundId) return []
  const cause = `reports-${roundId}-${part.itemId}-${part.sinceMs}`
  return [{ atMs: part.sinceMs, cause, command: { type: 'groups.call_reports', roundId } }]
}

/** The round whose reports are called by themselves now: the last one that is over, where they were asked for and none was called. */
export function roundToCall({ meeting, agenda, groups }: GroupsSees): RoundId | undefined {
  if (meeting.phase === 'closed' || groups.round || !reportPart(currentItem(agenda))) return undefined
  const asked = groups.past.findLast(({ roundId }) => reportsOf(groups.reports, roundId).asked)
  return asked && isToBeCalled(reportsOf(groups.reports, asked.roundId)) ? asked.roundId : undefined
}

const isToBeCalled = ({ asked, tables }: RoundReports): boolean =>
  asked?.isByHand === undefined && Object.values(tables).every(({ called }) => called === undefined)

/** The part of an item that is on, where it is for reports. */
function reportPart(item: Item | undefined): { readonly itemId: string; readonly sinceMs: number } | undefined {
  const { segment, segments = [] } = item ?? {}
  const isOn = item && segment && segments[segment.rank]?.kind === 'report'
  return isOn ? { itemId: item.itemId, sinceMs: segment.sinceMs } : undefined
}
