import { accept, reject } from '../../lib/decision.ts'
import type { Actor } from '../../lib/feature.ts'
import { leaveRoom } from './decide-door.ts'
import type { AttendanceEvent } from './messages.ts'
import { typedCode } from './room-code.ts'
import { arrivedInRoom, leftRoom } from './room-steps.ts'
import { knownPerson, type AttendanceSees, type DecideAttendance, type Known } from './sees.ts'
import { lasting, standing, type Stay } from './state.ts'

/** What people say of themselves. */
export const decideOwn = {
  'attendance.enter_room': (state, { code }, { actor, nowMs }) => {
    const known = knownActor(state, actor)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    if (state.meeting.phase === 'closed') return reject({ code: 'attendance/meeting_closed' })
    const { roomCode } = state.attendance
    const typed = typedCode(code)
    if (typed !== roomCode?.code && typed !== roomCode?.before) return reject({ code: 'attendance/wrong_code' })
    if (lasting(known.attendance, 'room')) return accept()
    return accept(arrivedInRoom(state.attendance, known, { fromMs: nowMs, source: 'self' }))
  },

  'attendance.leave': (state, _command, { actor, madeAtMs }) => {
    const known = knownActor(state, actor)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    const { attendance } = known
    const isOver = (stay: Stay) => stay.fromMs <= madeAtMs || stay.source === 'connection'
    const stays = [lasting(attendance, 'room'), lasting(attendance, 'remote')].filter((stay) => stay !== undefined)
    if (!stays.every(isOver) || (standing(attendance) === 'absent' && attendance.departedAtMs !== undefined))
      return accept()
    return accept(...departure(state, known, stays, madeAtMs))
  },

  'attendance.leave_room': (state, _command, { actor, madeAtMs }) =>
    actor.kind === 'system'
      ? reject({ code: 'attendance/unknown_person' })
      : leaveRoom(state, { personId: actor.personId, by: 'self' }, madeAtMs),

  'attendance.come_back': (state, _command, { actor, madeAtMs }) => {
    const known = knownActor(state, actor)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    if (state.meeting.phase === 'closed') return reject({ code: 'attendance/meeting_closed' })
    const { person, attendance } = known
    const isPast = madeAtMs < Math.max(attendance.departedAtMs ?? 0, state.attendance.day.span.fromMs)
    if (isPast || standing(attendance) !== 'absent') return accept()
    const fromMs = Math.max(madeAtMs, ...attendance.stays.map(({ toMs = 0 }) => toMs))
    return accept({ type: 'attendance.arrived', personId: person.personId, mode: 'remote', fromMs, source: 'self' })
  },
} satisfies Partial<DecideAttendance>

const knownActor = (state: AttendanceSees, actor: Actor): Known | undefined =>
  actor.kind === 'person' ? knownPerson(state, actor.personId) : undefined

/** All that lasts ends with the word, but never before it began; a connection that only carried a late word is no coming back. */
function departure(
  { attendance }: AttendanceSees,
  known: Known,
  stays: readonly Stay[],
  madeAtMs: number,
): AttendanceEvent[] {
  const { personId } = known.person
  const ends = stays.map(({ mode, fromMs }) => {
    const toMs = Math.max(fromMs, madeAtMs)
    return mode === 'room'
      ? leftRoom(attendance, known, toMs, 'self')
      : { type: 'attendance.left' as const, personId, mode, toMs, by: 'self' as const }
  })
  const atMs = Math.max(madeAtMs, ...ends.map(({ toMs }) => toMs))
  return [...ends, { type: 'attendance.departed', personId, atMs }]
}
