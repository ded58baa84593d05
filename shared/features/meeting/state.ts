import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext, Listen } from '../../lib/feature.ts'
import type { MeetingId, TextId } from '../../lib/ids.ts'
import { localizedOf, type Language, type Localized } from '../../lib/languages.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import type { MeetingEvent } from './messages.ts'

/** The ways into the video call in one language; addresses are https. */
export interface Call {
  readonly url?: string
  /** A telephone number and what is typed after it. */
  readonly dialIn?: string
  /** Where the call goes on while the first address fails. */
  readonly standbyUrl?: string
}

/** The call of each language that has one. */
export type Calls = { readonly [L in Language]?: Call }

/** Where a meeting stands: `rehearsal` and `live` follow on `setup`, and a rehearsal never becomes the meeting itself. */
export type Phase = 'setup' | 'rehearsal' | 'live' | 'closed'

/** What is broken stops everyone: no clock runs until it ends. */
export interface TechnicalPause {
  readonly sinceMs: number
  readonly reason?: string
}

/** What the log once held and does not any more; a power cut or a failover of the store may cost that. */
export interface Loss {
  /** At least so many; 0 where nobody knows. */
  readonly lostRecords: number
  /** Instant of the last record that was kept. */
  readonly keptUntilMs: number
  /** Instant of the last record that is known to have been there. */
  readonly heldUntilMs?: number
  readonly foundAtMs: number
}

/** The meeting as such; `meetingId` is absent until it is created. */
export interface MeetingSlice {
  readonly meetingId?: MeetingId
  readonly title: Localized
  readonly zone: string
  readonly languages: readonly Language[]
  /** `live` from the first opened item on. */
  readonly phase: Phase
  readonly createdAtMs: number
  /** When its first item was opened. */
  readonly startedAtMs?: number
  /** Absent while it is not closed. */
  readonly closedAtMs?: number
  readonly calls: Calls
  readonly technicalPause?: TechnicalPause
  /** Those that nobody has looked over yet, by their id. */
  readonly losses: { readonly [lossId: string]: Loss }
}

export const initialMeeting: MeetingSlice = {
  title: {},
  zone: 'UTC',
  languages: ['en'],
  phase: 'setup',
  createdAtMs: 0,
  calls: {},
  losses: {},
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
  'meeting.edited': (meeting, { titleText, callUrlText }, context) => {
    const named = titleText === undefined ? meeting : { ...meeting, title: localizedOf(context.text(titleText)) }
    const [first] = meeting.languages
    return first === undefined ? named : withCall(named, first, { url: read(callUrlText, context) })
  },
  'meeting.call_set': (meeting, { language, urlText, dialInText, standbyUrlText }, context) =>
    withCall(meeting, language, {
      url: read(urlText, context),
      dialIn: read(dialInText, context),
      standbyUrl: read(standbyUrlText, context),
    }),
  'meeting.technical_pause_began': (meeting, { reasonText }, context) => ({
    ...meeting,
    technicalPause: paused(context.atMs, read(reasonText, context)),
  }),
  'meeting.technical_pause_explained': (meeting, { reasonText }, context) =>
    meeting.technicalPause
      ? { ...meeting, technicalPause: paused(meeting.technicalPause.sinceMs, read(reasonText, context)) }
      : meeting,
  'meeting.technical_pause_ended': ({ technicalPause: _over, ...meeting }) => meeting,
  'meeting.rehearsal_began': (meeting) => ({ ...meeting, phase: 'rehearsal' }),
  'meeting.log_went_back': (meeting, { lossId, lostRecords, keptUntilMs, heldUntilMs }, { atMs }) => ({
    ...meeting,
    losses: {
      ...meeting.losses,
      [lossId]: { lostRecords, keptUntilMs, ...(heldUntilMs !== undefined && { heldUntilMs }), foundAtMs: atMs },
    },
  }),
  'meeting.loss_confirmed': (meeting, { lossId }) => {
    const { [lossId]: _seen, ...losses } = meeting.losses
    return { ...meeting, losses }
  },
  'meeting.closed': (meeting, _event, { atMs }) => ({ ...meeting, phase: 'closed', closedAtMs: atMs }),
  'meeting.reopened': ({ closedAtMs: _closed, ...meeting }) => ({
    ...meeting,
    phase: meeting.startedAtMs === undefined ? 'setup' : 'live',
  }),
}

/** What the agenda's events do to it. */
export const hearAgenda: Listen<MeetingSlice, Extract<AgendaEvent, { type: 'agenda.item_opened' }>> = {
  'agenda.item_opened': (meeting, _event, { atMs }) =>
    meeting.startedAtMs === undefined ? { ...begun(meeting), startedAtMs: atMs } : meeting,
}

const begun = (meeting: MeetingSlice): MeetingSlice =>
  meeting.phase === 'rehearsal' ? meeting : { ...meeting, phase: 'live' }

/** Undefined where nothing is said of it; empty where it is removed, or erased since. */
function read(textId: TextId | '' | undefined, { text }: EvolveContext): string | undefined {
  if (textId === undefined) return undefined
  const body = textId && text(textId)
  return typeof body === 'string' ? body : ''
}

const paused = (sinceMs: number, reason: string | undefined): TechnicalPause => ({
  sinceMs,
  ...(reason && { reason }),
})

type Changes = { readonly [Field in keyof Call]: string | undefined }

/** A call of which nothing is left is gone. */
function withCall(meeting: MeetingSlice, language: Language, changes: Changes): MeetingSlice {
  const { [language]: before, ...others } = meeting.calls
  const call = withoutEmpty({ ...before, ...defined(changes) })
  return { ...meeting, calls: Object.keys(call).length === 0 ? others : { ...others, [language]: call } }
}

const withoutEmpty = (call: Call): Call => Object.fromEntries(Object.entries(call).filter(([, field]) => field !== ''))
