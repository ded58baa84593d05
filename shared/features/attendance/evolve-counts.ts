import type { Evolve } from '../../lib/feature.ts'
import { tapOf, tapped, untapped } from './door-steps.ts'
import type { AttendanceEvent } from './messages.ts'
import { withQuorum } from './quorum.ts'
import type { AttendanceSlice } from './state.ts'

/** What the figures beside ours become: counted by eye, at the doors and by the call, and what a quorum asks for. */
export const evolveCounts = {
  'attendance.heads_counted': (slice, { heads, countedAtMs }) => ({ ...slice, heads: { heads, countedAtMs } }),
  'attendance.call_counted': (slice, { heads, countedAtMs }) => ({ ...slice, call: { heads, countedAtMs } }),
  'attendance.door_counted': (slice, { door, by, countedAtMs }, { atMs, actor }) => ({
    ...slice,
    ...tapped(slice, door, tapOf(by, countedAtMs ?? atMs, actor.kind === 'person' ? actor.personId : undefined)),
  }),
  'attendance.count_undone': (slice, { door, number }) => ({ ...slice, ...untapped(slice, door, number) }),
  'attendance.quorum_set': (slice, { of, least }) => ({ ...slice, quorum: withQuorum(slice.quorum, { of, least }) }),
} satisfies Partial<Evolve<AttendanceSlice, AttendanceEvent>>
