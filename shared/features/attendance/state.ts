import { BucketMap } from '../../lib/bucket-map.ts'
import type { ItemId, PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { endOf, type Span } from '../../lib/span.ts'
import type { Person } from '../people/state.ts'
import type { QuorumOf } from './messages-counts.ts'

/** How it is known that somebody is here: a badge, its typed code, a tap of the staff, their own statement, or their connection. */
export const SOURCES = ['scan', 'code', 'tap', 'self', 'connection'] as const
export type Source = (typeof SOURCES)[number]

/** A time of being here in one mode; without `toMs` it lasts. */
export interface Stay extends Span {
  readonly mode: Mode
  readonly source: Source
  readonly door?: string
}

/** What is recorded of one person: all their stays, and what they are now. */
export interface Attendance {
  readonly personId: PersonId
  /** In the order in which they began; those of one mode never overlap, so at most one of each lasts. */
  readonly stays: readonly Stay[]
  /** Last contact, where contact was lost and nothing ended it since: asleep, unless they are in the room. */
  readonly asleepSinceMs?: number
  /** Said themselves that they left, and did not come back since. */
  readonly departedAtMs?: number
  /** When they last said so, back or not. */
  readonly lastDepartureMs?: number
  /** When they were seen to leave the room, today and the day before, in the order in which it was heard of. */
  readonly outs?: readonly number[]
  /** What the last step at the door changed, for the undo of it. */
  readonly before?: {
    readonly inRoom: readonly Stay[]
    readonly departedAtMs?: number
    readonly outs?: readonly number[]
    /** It was the check-in of many. */
    readonly isOfMany?: true
  }
}

/** Most people here at one time, as the screens showed it, with when that was first so. */
export interface Peak {
  readonly peak: number
  readonly peakAtMs?: number
}

/** How many are here: everyone once, those with both modes in the room. `asleep` are in neither of the others. */
export interface Counts {
  readonly room: number
  readonly remote: number
  readonly asleep: number
}

/** How many are expected in the room and remotely. */
export type Expected = Omit<Counts, 'asleep'>

/** Different people who were here at any time of a span, and how many of them in the room. */
export interface Seen {
  readonly seen: number
  readonly seenInRoom: number
}

/** Where different people were who were here: nobody is in two of the three. */
export interface SeenWhere {
  readonly onlyRoom: number
  readonly onlyRemote: number
  readonly both: number
}

/** What a day or an item came to. */
export type Figures = Peak & Seen

/** What is kept of a day or an item: when it was, and its peak. Who came follows from the stays. */
export interface Kept extends Peak {
  readonly span: Span
}

/** How many people somebody counted, and when. */
export interface HeadCount {
  readonly heads: number
  readonly countedAtMs: number
}

/** A tap on a door's counter. */
export interface DoorStep {
  /** Counts up through the day. */
  readonly number: number
  readonly by: 1 | -1
  /** When it was tapped, however late it was heard of. */
  readonly atMs: number
  readonly personId?: PersonId
  readonly isUndone?: true
}

/** So many of them are to be here at least. */
export interface Quorum {
  readonly of: QuorumOf
  readonly least: number
}

export interface AttendanceSlice {
  readonly people: BucketMap<Attendance>
  /** When it last changed who is here now. */
  readonly changedAtMs?: number
  readonly onlyHere: boolean
  /** After how long without contact somebody is asleep. */
  readonly graceMs: number
  /** The code that the room alone shows, and the one before it, which still counts for those who are typing. */
  readonly roomCode?: { readonly code: string; readonly before?: string; readonly madeAtMs: number }
  readonly heads?: HeadCount
  /** What the video call itself said. */
  readonly call?: HeadCount
  /** Counters of people without a badge, by door. */
  readonly doors: { readonly [door: string]: number }
  /** What was tapped on them today, as it was heard of; the last two hundred of each door. */
  readonly doorSteps: { readonly [door: string]: readonly DoorStep[] }
  /** What is asked for, by the key of whom it is asked of. */
  readonly quorum: { readonly [key: string]: Quorum }
  /** The day that is running; `firstAtMs` is its first arrival. */
  readonly day: Kept & { readonly firstAtMs?: number }
  /** The item that is on. */
  readonly itemOn?: ItemId
  /** Days that ended, by date of the meeting's zone. */
  readonly days: { readonly [date: string]: Kept }
  /** Items that were opened, the one that is on among them. */
  readonly items: { readonly [itemId: string]: Kept }
}

/** Two minutes: a tunnel or a lift is no departure. */
export const DEFAULT_GRACE_MS = 120_000

export const initialAttendance: AttendanceSlice = {
  people: BucketMap.empty(),
  onlyHere: false,
  graceMs: DEFAULT_GRACE_MS,
  doors: {},
  doorSteps: {},
  quorum: {},
  day: { span: { fromMs: 0 }, peak: 0 },
  days: {},
  items: {},
}

/** What somebody is now. `absent` are those who never came or have left. */
export type Standing = 'room' | 'remote' | 'asleep' | 'absent'

/** What somebody is now; with both modes, in the room. */
export function standingOf({ people }: AttendanceSlice, personId: PersonId): Standing {
  const attendance = people.get(personId)
  return attendance ? standing(attendance) : 'absent'
}

/** What a record says that its person is now. */
export function standing(attendance: Attendance): Standing {
  if (lasting(attendance, 'room')) return 'room'
  if (lasting(attendance, 'remote')) return 'remote'
  return attendance.asleepSinceMs === undefined ? 'absent' : 'asleep'
}

/** Whether somebody is here, or asleep: keeps a place in the queue and the right to a table. */
export const isHere = (slice: AttendanceSlice, personId: PersonId): boolean => standingOf(slice, personId) !== 'absent'

/** Whether somebody said that they left, and is not back. */
export const hasDeparted = (slice: AttendanceSlice, personId: PersonId): boolean =>
  !isHere(slice, personId) && slice.people.get(personId)?.departedAtMs !== undefined

/** When somebody was last here who is not any more, or said that they leave. */
export const lastLeftMs = ({ departedAtMs = 0, stays }: Attendance): number =>
  Math.max(departedAtMs, ...stays.map(endOf))

/** The stay of this mode that lasts. */
export const lasting = ({ stays }: Attendance, mode: Mode): Stay | undefined =>
  stays.findLast((stay) => stay.mode === mode && stay.toMs === undefined)

/** On which side somebody speaks: by what was known last of their statement, their coming into the room and their leaving it today. */
export function sideOfPerson(slice: AttendanceSlice, person: Person): Mode {
  const attendance = slice.people.get(person.personId)
  return attendance ? sideBy(slice, attendance, person) : person.mode
}

/** The same by a record of theirs that is not the slice's. */
export function sideBy({ day }: AttendanceSlice, attendance: Attendance, { mode, modeStatedAtMs = 0 }: Person): Mode {
  const last = attendance.stays.findLast((stay) => stay.mode === 'room')
  if (!last || endOf(last) <= day.span.fromMs) return mode
  const { toMs, fromMs } = last
  return (toMs ?? fromMs) < modeStatedAtMs ? mode : toMs === undefined ? 'room' : 'remote'
}
