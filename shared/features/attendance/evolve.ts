import { defined } from '../../lib/defined.ts'
import type { Evolve, EvolveContext } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { overNight } from './day-end.ts'
import type { AttendanceEvent } from './messages.ts'
import { withPeaks } from './peak.ts'
import { evolveCounts } from './evolve-counts.ts'
import { lasting, type Attendance, type AttendanceSlice, type Stay } from './state.ts'
import { cut, nobodyYet, staysIn, united } from './stays.ts'

type Arrived = Extract<AttendanceEvent, { type: 'attendance.arrived' }>
type Left = Extract<AttendanceEvent, { type: 'attendance.left' }>
type DayEnded = Extract<AttendanceEvent, { type: 'attendance.day_ended' }>

/** What each event does to the record. */
export const evolveAttendance: Evolve<AttendanceSlice, AttendanceEvent> = {
  ...evolveCounts,
  'attendance.arrived': (slice, event, context) => {
    const { day } = slice
    const isToday = event.fromMs >= day.span.fromMs
    const firstAtMs = isToday ? Math.min(event.fromMs, day.firstAtMs ?? Infinity) : day.firstAtMs
    const begun = { ...slice, day: { ...day, ...defined({ firstAtMs }) } }
    return change(begun, event.personId, context, (attendance) => arrive(attendance, event))
  },
  'attendance.left': (slice, event, context) =>
    change(slice, event.personId, context, (attendance) => leave(attendance, event)),
  'attendance.seen_out': (slice, { personId, atMs }, context) =>
    change(slice, personId, context, (attendance) => seenOut(remember(attendance, true), atMs)),
  'attendance.fell_asleep': (slice, { personId, sinceMs }, context) =>
    change(slice, personId, context, (attendance) => ({
      ...attendance,
      stays: cut(attendance, 'remote', sinceMs),
      asleepSinceMs: sinceMs,
    })),
  'attendance.departed': (slice, { personId, atMs }, context) =>
    change(slice, personId, context, ({ asleepSinceMs: _over, before: _step, ...attendance }) => ({
      ...attendance,
      departedAtMs: atMs,
      lastDepartureMs: atMs,
    })),
  'attendance.step_undone': (slice, { personId }, context) => change(slice, personId, context, stepBack),
  'attendance.rules_set': (slice, { onlyHere, graceMs }) => ({ ...slice, onlyHere, graceMs }),
  'attendance.room_code_changed': (slice, { code }, { atMs }) => ({
    ...slice,
    roomCode: { code, ...defined({ before: slice.roomCode?.code }), madeAtMs: atMs },
  }),
  'attendance.day_ended': (slice, event, { atMs }) => withPeaks({ ...nextDay(slice, event), changedAtMs: atMs }, atMs),
}

function change(
  slice: AttendanceSlice,
  personId: PersonId,
  { atMs }: EvolveContext,
  effect: (attendance: Attendance) => Attendance,
): AttendanceSlice {
  const before = slice.people.get(personId) ?? nobodyYet(personId)
  return withPeaks({ ...slice, people: slice.people.set(personId, effect(before)), changedAtMs: atMs }, atMs)
}

function arrive(
  attendance: Attendance,
  { type: _type, personId: _whose, side: _spoken, isOfMany, ...stay }: Arrived,
): Attendance {
  const stays = united([...attendance.stays, defined(stay)])
  const isStep = stay.mode === 'room' && stay.source !== 'self'
  const remembered = stay.mode === 'room' ? remember(attendance, isStep, isOfMany) : attendance
  if (stay.toMs !== undefined) return { ...remembered, stays }
  const { departedAtMs: _back, asleepSinceMs, ...rest } = remembered
  return { ...rest, stays, ...(stay.mode === 'room' && defined({ asleepSinceMs })) }
}

function leave(attendance: Attendance, { mode, toMs, by, isGone }: Left): Attendance {
  const stays = cut(attendance, mode, toMs)
  const { asleepSinceMs, ...rest } = mode === 'room' ? seenOut(remember(attendance, by === 'staff'), toMs) : attendance
  return { ...rest, stays, ...(!isGone && defined({ asleepSinceMs })) }
}

/** Only the last step at the door can be undone: what somebody says of the room themselves makes an end of that. */
function remember(attendance: Attendance, isStep: boolean, isOfMany?: true): Attendance {
  const { before: _last, ...rest } = attendance
  const { departedAtMs, outs } = attendance
  return isStep
    ? { ...rest, before: { inRoom: staysIn(attendance, 'room'), ...defined({ departedAtMs, outs, isOfMany }) } }
    : rest
}

const seenOut = (attendance: Attendance, atMs: number): Attendance => ({
  ...attendance,
  outs: [...(attendance.outs ?? []), atMs],
})

function stepBack(attendance: Attendance): Attendance {
  const { before, outs: _withStep, ...rest } = attendance
  if (!before) return attendance
  const { inRoom, outs } = before
  const stays = united([...staysIn(attendance, 'remote'), ...inRoom])
  const isStillGone = attendance.asleepSinceMs === undefined && !lasting(attendance, 'remote')
  return { ...rest, ...defined({ outs }), stays, ...(isStillGone && defined({ departedAtMs: before.departedAtMs })) }
}

/** The day is kept, and the next one begins where it ended. */
function nextDay(
  { heads: _counted, call: _said, ...slice }: AttendanceSlice,
  { date, endMs }: DayEnded,
): AttendanceSlice {
  const { firstAtMs: _first, span, ...peak } = slice.day
  const day = { fromMs: span.fromMs, toMs: endMs }
  let { people } = slice
  let firstAtMs = Infinity
  for (const attendance of slice.people.values()) {
    const rested = withoutSteps(overNight(slice, attendance, day), day.fromMs)
    if (rested !== attendance) people = people.set(attendance.personId, rested)
    firstAtMs = Math.min(firstAtMs, ...rested.stays.map(after(endMs)))
  }
  return {
    ...slice,
    people,
    doors: {},
    doorSteps: {},
    day: { span: { fromMs: endMs }, peak: 0, ...(firstAtMs < Infinity && { firstAtMs }) },
    days: { ...slice.days, [date]: { ...peak, span: day } },
  }
}

/** At night nothing can be taken back any more, and what was seen on the days before is past use. The same object where nothing goes. */
function withoutSteps(attendance: Attendance, fromMs: number): Attendance {
  const { before, outs, ...rest } = attendance
  const recent = outs?.filter((outMs) => outMs >= fromMs)
  if (!before && recent?.length === outs?.length) return attendance
  return { ...rest, ...(recent && recent.length > 0 && { outs: recent }) }
}

const after =
  (endMs: number) =>
  ({ fromMs }: Stay) =>
    fromMs >= endMs ? fromMs : Infinity
