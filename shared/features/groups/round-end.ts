import { currentItem, itemOf, type SegmentKind } from '../agenda/state.ts'
import type { GroupsSees } from './pool.ts'
import { LAST_MINUTE_MS } from './running-state.ts'
import { partNow } from './standing-part.ts'
import { standingSince, type Round } from './state.ts'

/** Whether a round is to end by itself at this instant. */
export const hasToEnd = (state: GroupsSees, round: Round, nowMs: number): boolean =>
  isTimeOver(state, round, nowMs) || whyOver(state, round) !== undefined

const isTimeOver = ({ groups }: GroupsSees, { endsAtMs }: Round, nowMs: number): boolean =>
  standingSince(groups) === undefined && nowMs >= endsAtMs

/** When everybody is to hear that a minute is left: once for each end, and not where they are being called back anyway. */
export function lastMinuteFromMs({ groups }: GroupsSees, round: Round): number | undefined {
  const { endsAtMs, startedAtMs, lastMinuteOfMs, isCalledBack } = round
  const fromMs = endsAtMs - LAST_MINUTE_MS
  const isSaid = lastMinuteOfMs === endsAtMs || isCalledBack
  return isSaid || fromMs <= startedAtMs || standingSince(groups) !== undefined ? undefined : fromMs
}

/** What ended a round before its time: the meeting was closed, or something was opened that tables do not go along with. */
export function whyOver(state: GroupsSees, round: Round): string | undefined {
  if (state.meeting.phase === 'closed') return 'closed'
  return movedOn(state, round) ?? nextPart(state, round)
}

/** Another item, but for one for tables that follows one of another kind. */
function movedOn({ agenda }: GroupsSees, { itemId }: Round): string | undefined {
  const item = currentItem(agenda)
  if (!item || item.itemId === itemId) return undefined
  const before = itemId && itemOf(agenda, itemId)
  return isForTables(item.kind) && !(before && isForTables(before.kind))
    ? undefined
    : `${item.itemId}-${item.openedAtMs}`
}

/** Another part of the item, but for one for tables. */
function nextPart({ agenda }: GroupsSees, { startedAtMs }: Round): string | undefined {
  const part = partNow(agenda)
  if (!part?.item.segment || part.sinceMs <= startedAtMs || isForTables(part.kind)) return undefined
  return `${part.item.itemId}-part-${part.sinceMs}`
}

const FOR_TABLES: readonly SegmentKind[] = ['coffee', 'break', 'breakout']
const isForTables = (kind: SegmentKind): boolean => FOR_TABLES.includes(kind)
