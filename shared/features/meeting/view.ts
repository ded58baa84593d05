import type { Language, Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { Call, Calls, MeetingSlice, Phase, TechnicalPause } from './state.ts'

/** What everyone sees of the meeting as such. */
export interface MeetingView {
  readonly title: Localized
  /** IANA zone in which the meeting's times are shown. */
  readonly zone: string
  readonly languages: readonly Language[]
  readonly phase: Phase
  /** By language. Screen: the standby addresses only, and only in a technical pause. */
  readonly calls: Calls
  readonly technicalPause?: TechnicalPause
  /** Podium alone: losses of the log that nobody has looked over yet. */
  readonly losses?: MeetingSlice['losses']
}

/** The meeting as such, for those who take part in it or run it. */
export const viewMeeting = memo(
  ({ title, zone, languages, phase, calls, technicalPause }: MeetingSlice): MeetingView => ({
    title,
    zone,
    languages,
    phase,
    calls,
    ...(technicalPause && { technicalPause }),
  }),
)

/** The meeting as those see it who run it. */
export const viewMeetingAtPodium = memo((meeting: MeetingSlice): MeetingView => ({
  ...viewMeeting(meeting),
  losses: meeting.losses,
}))

/** The meeting as a public wall shows it: a way into the call stands there only where everyone needs it. */
export const viewMeetingOnScreen = memo((meeting: MeetingSlice): MeetingView => ({
  ...viewMeeting(meeting),
  calls: meeting.technicalPause ? standbyOf(meeting.calls) : NO_CALLS,
}))

const NO_CALLS: Calls = {}

const standbyOf = memo((calls: Calls): Calls =>
  Object.fromEntries(
    Object.entries(calls).flatMap(([language, { standbyUrl }]: [string, Call]) =>
      standbyUrl === undefined ? [] : [[language, { standbyUrl }]],
    ),
  ),
)
