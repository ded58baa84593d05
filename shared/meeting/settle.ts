import { features } from './features.ts'
import type { Event, MeetingState } from './meeting.ts'

interface Settling {
  readonly settle?: (state: MeetingState) => readonly Event[]
}

const settlers = (Object.values(features) as unknown as readonly Settling[]).flatMap(({ settle }) => settle ?? [])

/** What follows at once from a state, of all features; it becomes part of the record that led there. */
export const settle = (state: MeetingState): readonly Event[] => settlers.flatMap((each) => each(state))
