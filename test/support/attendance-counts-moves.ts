import type { MeetingState } from '../../shared/meeting/meeting.ts'
import { anyPerson } from './anything.ts'
import { person } from './given.ts'
import { desk, pick, type Chosen, type Wished } from './wish.ts'

const MINUTE_MS = 60_000

const door = person('dora', 'door')
const DOORS = ['A', 'B2'] as const

/** Late by up to five hours, and often not at all. */
const late = ({ b }: Chosen): number => (b % 3 === 0 ? b * 15 * MINUTE_MS : 0)

const some = (state: MeetingState, { who, a, b }: Chosen): string[] => [who, a, b].map((at) => anyPerson(state, at))

function quorumOf({ a, b }: Chosen) {
  if (a % 3 === 0) return { kind: 'all' } as const
  if (a % 3 === 1) return { kind: 'group', group: b % 4 ? 'government' : 'nobody' } as const
  return { kind: 'role', role: pick(['member', 'participant', 'observer'] as const, b)! } as const
}

/** What may be wished about many people at once and about the figures beside ours. */
export const ATTENDANCE_COUNTS_MOVES = {
  checkInMany: (state, wish) => [
    door,
    { type: 'attendance.check_in_many', personIds: some(state, wish), source: 'tap', door: pick(DOORS, wish.a)! },
    late(wish),
  ],
  undoMany: (state, wish) => [door, { type: 'attendance.undo_many', personIds: some(state, wish) }, late(wish)],
  tapOnce: (_state, wish) => [
    door,
    { type: 'attendance.count_door', door: pick(DOORS, wish.a)!, by: wish.b % 4 ? 1 : -1 },
    late(wish),
  ],
  undoCount: (_state, wish) => [door, { type: 'attendance.undo_count', door: pick(DOORS, wish.a)! }, late(wish)],
  countCall: (_state, wish) => [desk(wish), { type: 'attendance.count_call', heads: wish.a }, late(wish)],
  setQuorum: (_state, wish) => [
    person('chair', 'chair'),
    { type: 'attendance.set_quorum', of: quorumOf(wish), least: wish.who % 5 },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
