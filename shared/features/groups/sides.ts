import type { BucketMap } from '../../lib/bucket-map.ts'
import type { PersonId } from '../../lib/ids.ts'
import type { Mode } from '../../lib/mode.ts'
import { lastLeftMs, standing, type Attendance } from '../attendance/state.ts'
import type { Person } from '../people/state.ts'
import type { Seat, Settings } from './state.ts'
import { seatSide, takesPart } from './who-sits.ts'

type Bucket<V> = BucketMap<V>['buckets'][number]
type People = BucketMap<Person>
type Records = BucketMap<Attendance>

/** Who is to have a seat, and on which side; what did not change keeps its identity, however much was recorded meanwhile. */
export interface Sides {
  readonly wanted: ReadonlyMap<PersonId, Mode>
  /** The same in the buckets of the people's map. */
  readonly buckets: readonly Bucket<Mode>[]
}

/** Everyone who is to have a seat, by who they are and what is recorded of them. */
export const sidesOf = (people: People, { records, dayMs }: Recorded, from: Settings['from']): Sides =>
  find[from](people, records, dayMs)

/** What is recorded of people, and when the day began. */
interface Recorded {
  readonly records: Records
  readonly dayMs: number
}

/** What was found last, bucket by bucket. */
interface Compared {
  readonly people: readonly Bucket<Person>[]
  readonly records: readonly Bucket<Attendance>[]
  readonly dayMs: number
  readonly buckets: readonly Bucket<Mode>[]
}

const find = { here: finder('here'), list: finder('list') }

/** People, records and seats are in buckets by the same ids: whoever is in one of them is in the same one of the others. */
function finder(from: Settings['from']): (people: People, records: Records, dayMs: number) => Sides {
  const knownSides = new WeakMap<People, Sides>()
  // The next map is nearly always the last one with one bucket changed, and to compare is cheaper than to look up.
  let last: Compared = { people: [], records: [], dayMs: 0, buckets: [] }
  const knownBucket = new WeakMap<Bucket<Person>, { records: Bucket<Attendance>; dayMs: number; sides: Bucket<Mode> }>()

  function ofBucket(people: Bucket<Person>, records: Bucket<Attendance>, dayMs: number): Bucket<Mode> {
    const known = knownBucket.get(people)
    if (known?.records === records && known.dayMs === dayMs) return known.sides
    const now = bucketOf(people, records, (person, record) => sideOf(person, record, { from, dayMs }))
    const sides = known && isSame(known.sides, now) ? known.sides : now
    knownBucket.set(people, { records, dayMs, sides })
    return sides
  }

  function compared(now: Omit<Compared, 'buckets'>): Compared['buckets'] {
    const before = last
    const isSame = (at: number) => now.people[at] === before.people[at] && now.records[at] === before.records[at]
    const buckets = now.people.map((bucket, at) =>
      now.dayMs === before.dayMs && isSame(at) ? before.buckets[at]! : ofBucket(bucket, now.records[at]!, now.dayMs),
    )
    last = { ...now, buckets }
    return buckets
  }

  return (people, records, dayMs) => {
    const known = knownSides.get(people)
    const buckets = compared({ people: people.buckets, records: records.buckets, dayMs })
    if (known && buckets.every((bucket, at) => bucket === known.buckets[at])) return known
    const sides = { buckets, wanted: mapOf(buckets) }
    knownSides.set(people, sides)
    return sides
  }
}

/** A loop, for it runs whenever somebody comes or goes: with entries it takes three times as long. */
function mapOf(buckets: readonly Bucket<Mode>[]): ReadonlyMap<PersonId, Mode> {
  const wanted = new Map<PersonId, Mode>()
  for (const bucket of buckets) for (const id in bucket) wanted.set(id as PersonId, bucket[id]!)
  return wanted
}

type SideOf = (person: Person, record: Attendance | undefined) => Mode | undefined

function bucketOf(people: Bucket<Person>, records: Bucket<Attendance>, sideIs: SideOf): Bucket<Mode> {
  const sides: Record<string, Mode> = {}
  for (const id in people) {
    const side = sideIs(people[id]!, Object.hasOwn(records, id) ? records[id] : undefined)
    if (side) sides[id] = side
  }
  return sides
}

interface Asked {
  readonly from: Settings['from']
  readonly dayMs: number
}

function sideOf(person: Person, record: Attendance | undefined, { from, dayMs }: Asked): Mode | undefined {
  if (!takesPart(person)) return undefined
  const hasLeft = record !== undefined && lastLeftMs(record) > dayMs
  return seatSide({ standing: record ? standing(record) : 'absent', hasLeft, expected: person.mode }, from)
}

const isSame = (a: Bucket<Mode>, b: Bucket<Mode>): boolean => {
  const ids = Object.keys(b)
  return ids.length === Object.keys(a).length && ids.every((id) => a[id] === b[id])
}

const seated = new WeakMap<Bucket<Seat>, { readonly sides: Bucket<Mode>; readonly isSo: boolean }>()

/** Whether exactly these have a seat, each on their side. */
export const areSeated = ({ buckets }: Sides, seats: BucketMap<Seat>): boolean =>
  seats.buckets.every((bucket, at) => isSeated(bucket, buckets[at]!))

function isSeated(seats: Bucket<Seat>, sides: Bucket<Mode>): boolean {
  const known = seated.get(seats)
  if (known?.sides === sides) return known.isSo
  const ids = Object.keys(seats)
  const isSo = ids.length === Object.keys(sides).length && ids.every((id) => seats[id]!.side === sides[id])
  seated.set(seats, { sides, isSo })
  return isSo
}
