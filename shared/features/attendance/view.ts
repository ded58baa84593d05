import { mapperOf, rememberedFor, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Span } from '../../lib/span.ts'
import { personOf } from '../people/state.ts'
import type { AttendanceSees } from './sees.ts'
import {
  hasDeparted,
  lasting,
  lastLeftMs,
  standing,
  type Attendance,
  type AttendanceSlice,
  type Figures,
  type Source,
  type Standing,
} from './state.ts'
import { countsOf, figuresOf, seenIn } from './tallies.ts'

/** What everyone sees: numbers, never who. `room`, `remote` and `asleep` are disjoint. */
export interface AttendanceView {
  readonly room: number
  readonly remote: number
  readonly asleep: number
  /** Most people here at one time today. */
  readonly peak: number
  readonly peakAtMs?: number
  /** Different people who were here today. */
  readonly seenToday: number
  /** Counted by eye; a figure of its own. */
  readonly heads?: { readonly heads: number; readonly countedAtMs: number }
  /** Sum of the door counters, absent where nobody counts. */
  readonly withoutBadge?: number
  readonly onlyHere: boolean
}

/** The room screen alone also shows the code by which somebody proves to be in the room. */
export interface ScreenAttendanceView extends AttendanceView {
  readonly roomCode?: string
}

/** A person as staff see them; all absent: has not come, or has left at `leftAtMs`. */
export interface StandingView {
  /** In the room since then, by which way. */
  readonly roomSinceMs?: number
  readonly source?: Source
  readonly door?: string
  /** Connected since then. */
  readonly remoteSinceMs?: number
  readonly asleepSinceMs?: number
  readonly leftAtMs?: number
  /** The last step at the door can be taken back. */
  readonly mayUndo?: boolean
}

/** The door sees who is where, and its counters. */
export interface DoorAttendanceView extends ScreenAttendanceView {
  /** Persons with something recorded today. */
  readonly people: BucketMap<StandingView>
  readonly doors: { readonly [door: string]: number }
}

/** The podium also sees what days and items came to. */
export interface PodiumAttendanceView extends DoorAttendanceView {
  readonly graceMs: number
  /** By date of the meeting's zone: days that ended. */
  readonly days: { readonly [date: string]: Figures & { readonly date: string } }
  /** Items that were opened; the one that is on by what it came to so far. */
  readonly items: { readonly [itemId: string]: Figures }
}

/** What somebody sees of themselves. */
export interface AttendanceMe {
  readonly standing: Standing
  /** Present while in the room or connected. */
  readonly sinceMs?: number
  /** They said that they left, then, and are not back. */
  readonly departedAtMs?: number
}

/** What everyone sees. */
export const viewForHall = memo((slice: AttendanceSlice): AttendanceView => {
  const { heads, onlyHere, day } = slice
  const { peak, peakAtMs } = day
  const doors = Object.values(slice.doors)
  const withoutBadge = doors.length > 0 ? doors.reduce((sum, each) => sum + each, 0) : undefined
  const { seen: seenToday } = seenIn(slice, day.span)
  return { ...countsOf(slice), peak, seenToday, onlyHere, ...defined({ peakAtMs, heads, withoutBadge }) }
})

/** What the room's own screen shows. */
export const viewForScreen = memo((slice: AttendanceSlice): ScreenAttendanceView => ({
  ...viewForHall(slice),
  ...defined({ roomCode: slice.roomCode?.code }),
}))

/** What staff at the door see. */
export const viewForDoor = memo((slice: AttendanceSlice): DoorAttendanceView => ({
  ...viewForScreen(slice),
  people: standingsOf(slice.day.span)(slice.people),
  doors: slice.doors,
}))

/** What those see who run the meeting. */
export const viewForPodium = memo((slice: AttendanceSlice): PodiumAttendanceView => ({
  ...viewForDoor(slice),
  graceMs: slice.graceMs,
  days: Object.fromEntries(
    Object.entries(slice.days).map(([date, kept]) => [date, { ...figuresOf(slice, kept), date }]),
  ),
  items: Object.fromEntries(Object.entries(slice.items).map(([itemId, kept]) => [itemId, figuresOf(slice, kept)])),
}))

const standingsOf = rememberedFor((day: Span) =>
  // Who is not there stays out of what travels.
  mapperOf((attendance: Attendance) => viewStanding(attendance, day) as StandingView),
)

function viewStanding(attendance: Attendance, day: Span): StandingView | undefined {
  const now = standing(attendance)
  const mayUndo = attendance.before && true
  if (now === 'absent') {
    const leftAtMs = lastLeftMs(attendance)
    return leftAtMs <= day.fromMs ? undefined : defined({ leftAtMs, mayUndo })
  }
  const remoteSinceMs = lasting(attendance, 'remote')?.fromMs
  const asleepSinceMs = now === 'asleep' ? attendance.asleepSinceMs : undefined
  return defined({ ...inRoom(attendance), remoteSinceMs, asleepSinceMs, mayUndo })
}

function inRoom(attendance: Attendance): Pick<StandingView, 'roomSinceMs' | 'source' | 'door'> {
  const stay = lasting(attendance, 'room')
  return stay ? defined({ roomSinceMs: stay.fromMs, source: stay.source, door: stay.door }) : {}
}

/** What a person sees of themselves; nothing of somebody who is not there or erased. */
export function viewForMe(state: AttendanceSees, personId: PersonId): AttendanceMe | Record<string, never> {
  const person = personOf(state.people, personId)
  if (!person || person.isErased) return {}
  const attendance = state.attendance.people.get(person.personId)
  if (!attendance) return { standing: 'absent' }
  const since = lasting(attendance, 'room') ?? lasting(attendance, 'remote')
  return defined({
    standing: standing(attendance),
    sinceMs: since?.fromMs,
    departedAtMs: hasDeparted(state.attendance, person.personId) ? attendance.departedAtMs : undefined,
  })
}
