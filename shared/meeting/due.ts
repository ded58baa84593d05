import type { Due } from '../lib/feature.ts'
import { memo } from '../lib/memo.ts'
import { features } from './features.ts'
import type { Command, MeetingState } from './meeting.ts'

interface Punctual {
  readonly due?: (state: MeetingState) => readonly Due<Command>[]
}

const list = Object.entries(features) as unknown as readonly (readonly [string, Punctual])[]

/** All that falls due by itself in a state, past instants included; no cause is the same as another feature's. */
export const dueOf = memo((state: MeetingState): readonly Due<Command>[] =>
  list.flatMap(([name, feature]) =>
    (feature.due?.(state) ?? []).map((due) => ({ ...due, cause: `${name}-${due.cause}` })),
  ),
)
