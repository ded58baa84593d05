import type { NoticesMe } from '../../../shared/features/notices/view.ts'
import { useMe, usePending, useSend } from '../../sync/hooks.ts'
import { dismissNotice, useDismissedNotices } from './dismissed.ts'
import type { ShownNotice } from './live-notices.ts'
import { useLiveNotices } from './use-live-notices.ts'

/** A notice that the reader has not put away, and how to do that. */
export interface MyNotice extends ShownNotice {
  /** It was said to the reader alone: putting it away tells the podium that it was read. */
  readonly isToMe: boolean
  readonly dismiss: () => void
}

const NOTHING: NoticesMe = {}

/** What the reader is told, alone or among these, and has not put away. */
export function useMyNotices(told: {
  readonly [noticeId: string]: Omit<ShownNotice, 'noticeId'>
}): readonly MyNotice[] {
  const mine = useMe()?.notices ?? NOTHING
  const live = useLiveNotices({ ...told, ...mine })
  const dismissed = useDismissedNotices()
  const pending = usePending()
  const send = useSend()
  const isUnread = (noticeId: string) =>
    mine[noticeId]?.readAtMs === undefined &&
    !dismissed.includes(noticeId) &&
    !pending.some((sent) => sent.type === 'notices.mark_read' && sent.noticeId === noticeId)
  return live
    .filter(({ noticeId }) => isUnread(noticeId))
    .map((notice) => {
      const { noticeId } = notice
      const isToMe = noticeId in mine
      const dismiss = () => (isToMe ? void send({ type: 'notices.mark_read', noticeId }) : dismissNotice(noticeId))
      return { ...notice, isToMe, dismiss }
    })
}
