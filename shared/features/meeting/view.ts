import type { Language, Localized } from '../../lib/languages.ts'
import { memo } from '../../lib/memo.ts'
import type { MeetingSlice } from './state.ts'

/** What everyone sees of the meeting as such. */
export interface MeetingView {
  readonly title: Localized
  /** IANA zone in which the meeting's times are shown. */
  readonly zone: string
  readonly languages: readonly Language[]
  readonly phase: 'setup' | 'live' | 'closed'
  readonly callUrl?: string
}

/** The meeting as such, the same for everyone. */
export const viewMeeting = memo(({ title, zone, languages, phase, callUrl }: MeetingSlice): MeetingView => ({
  title,
  zone,
  languages,
  phase,
  ...(callUrl && { callUrl }),
}))
