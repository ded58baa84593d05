import type { BucketMap } from '../../lib/bucket-map.ts'
import { memo } from '../../lib/memo.ts'
import { touches, type Span } from '../../lib/span.ts'
import { standsForNobody, type Person } from '../people/state.ts'
import { cellOf, type Cell } from './group-cells.ts'
import type { Attendance, Stay } from './state.ts'

/** Somebody who was here, with what they are counted as. */
export interface Participant {
  /** Absent groups and name once erased or unknown; still counted. */
  readonly person: Partial<Person> & Pick<Person, 'personId'>
  readonly attendance: Attendance
  readonly cell: Cell
}

/** Everybody of whom a stay is known: people, and entries that name nobody. */
export interface Participants {
  readonly counted: readonly Participant[]
  readonly placeholders: readonly Participant[]
  /** The same people as `counted` by lots, each of which is the same object while nobody in it changed. */
  readonly lots: readonly (readonly Participant[])[]
}

/** Who was here at any time. Entries that stand for nobody are kept apart and counted nowhere (F105). */
export const participantsOf = memo((records: BucketMap<Attendance>, people: BucketMap<Person>): Participants => {
  const known = people.buckets
  const lots = records.buckets.flatMap((bucket, at) =>
    Object.keys(bucket).length > 0 ? [lotOf(bucket, known[at]!)] : [],
  )
  return {
    counted: lots.flatMap(({ counted }) => counted),
    placeholders: lots.flatMap(({ placeholders }) => placeholders),
    lots: lots.map(({ counted }) => counted),
  }
})

interface Named<V> {
  readonly [personId: string]: V
}

const lotOf = memo((records: Named<Attendance>, people: Named<Person>) => {
  const counted: Participant[] = []
  const placeholders: Participant[] = []
  for (const attendance of Object.values(records)) {
    if (attendance.stays.length === 0) continue
    const { personId } = attendance
    const person = Object.hasOwn(people, personId) ? people[personId]! : { personId }
    const lot = standsForNobody(person) ? placeholders : counted
    lot.push({ person, attendance, cell: cellOf(person) })
  }
  return { counted, placeholders }
})

/** By which modes somebody was here. */
export interface Ways {
  readonly room: boolean
  readonly remote: boolean
}

/** By which modes somebody was here at any time of a span. */
export function waysDuring(stays: readonly Stay[], span: Span): Ways {
  let [room, remote] = [false, false]
  for (const stay of stays) {
    if (!touches(stay, span)) continue
    if (stay.mode === 'room') room = true
    else remote = true
  }
  return { room, remote }
}

/** All time. */
export const EVER: Span = { fromMs: 0 }
