import { rememberedFor, tallyOf } from '../../lib/bucket-map.ts'
import type { Mode } from '../../lib/mode.ts'
import { touches, type Span } from '../../lib/span.ts'
import {
  lasting,
  standing,
  type Attendance,
  type AttendanceSlice,
  type Counts,
  type Figures,
  type Kept,
  type Seen,
  type SeenWhere,
  type Source,
} from './state.ts'

const NOBODY = { room: 0, remote: 0, asleep: 0 }
const COUNTED = {
  room: { ...NOBODY, room: 1 },
  remote: { ...NOBODY, remote: 1 },
  asleep: { ...NOBODY, asleep: 1 },
  absent: NOBODY,
}
const countPeople = tallyOf(NOBODY, (attendance: Attendance) => COUNTED[standing(attendance)])

/** Who is here now. */
export const countsOf = ({ people }: AttendanceSlice): Counts => countPeople(people)

/** How many are here and awake: what a peak is the most of. */
export const hereNow = (slice: AttendanceSlice): number => {
  const { room, remote } = countsOf(slice)
  return room + remote
}

const seenDuring = rememberedFor((span: Span) =>
  tallyOf({ seen: 0, seenInRoom: 0 }, ({ stays }: Attendance) => {
    const during = stays.filter((stay) => touches(stay, span))
    return { seen: Number(during.length > 0), seenInRoom: Number(during.some(({ mode }) => mode === 'room')) }
  }),
)

/** Who was here at any time of a span. */
export const seenIn = ({ people }: AttendanceSlice, span: Span): Seen => seenDuring(span)(people)

/** The whole meeting, however many days it has. */
export const EVER: Span = { fromMs: 0 }

const seenWhereDuring = rememberedFor((span: Span) =>
  tallyOf({ onlyRoom: 0, onlyRemote: 0, both: 0 }, ({ stays }: Attendance) => {
    const wasIn = (mode: Mode) => stays.some((stay) => stay.mode === mode && touches(stay, span))
    const [room, remote] = [wasIn('room'), wasIn('remote')]
    return { onlyRoom: Number(room && !remote), onlyRemote: Number(remote && !room), both: Number(room && remote) }
  }),
)

/** Where those were who were here at any time of a span: nobody is in two of the three. */
export const seenWhere = ({ people }: AttendanceSlice, span: Span): SeenWhere => seenWhereDuring(span)(people)

const NO_SOURCE = { scan: 0, code: 0, tap: 0, self: 0, connection: 0 }

const countSources = {
  room: tallyOf(NO_SOURCE, (attendance: Attendance) => ({ ...NO_SOURCE, ...sourceIn(attendance, 'room') })),
  remote: tallyOf(NO_SOURCE, (attendance: Attendance) => ({ ...NO_SOURCE, ...sourceIn(attendance, 'remote') })),
}

function sourceIn(attendance: Attendance, mode: Mode): Partial<typeof NO_SOURCE> {
  const source = standing(attendance) === mode ? lasting(attendance, mode)?.source : undefined
  return source ? { [source]: 1 } : {}
}

/** How it is known of those who are in the room, or remote, that they are. */
export const sourcesOf = ({ people }: AttendanceSlice, mode: Mode): { readonly [S in Source]: number } =>
  countSources[mode](people)

/** What a day or an item came to, or has come to so far. */
export const figuresOf = (slice: AttendanceSlice, { span, ...peak }: Kept): Figures => ({
  ...peak,
  ...seenIn(slice, span),
})
