import { mapperOf, rememberedFor, type BucketMap } from '../../lib/bucket-map.ts'
import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { memo } from '../../lib/memo.ts'
import type { Mode } from '../../lib/mode.ts'
import type { Span } from '../../lib/span.ts'
import { personOf, type Person } from '../people/state.ts'
import { expectedOf, unconfirmedOf } from './expected.ts'
import type { AttendanceSees } from './sees.ts'
import {
  hasDeparted,
  lasting,
  lastLeftMs,
  standing,
  type Attendance,
  type AttendanceSlice,
  type Expected,
  type Figures,
  type HeadCount,
  type SeenWhere,
  type Source,
  type Standing,
} from './state.ts'
import { countsOf, EVER, figuresOf, seenIn, seenWhere, sourcesOf } from './tallies.ts'
import { viewDoorSteps, viewQuorum, type DoorStepsView, type QuorumView } from './view-counts.ts'

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
  readonly heads?: HeadCount
  /** Sum of the door counters, absent where nobody counts. */
  readonly withoutBadge?: number
  /** Who is to come, here or not. */
  readonly expected: Expected
  /** What is asked for and how many of them are here, absent where nothing is. */
  readonly quorum?: QuorumView
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
  /** What was tapped on them last, by door. */
  readonly doorSteps: DoorStepsView
}

/** The podium also sees what days and items came to. */
export interface PodiumAttendanceView extends DoorAttendanceView {
  readonly graceMs: number
  /** When something was last recorded of who is here: the figures are as of then, and stand until something else is. */
  readonly changedAtMs?: number
  /** What the video call itself says to have; a figure of its own. */
  readonly call?: HeadCount
  /** Of those who are in the room, and of those who are remote, how it is known. */
  readonly sources: { readonly [M in Mode]: { readonly [S in Source]: number } }
  /** Counted as remote, although they are expected in the room or say that they are there. */
  readonly unconfirmed: number
  /** Different people who were here today, and over the meeting, by where they were. */
  readonly today: SeenWhere
  readonly meeting: SeenWhere
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

type People = BucketMap<Person>

const hall = memo((slice: AttendanceSlice, people: People): AttendanceView => {
  const { heads, onlyHere, day } = slice
  const { peak, peakAtMs } = day
  const doors = Object.values(slice.doors)
  const withoutBadge = doors.length > 0 ? doors.reduce((sum, each) => sum + each, 0) : undefined
  const { seen: seenToday } = seenIn(slice, day.span)
  const expected = expectedOf(people)
  const quorum = viewQuorum(slice, people)
  const counted = { ...countsOf(slice), peak, seenToday, expected, onlyHere }
  return { ...counted, ...defined({ peakAtMs, heads, withoutBadge, quorum }) }
})

const screen = memo((slice: AttendanceSlice, people: People): ScreenAttendanceView => ({
  ...hall(slice, people),
  ...defined({ roomCode: slice.roomCode?.code }),
}))

const door = memo((slice: AttendanceSlice, people: People): DoorAttendanceView => ({
  ...screen(slice, people),
  people: standingsOf(slice.day.span)(slice.people),
  doors: slice.doors,
  doorSteps: viewDoorSteps(slice.doorSteps),
}))

const podium = memo((slice: AttendanceSlice, people: People): PodiumAttendanceView => {
  const { graceMs, changedAtMs, call, days, items } = slice
  return {
    ...door(slice, people),
    graceMs,
    ...defined({ changedAtMs, call }),
    sources: { room: sourcesOf(slice, 'room'), remote: sourcesOf(slice, 'remote') },
    unconfirmed: unconfirmedOf(slice, people),
    today: seenWhere(slice, slice.day.span),
    meeting: seenWhere(slice, EVER),
    days: Object.fromEntries(Object.entries(days).map(([date, kept]) => [date, { ...figuresOf(slice, kept), date }])),
    items: Object.fromEntries(Object.entries(items).map(([itemId, kept]) => [itemId, figuresOf(slice, kept)])),
  }
})

/** What everyone sees. */
export const viewForHall = ({ attendance, people }: AttendanceSees): AttendanceView => hall(attendance, people.people)

/** What the room's own screen shows. */
export const viewForScreen = ({ attendance, people }: AttendanceSees): ScreenAttendanceView =>
  screen(attendance, people.people)

/** What staff at the door see. */
export const viewForDoor = ({ attendance, people }: AttendanceSees): DoorAttendanceView =>
  door(attendance, people.people)

/** What those see who run the meeting. */
export const viewForPodium = ({ attendance, people }: AttendanceSees): PodiumAttendanceView =>
  podium(attendance, people.people)

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
