import { accept, reject } from '../../lib/decision.ts'
import type { PersonId } from '../../lib/ids.ts'
import { checkIn, undoStep } from './decide-door.ts'
import { lastTap } from './door-steps.ts'
import type { QuorumOf } from './messages-counts.ts'
import { quorumKey } from './quorum.ts'
import { knownPerson, type AttendanceSees, type DecideAttendance, type Known } from './sees.ts'

/** Many at the door at once, and the figures beside ours. */
export const decideCounts = {
  'attendance.check_in_many': (state, { personIds, source, door }, { madeAtMs }) => {
    const known = knownPeople(state, personIds)
    if (known.length === 0) return reject({ code: 'attendance/unknown_person' })
    const by = { source, door, isOfMany: true as const }
    return accept(...known.flatMap((each) => checkIn(state.attendance, each, { ...by, fromMs: madeAtMs })))
  },

  'attendance.undo_many': (state, { personIds }) => {
    const known = knownPeople(state, personIds).filter(({ attendance }) => attendance.before?.isOfMany)
    if (known.length === 0) return reject({ code: 'attendance/nothing_to_undo' })
    return accept(...known.flatMap((each) => undoStep(state.attendance, each)))
  },

  'attendance.undo_count': ({ attendance }, { door }, { madeAtMs }) => {
    const tap = lastTap(attendance, door, madeAtMs)
    if (!tap || (attendance.doors[door] ?? 0) < tap.by) return reject({ code: 'attendance/nothing_to_undo' })
    return accept({ type: 'attendance.count_undone', door, number: tap.number })
  },

  'attendance.count_call': ({ attendance: { call, day } }, { heads }, { madeAtMs }) =>
    madeAtMs < Math.max(day.span.fromMs, call?.countedAtMs ?? 0)
      ? accept()
      : accept({ type: 'attendance.call_counted', heads, countedAtMs: madeAtMs }),

  'attendance.set_quorum': (state, { of, least }) => {
    const { least: before = 0 } = state.attendance.quorum[quorumKey(of)] ?? {}
    if (least === before) return accept()
    if (least > 0 && !isOnTheList(state, of)) return reject({ code: 'attendance/unknown_group' })
    return accept({ type: 'attendance.quorum_set', of, least })
  },
} satisfies Partial<DecideAttendance>

/** Each once, whoever two of the ids turned out to be; who is not there any more is passed over. */
function knownPeople(state: AttendanceSees, personIds: readonly PersonId[]): readonly Known[] {
  const known = personIds.flatMap((personId) => knownPerson(state, personId) ?? [])
  return [...new Map(known.map((each) => [each.person.personId, each])).values()]
}

/** A group of which nobody is on the list could never be here. */
const isOnTheList = ({ people }: AttendanceSees, of: QuorumOf): boolean =>
  of.kind !== 'group' || people.people.values().some(({ stakeholderGroup }) => stakeholderGroup === of.group)
