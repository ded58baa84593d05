import { tallyOf, type BucketMap } from '../../lib/bucket-map.ts'
import { pairTally, type Said } from '../../lib/pair-tally.ts'
import { HALL_ROLES, PODIUM_ROLES, type Role } from '../../lib/roles.ts'
import type { Person } from '../people/state.ts'
import { quorumKeysOf } from './quorum.ts'
import { standing, type Attendance, type AttendanceSlice, type Expected } from './state.ts'

const NOBODY = { room: 0, remote: 0 }
const COUNTED = { room: { room: 1, remote: 0 }, remote: { room: 0, remote: 1 } }

/** Whoever runs the meeting, or stands at its door, is not expected as a participant is. */
const takesPart = ({ roles }: Person): boolean => has(roles, HALL_ROLES) && !has(roles, PODIUM_ROLES)

const has = (roles: readonly Role[], any: readonly Role[]): boolean => roles.some((role) => any.includes(role))

const countExpected = tallyOf(NOBODY, (person: Person) => (takesPart(person) ? COUNTED[person.mode] : NOBODY))

/** How many are expected where: by their own statement, else by the list. */
export const expectedOf = (people: BucketMap<Person>): Expected => countExpected(people)

const isHereNow = (attendance: Attendance): boolean => ['room', 'remote'].includes(standing(attendance))

const countForQuorum = pairTally((attendance: Attendance, person: Person) =>
  isHereNow(attendance) ? quorumKeysOf(person) : [],
)

/** How many of whom a condition may be about are here now, by its key; nobody where it has none. */
export const hereByQuorumKey = (slice: AttendanceSlice, people: BucketMap<Person>): Said =>
  countForQuorum(slice.people, people)

const countUnconfirmed = pairTally((attendance: Attendance, { mode }: Person) =>
  mode === 'room' && standing(attendance) === 'remote' ? ['unconfirmed'] : [],
)

/** How many are counted as remote of whom it is expected, or who say themselves, that they are in the room. */
export const unconfirmedOf = (slice: AttendanceSlice, people: BucketMap<Person>): number =>
  countUnconfirmed(slice.people, people)['unconfirmed'] ?? 0
