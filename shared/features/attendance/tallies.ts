import { rememberedFor, tallyOf } from '../../lib/bucket-map.ts'
import { touches, type Span } from '../../lib/span.ts'
import {
  standing,
  type Attendance,
  type AttendanceSlice,
  type Counts,
  type Figures,
  type Kept,
  type Seen,
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

/** What a day or an item came to, or has come to so far. */
export const figuresOf = (slice: AttendanceSlice, { span, ...peak }: Kept): Figures => ({
  ...peak,
  ...seenIn(slice, span),
})
