import { defined } from '../../lib/defined.ts'
import type { Evolve, Listen } from '../../lib/feature.ts'
import type { NoticeId, PersonId, TextId } from '../../lib/ids.ts'
import { localizedOf, type Localized } from '../../lib/languages.ts'
import type { PeopleEvent } from '../people/messages.ts'
import type { NoticesEvent } from './messages.ts'

/** An urgent notice takes the room screen and interrupts; a calm one stands beside what is on. */
export const URGENCIES = ['calm', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** So many notices are shown at once; more would be read by nobody. */
export const MAX_NOTICES = 20

/** Characters of a notice in each language. */
export const MAX_NOTICE_LENGTH = 500

/** To whom a notice is said. */
export type Addressee =
  { readonly kind: 'all' } | { readonly kind: 'podium' } | { readonly kind: 'person'; readonly personId: PersonId }

/** Something that the podium says outside of the agenda. */
export interface Notice {
  readonly noticeId: NoticeId
  readonly to: Addressee
  readonly text: Localized
  readonly urgency: Urgency
  readonly postedAtMs: number
  /** After this instant nobody is shown it. */
  readonly untilMs?: number
  /** When the one person to whom it was said had read it. */
  readonly readAtMs?: number
  /** Its row outside the log. */
  readonly textId: TextId
}

export interface NoticesSlice {
  /** Those that were not withdrawn, in the order in which they were posted. */
  readonly notices: { readonly [noticeId: string]: Notice }
}

export const initialNotices: NoticesSlice = { notices: {} }

/** The notice of this id, if it was not withdrawn. */
export const noticeOf = ({ notices }: NoticesSlice, noticeId: NoticeId): Notice | undefined =>
  Object.hasOwn(notices, noticeId) ? notices[noticeId] : undefined

/** The person to whom a notice was said; undefined where it was said to several. */
export const personTold = ({ to }: { readonly to: Addressee }): PersonId | undefined =>
  to.kind === 'person' ? to.personId : undefined

/** Whether nobody is shown it any more. */
export const isOver = ({ untilMs }: { readonly untilMs?: number }, nowMs: number): boolean =>
  untilMs !== undefined && untilMs <= nowMs

/** What each event does to the notices. */
export const evolveNotices: Evolve<NoticesSlice, NoticesEvent> = {
  'notices.posted': ({ notices }, { type: _type, noticeText: textId, ...facts }, { atMs, text }) => ({
    notices: {
      ...notices,
      [facts.noticeId]: defined({ ...facts, textId, text: localizedOf(text(textId)), postedAtMs: atMs }),
    },
  }),
  'notices.withdrawn': (slice, { noticeId }) => {
    const { [noticeId]: _gone, ...notices } = slice.notices
    return { notices }
  },
  'notices.read': (slice, { noticeId }, { atMs }) => {
    const notice = noticeOf(slice, noticeId)
    return notice ? { notices: { ...slice.notices, [noticeId]: { ...notice, readAtMs: atMs } } } : slice
  },
}

/** A notice to one person goes where the person goes. */
export const hearPeople: Listen<NoticesSlice, Extract<PeopleEvent, { type: 'people.merged' | 'people.erased' }>> = {
  'people.merged': (slice, { fromPersonId, intoPersonId }) =>
    changeNoticesTo(slice, fromPersonId, (notice) => [{ ...notice, to: { kind: 'person', personId: intoPersonId } }]),
  'people.erased': (slice, { personId }) => changeNoticesTo(slice, personId, () => []),
}

function changeNoticesTo(
  slice: NoticesSlice,
  personId: PersonId,
  change: (notice: Notice) => readonly Notice[],
): NoticesSlice {
  const notices = Object.values(slice.notices)
  if (!notices.some((notice) => personTold(notice) === personId)) return slice
  const changed = notices.flatMap((notice) => (personTold(notice) === personId ? change(notice) : [notice]))
  return { notices: Object.fromEntries(changed.map((notice) => [notice.noticeId, notice])) }
}
