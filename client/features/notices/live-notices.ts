import { isOver, type Urgency } from '../../../shared/features/notices/state.ts'
import type { Localized } from '../../../shared/lib/languages.ts'

/** A notice as this device shows it. */
export interface ShownNotice {
  readonly noticeId: string
  readonly text: Localized
  readonly urgency: Urgency
  readonly postedAtMs: number
  readonly untilMs?: number
}

type Notices<N> = { readonly [noticeId: string]: N }

/** Those that are not over, the urgent ones first, and of those the latest. */
export function liveNotices<N extends Omit<ShownNotice, 'noticeId'>>(
  notices: Notices<N>,
  nowMs: number,
): readonly (N & { readonly noticeId: string })[] {
  return Object.entries(notices)
    .map(([noticeId, notice]) => ({ ...notice, noticeId }))
    .filter((notice) => !isOver(notice, nowMs) && Object.keys(notice.text).length > 0)
    .sort((a, b) => Number(b.urgency === 'urgent') - Number(a.urgency === 'urgent') || b.postedAtMs - a.postedAtMs)
}
