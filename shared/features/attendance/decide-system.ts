import { accept, reject } from '../../lib/decision.ts'
import { dayEndOf, overNight } from './day-end.ts'
import { CODE_LASTS_MS, roomCodeFrom } from './room-code.ts'
import { knownPerson, recordOf, type DecideAttendance } from './sees.ts'
import { lasting } from './state.ts'
import { lastEnd } from './stays.ts'

/** What the server notices: connections, the age of the code, the night. */
export const decideSystem = {
  'attendance.connect': (state, { personId, sinceMs }, { nowMs }) => {
    const known = knownPerson(state, personId)
    if (!known) return reject({ code: 'attendance/unknown_person' })
    const { attendance } = known
    if (state.meeting.phase === 'closed' || lasting(attendance, 'remote')) return accept()
    const { lastDepartureMs = -Infinity } = attendance
    // Who said that they left was not here by the connection that stayed open, and is again from now on.
    const beginMs = Math.max(sinceMs, state.attendance.day.span.fromMs, lastEnd(attendance, 'remote'))
    const fromMs = beginMs > lastDepartureMs ? beginMs : nowMs
    return accept({
      type: 'attendance.arrived',
      personId: attendance.personId,
      mode: 'remote',
      fromMs,
      source: 'connection',
    })
  },

  'attendance.fall_asleep': (state, { personId, sinceMs }) => {
    const known = recordOf(state, personId)
    const stay = known && lasting(known, 'remote')
    if (!stay) return accept()
    return accept({
      type: 'attendance.fell_asleep',
      personId: known.personId,
      sinceMs: Math.max(sinceMs, stay.fromMs),
    })
  },

  'attendance.change_room_code': ({ attendance }, _command, { actor, nowMs, newId }) => {
    const { madeAtMs = -Infinity } = attendance.roomCode ?? {}
    if (actor.kind === 'system' && nowMs < madeAtMs + CODE_LASTS_MS) return accept()
    return accept({ type: 'attendance.room_code_changed', code: roomCodeFrom(newId('code')) })
  },

  'attendance.end_day': ({ meeting, attendance }, { dayEndMs }, { nowMs }) => {
    const end = dayEndOf(attendance, meeting.zone)
    if (end?.endMs !== dayEndMs || nowMs < dayEndMs) return accept()
    const day = { ...attendance.day.span, toMs: dayEndMs }
    const changed = [...attendance.people.values()].filter((each) => overNight(attendance, each, day) !== each)
    return accept({
      type: 'attendance.day_ended',
      ...end,
      personIds: changed.map(({ personId }) => personId),
    })
  },
} satisfies Partial<DecideAttendance>
