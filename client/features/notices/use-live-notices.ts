import { useNow } from '../../ui/now.tsx'
import { liveNotices, type ShownNotice } from './live-notices.ts'

/** The notices that are not over now; one whose last instant comes goes by itself. */
export function useLiveNotices<N extends Omit<ShownNotice, 'noticeId'>>(notices: {
  readonly [noticeId: string]: N
}): readonly (N & { readonly noticeId: string })[] {
  const shownIds = useNow((nowMs) =>
    liveNotices(notices, nowMs)
      .map(({ noticeId }) => noticeId)
      .join(' '),
  )
  return shownIds.split(' ').flatMap((noticeId) => {
    const notice = notices[noticeId]
    return notice ? [{ ...notice, noticeId }] : []
  })
}

const TURN_MS = 12_000

/** Of several lines for one place, the one whose turn it is. */
export function useInTurn<T>(lines: readonly T[]): T | undefined {
  const at = useNow((nowMs) => (lines.length === 0 ? 0 : Math.floor(nowMs / TURN_MS) % lines.length))
  return lines[at]
}
