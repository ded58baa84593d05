import { accept, reject } from '../../lib/decision.ts'
import { defined } from '../../lib/defined.ts'
import type { Decide, DecideContext } from '../../lib/feature.ts'
import type { TextId } from '../../lib/ids.ts'
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
  'meeting.edit': (_state, { title }, { keepText }) =>
    title === undefined ? accept() : accept({ type: 'meeting.edited', titleText: keepText(title) }),
  'meeting.set_call': ({ meeting }, { language, url, dialIn, standbyUrl }, { keepText }) => {
    if (!meeting.languages.includes(language)) return reject({ code: 'meeting/not_its_language' })
    const fields = defined({
      urlText: kept(url, keepText),
      dialInText: kept(dialIn, keepText),
      standbyUrlText: kept(standbyUrl, keepText),
    })
    if (Object.keys(fields).length === 0) return accept()
    return accept({ type: 'meeting.call_set', language, ...fields })
  },
  'meeting.pause': ({ meeting }, { reason }, { keepText }) => {
    if (meeting.phase === 'closed') return reject({ code: 'meeting/already_closed' })
    if (!meeting.technicalPause) {
      return accept({ type: 'meeting.technical_pause_began', ...(reason && { reasonText: keepText(reason) }) })
    }
    return reason === undefined || reason === meeting.technicalPause.reason
      ? accept()
      : accept({ type: 'meeting.technical_pause_explained', reasonText: keepText(reason) })
  },
  'meeting.resume': ({ meeting }) =>
    meeting.technicalPause ? accept({ type: 'meeting.technical_pause_ended' }) : reject({ code: 'meeting/not_paused' }),
  'meeting.begin_rehearsal': ({ meeting }) =>
    meeting.phase === 'setup' ? accept({ type: 'meeting.rehearsal_began' }) : reject({ code: 'meeting/not_in_setup' }),
  'meeting.record_loss': (_state, { type: _wish, ...loss }) => accept({ type: 'meeting.log_went_back', ...loss }),
  'meeting.confirm_loss': ({ meeting }, { lossId }) =>
    Object.hasOwn(meeting.losses, lossId)
      ? accept({ type: 'meeting.loss_confirmed', lossId })
      : reject({ code: 'meeting/no_such_loss' }),
  'meeting.close': ({ meeting, agenda }) => {
    if (meeting.phase === 'closed') return reject({ code: 'meeting/already_closed' })
    if (meeting.phase === 'rehearsal') return reject({ code: 'meeting/in_rehearsal' })
    if (agenda.currentItemId) return reject({ code: 'meeting/item_still_on', currentItemId: agenda.currentItemId })
    const last: MeetingEvent[] = meeting.technicalPause ? [{ type: 'meeting.technical_pause_ended' }] : []
    return accept(...last, { type: 'meeting.closed' })
  },
  'meeting.reopen': ({ meeting }) => {
    if (meeting.phase !== 'closed') return reject({ code: 'meeting/not_closed' })
    return accept({ type: 'meeting.reopened' })
  },
}

/** A field as its event carries it: kept, removed by an empty one, or absent. */
function kept(text: string | undefined, keepText: DecideContext['keepText']): TextId | '' | undefined {
  if (text === undefined || text === '') return text
  return keepText(text)
}
