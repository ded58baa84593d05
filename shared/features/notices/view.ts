import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import { personTold, type Notice, type NoticesSlice, type Urgency } from './state.ts'

/** A notice as its reader sees it; after `untilMs` it is not shown. */
export interface NoticeView {
  readonly text: Localized
  readonly urgency: Urgency
  readonly postedAtMs: number
  readonly untilMs?: number
}

/** Notices by id. */
export interface NoticesView {
  readonly [noticeId: string]: NoticeView
}

/** A notice to one person; `readAtMs` once they said so. */
export interface ToldNoticeView extends NoticeView {
  readonly readAtMs?: number
}

/** What a person is told alone, by id. */
export interface NoticesMe {
  readonly [noticeId: string]: ToldNoticeView
}

/** A notice as the podium sees it: with to whom it was said. */
export interface PodiumNoticeView extends ToldNoticeView {
  readonly to: 'all' | 'podium' | 'person'
  readonly personId?: string
}

/** What the podium has said and not withdrawn, by id. */
export interface PodiumNoticesView {
  readonly [noticeId: string]: PodiumNoticeView
}

/** What everyone is told. */
export const viewNotices = memo(({ notices }: NoticesSlice): NoticesView =>
  byId(notices, ({ to }) => to.kind === 'all', viewNotice),
)

/** All that was said, and what of it was read. */
export const viewNoticesAtPodium = memo(({ notices }: NoticesSlice): PodiumNoticesView =>
  byId(notices, () => true, viewAtPodium),
)

/** What one person is told alone. */
export const viewNoticesToMe = ({ notices }: NoticesSlice, personId: PersonId): NoticesMe =>
  byId(notices, (notice) => personTold(notice) === personId, viewTold)

function byId<View>(
  notices: NoticesSlice['notices'],
  isSeen: (notice: Notice) => boolean,
  see: (notice: Notice) => View,
): { readonly [noticeId: string]: View } {
  return Object.fromEntries(
    Object.values(notices)
      .filter(isSeen)
      .map((notice) => [notice.noticeId, see(notice)]),
  )
}

const viewNotice = memo(({ text, urgency, postedAtMs, untilMs }: Notice): NoticeView =>
  defined({ text, urgency, postedAtMs, untilMs }),
)

const viewTold = memo((notice: Notice): ToldNoticeView => defined({ ...viewNotice(notice), readAtMs: notice.readAtMs }))

const viewAtPodium = memo((notice: Notice): PodiumNoticeView =>
  defined({ ...viewTold(notice), to: notice.to.kind, personId: personTold(notice) }),
)
