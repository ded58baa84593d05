import { accept, reject } from '../../lib/decision.ts'
import type { Decide } from '../../lib/feature.ts'
import type { AgendaSlice } from '../agenda/state.ts'
import type { MeetingCommand, MeetingEvent, MeetingRejection } from './messages.ts'
import type { MeetingSlice } from './state.ts'

/** What the meeting as such knows: itself, and what is on. */
export interface MeetingSees {
  readonly meeting: MeetingSlice
  readonly agenda: AgendaSlice
}

/** What each command does to the meeting as such, or why not. */
export const decideMeeting: Decide<MeetingSees, MeetingCommand, MeetingEvent, MeetingRejection> = {
  'meeting.create': ({ meeting }, { meetingId, title, zone, languages }, { keepText }) => {
    if (meeting.meetingId) return reject({ code: 'meeting/already_created' })
    return accept({ type: 'meeting.created', meetingId, titleText: keepText(title), zone, languages })
  },
  'meeting.edit': (_state, { title, callUrl }, { keepText }) => {
    if (title === undefined && callUrl === undefined) return accept()
    return accept({
      type: 'meeting.edited',
      ...(title && { titleText: keepText(title) }),
      ...(callUrl !== undefined && { callUrlText: callUrl === '' ? ('' as const) : keepText(callUrl) }),
    })
  },
  'meeting.close': ({ meeting, agenda }) => {
    if (meeting.phase === 'closed') return reject({ code: 'meeting/already_closed' })
    if (agenda.currentItemId) return reject({ code: 'meeting/item_still_on', currentItemId: agenda.currentItemId })
    return accept({ type: 'meeting.closed' })
  },
  'meeting.reopen': ({ meeting }) => {
    if (meeting.phase !== 'closed') return reject({ code: 'meeting/not_closed' })
    return accept({ type: 'meeting.reopened' })
  },
}
