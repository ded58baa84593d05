import { dueOf } from '../../shared/meeting/due.ts'
import type { Command, MeetingState } from '../../shared/meeting/meeting.ts'
import { person, START_MS, system, type Plain } from './given.ts'
import { pick, type Chosen, type Wished } from './wish.ts'

const MINUTE_MS = 60_000

const door = person('dora', 'door')
const SOURCES = ['scan', 'code', 'tap'] as const

const anyone = (state: MeetingState, at: number): string =>
  pick([...state.people.people.values()], at)?.personId ?? 'nobody'
const self = (state: MeetingState, { who }: Chosen) => person(anyone(state, who), 'participant')

/** Late by up to five hours, and often not at all. */
const late = ({ b }: Chosen): number => (b % 3 === 0 ? b * 15 * MINUTE_MS : 0)

function dueNow(state: MeetingState, type: Command['type']): Plain<Command> {
  return dueOf(state).find(({ command }) => command.type === type)?.command ?? { type: 'attendance.change_room_code' }
}

/** What may be wished, seen and noticed about who is here. */
export const ATTENDANCE_MOVES = {
  connect: (state, { who, a }) => [
    system,
    { type: 'attendance.connect', personId: anyone(state, who), sinceMs: START_MS + a * 60 * MINUTE_MS },
  ],
  fallAsleep: (state, { who, a }) => [
    system,
    { type: 'attendance.fall_asleep', personId: anyone(state, who), sinceMs: START_MS + a * 60 * MINUTE_MS },
  ],
  checkIn: (state, wish) => [
    door,
    { type: 'attendance.check_in', personId: anyone(state, wish.who), source: pick(SOURCES, wish.a)!, door: 'A' },
    late(wish),
  ],
  checkOut: (state, wish) => [door, { type: 'attendance.check_out', personId: anyone(state, wish.who) }, late(wish)],
  undoStep: (state, { who }) => [door, { type: 'attendance.undo', personId: anyone(state, who) }],
  enterRoom: (state, wish) => [
    self(state, wish),
    { type: 'attendance.enter_room', code: state.attendance.roomCode?.code ?? '' },
  ],
  goAway: (state, wish) => [self(state, wish), { type: 'attendance.leave' }, late(wish)],
  leaveRoom: (state, wish) => [self(state, wish), { type: 'attendance.leave_room' }, late(wish)],
  comeBack: (state, wish) => [self(state, wish), { type: 'attendance.come_back' }, late(wish)],
  countHeads: (_state, wish) => [door, { type: 'attendance.count_heads', heads: wish.a }, late(wish)],
  countDoor: (_state, wish) => [
    door,
    { type: 'attendance.count_door', door: 'A', by: wish.a % 2 ? 1 : -1 },
    late(wish),
  ],
  onlyHere: (_state, { a }) => [person('chair', 'chair'), { type: 'attendance.set_rules', onlyHere: a % 2 === 0 }],
  changeRoomCode: (state) => [system, dueNow(state, 'attendance.change_room_code')],
  nightFalls: (state) => [system, dueNow(state, 'attendance.end_day')],
  walkIn: (_state, { b, word }) => [
    door,
    {
      type: 'people.add_walk_in',
      personId: `walkIn${b}`,
      name: `Name ${word}`,
      organisation: `Organisation ${word}`,
    },
  ],
} satisfies Record<string, (state: MeetingState, wish: Chosen) => Wished>
