import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { NoticeId } from '../../lib/ids.ts'
import { personOf, type PeopleSlice } from '../people/state.ts'
import type { NoticesCommand, NoticesEvent, NoticesRejection } from './messages.ts'
import { isOver, MAX_NOTICES, noticeOf, personTold, type Addressee, type Notice, type NoticesSlice } from './state.ts'

/** What the notices know: themselves, and whom they may be said to. */
export interface NoticesSees {
  readonly notices: NoticesSlice
  readonly people: PeopleSlice
}

/** What each command does to the notices, or why not. */
export const decideNotices: Decide<NoticesSees, NoticesCommand, NoticesEvent, NoticesRejection> = {
  'notices.post': ({ notices, people }, { to, text, urgency, untilMs }, { newId, nowMs, keepText }) => {
    const addressee = living(people, to)
    if (!addressee) return reject({ code: 'notices/unknown_person' })
    if (untilMs !== undefined && untilMs <= nowMs) return reject({ code: 'notices/already_over' })
    const all = Object.values(notices.notices)
    const over = all.filter((notice) => isOver(notice, nowMs))
    if (all.length - over.length >= MAX_NOTICES) return reject({ code: 'notices/too_many', most: MAX_NOTICES })
    return accept<NoticesEvent>(...over.map(withdrawn), {
      type: 'notices.posted',
      noticeId: newId<NoticeId>('n'),
      to: addressee,
      noticeText: keepText(text),
      urgency,
      ...(untilMs !== undefined && { untilMs }),
    })
  },

  'notices.withdraw': ({ notices }, { noticeId }) => {
    const notice = noticeOf(notices, noticeId)
    return notice ? accept(withdrawn(notice)) : reject({ code: 'notices/unknown_notice' })
  },

  'notices.mark_read': ({ notices }, { noticeId }, { actor }) => {
    const notice = noticeOf(notices, noticeId)
    // Who read it without a connection says so late: by then it may be withdrawn.
    if (!notice || notice.readAtMs !== undefined) return accept()
    if (actor.kind !== 'person' || personTold(notice) !== actor.personId) return reject({ code: 'notices/not_to_you' })
    return accept({ type: 'notices.read', noticeId, personId: actor.personId })
  },
}

const withdrawn = (notice: Notice): NoticesEvent => {
  const { noticeId, textId } = notice
  const personId = personTold(notice)
  return { type: 'notices.withdrawn', noticeId, ...(personId && { personId }), erasedTexts: [textId] }
}

/** Whom the notice reaches: who turned out to be somebody else is that person. Undefined where there is nobody. */
function living(people: PeopleSlice, to: Addressee): Addressee | undefined {
  if (to.kind !== 'person') return to
  const person = personOf(people, to.personId)
  return person && !person.isErased ? { kind: 'person', personId: person.personId } : undefined
}
