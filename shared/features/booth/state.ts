import type { Evolve, Listen } from '../../lib/feature.ts'
import type { DeviceId, EntryId, PersonId } from '../../lib/ids.ts'
import type { Language } from '../../lib/languages.ts'
import type { AttendanceEvent } from '../attendance/messages.ts'
import type { MeetingEvent } from '../meeting/messages.ts'
import type { BoothEvent } from './messages.ts'
import type { Signal } from './signals.ts'

/** A signal that stands: since when, by whom, and about whom. */
export interface Raised {
  readonly sinceMs: number
  readonly deviceId?: DeviceId
  /** Who is in the booth. */
  readonly personId?: PersonId
  /** Who had the floor; absent where nobody had. */
  readonly entryId?: EntryId
  readonly speakerId?: PersonId
}

/** The booths' signals that stand. */
export type BoothSlice = { readonly [S in Signal]: { readonly [L in Language]?: Raised } }

export const initialBooth: BoothSlice = { ready: {}, slower: {}, no_sound: {} }

/** What each event does to the signals. */
export const evolveBooth: Evolve<BoothSlice, BoothEvent> = {
  'booth.signalled': (slice, { signal, language, entryId, personId: speakerId }, { atMs, actor }) => ({
    ...slice,
    [signal]: {
      ...slice[signal],
      [language]: {
        sinceMs: atMs,
        ...(actor.kind === 'person' && { deviceId: actor.deviceId, personId: actor.personId }),
        ...(entryId && { entryId }),
        ...(speakerId && { speakerId }),
      },
    },
  }),
  'booth.signal_ended': (slice, { signal, language }) => {
    const { [language]: _over, ...others } = slice[signal]
    return { ...slice, [signal]: others }
  },
}

/** The events of other features that end signals. */
export type BoothHears =
  Extract<AttendanceEvent, { type: 'attendance.day_ended' }> | Extract<MeetingEvent, { type: 'meeting.closed' }>

/** A booth is ready for the day; after the meeting nobody listens. */
export const hearOthers: Listen<BoothSlice, BoothHears> = {
  'attendance.day_ended': (slice) => ({ ...slice, ready: {} }),
  'meeting.closed': () => initialBooth,
}
