import type { Evolve, Listen } from '../../lib/feature.ts'
import type { MeetingId } from '../../lib/ids.ts'
import { localizedOf, type Language, type Localized } from '../../lib/languages.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import type { MeetingEvent } from './messages.ts'

/** The meeting as such; `meetingId` is absent until it is created. */
export interface MeetingSlice {
  readonly meetingId?: MeetingId
  readonly title: Localized
  readonly zone: string
  readonly languages: readonly Language[]
  /** `live` from the first opened item on. */
  readonly phase: 'setup' | 'live' | 'closed'
  readonly createdAtMs: number
  /** When its first item was opened. */
  readonly startedAtMs?: number
  readonly callUrl?: string
}

export const initialMeeting: MeetingSlice = {
  title: {},
  zone: 'UTC',
  languages: ['en'],
  phase: 'setup',
  createdAtMs: 0,
}

/** What each event does to the meeting as such. */
export const evolveMeeting: Evolve<MeetingSlice, MeetingEvent> = {
  'meeting.created': (_none, { meetingId, titleText, zone, languages }, { atMs, text }) => ({
    ...initialMeeting,
    meetingId,
    title: localizedOf(text(titleText)),
    zone,
    languages,
    createdAtMs: atMs,
  }),
  'meeting.edited': (meeting, { titleText, callUrlText }, { text }) => {
    const named = titleText === undefined ? meeting : { ...meeting, title: localizedOf(text(titleText)) }
    return callUrlText === undefined ? named : withCallUrl(named, callUrlText && text(callUrlText))
  },
  'meeting.closed': (meeting) => ({ ...meeting, phase: 'closed' }),
  'meeting.reopened': (meeting) => ({ ...meeting, phase: meeting.startedAtMs === undefined ? 'setup' : 'live' }),
}

/** What the agenda's events do to it. */
export const hearAgenda: Listen<MeetingSlice, Extract<AgendaEvent, { type: 'agenda.item_opened' }>> = {
  'agenda.item_opened': (meeting, _event, { atMs }) =>
    meeting.startedAtMs === undefined ? { ...meeting, phase: 'live', startedAtMs: atMs } : meeting,
}

function withCallUrl({ callUrl: _before, ...meeting }: MeetingSlice, body: unknown): MeetingSlice {
  return typeof body === 'string' && body !== '' ? { ...meeting, callUrl: body } : meeting
}
