import type { AnyMessage, Feature } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { PeopleEvent } from '../people/messages.ts'
import { decideNotices, type NoticesSees } from './decide.ts'
import {
  noticesCommands,
  noticesEvents,
  type NoticesCommand,
  type NoticesEvent,
  type NoticesRejection,
} from './messages.ts'
import { evolveNotices, hearPeople, initialNotices, personTold, type NoticesSlice } from './state.ts'
import { viewNotices, viewNoticesAtPodium, viewNoticesToMe } from './view.ts'

const isNoticesEvent = (event: AnyMessage): event is NoticesEvent => Object.hasOwn(noticesEvents, event.type)

/** Whom a person becomes, or that they are erased, touches them by the people's own events. */
function touchedBy(event: AnyMessage): readonly PersonId[] {
  if (!isNoticesEvent(event)) return []
  const personId = event.type === 'notices.posted' ? personTold(event) : event.personId
  return personId ? [personId] : []
}

const seeNotices = (state: NoticesSees) => viewNotices(state.notices)

/** What the podium tells everyone, one person, or itself, outside of the agenda. */
export const notices = {
  initial: initialNotices,
  commands: noticesCommands,
  events: noticesEvents,
  decide: decideNotices,
  evolve: evolveNotices,
  listen: hearPeople,
  views: {
    hall: seeNotices,
    podium: (state) => viewNoticesAtPodium(state.notices),
    door: seeNotices,
    booth: seeNotices,
    screen: seeNotices,
  },
  me: { of: (state, personId) => viewNoticesToMe(state.notices, personId), touchedBy },
} satisfies Feature<
  NoticesSlice,
  NoticesSees,
  NoticesCommand,
  NoticesEvent,
  NoticesRejection,
  Extract<PeopleEvent, { type: 'people.merged' | 'people.erased' }>
>
