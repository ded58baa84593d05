import type { DeviceId, PersonId } from '../../shared/lib/ids.ts'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import type { ServedMeeting } from '../live/served-meeting.ts'
import type { Peer } from './session.ts'

/** A connection that has joined an audience of a meeting. */
export interface Seat {
  readonly peer: Peer
  readonly meeting: ServedMeeting
  readonly audience: Audience
  readonly deviceId: DeviceId
  /** Absent for a room screen; changes when a walk-in turns out to be somebody of the roster. */
  personId: PersonId | undefined
  /** Set while the connection is too slow: it holds the view of `version` and gets nothing until it has caught up. */
  behind: { readonly version: number; readonly sinceMs: number } | undefined
}

/** The seats of one meeting, found by audience, person and device. */
export interface Seats {
  readonly size: number
  add(seat: Seat): void
  delete(seat: Seat): boolean
  /** The seat is another person's from now on. */
  reassign(seat: Seat, personId: PersonId | undefined): void
  all(): Iterable<Seat>
  ofAudience(audience: Audience): ReadonlySet<Seat>
  ofPerson(personId: PersonId): ReadonlySet<Seat>
  /** In the order in which they were taken. */
  ofDevice(deviceId: DeviceId): ReadonlySet<Seat>
}

const NONE: ReadonlySet<Seat> = new Set()

/** No seats yet. */
export function createSeats(): Seats {
  const seats = new Set<Seat>()
  const audiences = new Map(AUDIENCES.map((audience) => [audience, new Set<Seat>()]))
  const people = new Map<PersonId, Set<Seat>>()
  const devices = new Map<DeviceId, Set<Seat>>()

  return {
    get size() {
      return seats.size
    },
    add(seat) {
      seats.add(seat)
      audiences.get(seat.audience)?.add(seat)
      put(people, seat.personId, seat)
      put(devices, seat.deviceId, seat)
    },
    delete(seat) {
      audiences.get(seat.audience)?.delete(seat)
      take(people, seat.personId, seat)
      take(devices, seat.deviceId, seat)
      return seats.delete(seat)
    },
    reassign(seat, personId) {
      take(people, seat.personId, seat)
      seat.personId = personId
      put(people, personId, seat)
    },
    all: () => seats,
    ofAudience: (audience) => audiences.get(audience) ?? NONE,
    ofPerson: (personId) => people.get(personId) ?? NONE,
    ofDevice: (deviceId) => devices.get(deviceId) ?? NONE,
  }
}

function put<Key>(index: Map<Key, Set<Seat>>, key: Key | undefined, seat: Seat): void {
  if (key === undefined) return
  const known = index.get(key)
  if (known) known.add(seat)
  else index.set(key, new Set([seat]))
}

function take<Key>(index: Map<Key, Set<Seat>>, key: Key | undefined, seat: Seat): void {
  if (key === undefined) return
  const known = index.get(key)
  known?.delete(seat)
  if (known?.size === 0) index.delete(key)
}
