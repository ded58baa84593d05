import type { DeviceId } from '../../shared/lib/ids.ts'
import { AUDIENCES, type Audience } from '../../shared/lib/roles.ts'
import { accessOf, mayEndAccess } from '../../shared/meeting/access.ts'
import { me } from '../../shared/meeting/view.ts'
import type { ByeMessage, MeMessage, PresenceMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'
import type { MeetingOutlet, ServedMeeting } from '../live/served-meeting.ts'
import type { ContactWatch } from '../presence/contact-watch.ts'
import { createPresence, type PresenceParts } from '../presence/presence.ts'
import type { Whereabouts } from '../presence/whereabouts.ts'
import { createSeats, type Seat } from './seats.ts'
import type { Down } from './session.ts'

/** The connections that follow one meeting: what leaves the meeting goes from here to each of them. */
export interface Room {
  readonly outlet: MeetingOutlet
  /** From now on it is told who comes and who is gone. */
  watchBy(watch: Pick<ContactWatch, 'came' | 'went'>): void
  /** Who is connected to the meeting, to whichever node. */
  readonly whereabouts: Whereabouts
  readonly size: number
  /** From now on the seat gets every patch; returned is what the answer to `join` says besides the view. */
  enter(seat: Seat): { me: MeMessage | undefined; presence: PresenceMessage }
  leave(seat: Seat): void
  /**
   * Tells everybody that the meeting is there and at which version; those whom a patch told so since the last beat are
   * spared it, unless a hash is wanted.
   */
  beat(withHash: boolean): void
  /** Ends what has expired by itself. */
  checkAccess(): void
  /** Gives slow connections what they missed once they have taken what was sent. */
  catchUp(): void
  /** Ends all connections without a word: they come back by themselves. */
  disconnect(): void
  /** Says goodbye to so many at most, and returns to how many. */
  dismiss(code: ByeMessage['code'], most: number): number
  /** Nobody comes any more. */
  close(): Promise<void>
}

/** A connection with more than this waiting gets nothing more until it has taken it. */
const MAX_QUEUED_BYTES = 256 * 1024
const MAX_BEHIND_MS = 10_000
const MAX_SEATS_OF_DEVICE = 5

/** A room in which nobody is; `share` joins its presence to that of the meeting's other nodes. */
export function createRoom(scheduler: Scheduler, share?: PresenceParts['share']): Room {
  const seats = createSeats()
  const behind = new Set<Seat>()
  const versionAtBeat = new Map<Audience, number>()
  let watch: Pick<ContactWatch, 'came' | 'went'> | undefined
  const presence = createPresence({
    scheduler,
    announce: () => tellAll(seats.ofAudience('podium'), 'presence', presence.messageFor('podium')),
    came: (personId) => watch?.came(personId),
    went: (personId, lastContactMs) => watch?.went(personId, lastContactMs),
    share,
  })

  function withAnySeat<T>(read: (seat: Seat) => T): T | undefined {
    for (const seat of seats.all()) return read(seat)
    return undefined
  }

  function leave(seat: Seat): void {
    if (!seats.delete(seat)) return
    behind.delete(seat)
    presence.closed(seat)
  }

  function sayBye(seat: Seat, code: ByeMessage['code']): void {
    leave(seat)
    seat.peer.send('bye', { code })
    seat.peer.close()
  }

  function makePlace(deviceId: DeviceId): void {
    const taken = seats.ofDevice(deviceId)
    const [oldest] = taken
    if (oldest && taken.size >= MAX_SEATS_OF_DEVICE) sayBye(oldest, 'replaced')
  }

  function checkAccess(): void {
    for (const seat of seats.all()) checkSeat(seat)
  }

  function checkSeat(seat: Seat): void {
    const access = accessOf(seat.meeting.state, seat.deviceId, scheduler.nowMs())
    if (!access?.audiences.includes(seat.audience)) return sayBye(seat, 'revoked')
    const personId = access.actor?.personId
    if (personId === seat.personId) return
    seats.reassign(seat, personId)
    presence.closed(seat)
    presence.opened(seat, personId)
    const own = meOf(seat)
    if (own) tellAll([seat], 'me', own)
  }

  function catchUpSeat(seat: Seat): void {
    if (!seat.behind || seat.peer.queuedBytes() > 0) return
    const { epoch } = seat.meeting
    const resumed = seat.meeting.feed(seat.audience).resume({ epoch, version: seat.behind.version })
    if (resumed.outcome !== 'joined') return giveUp(seat)
    behind.delete(seat)
    seat.behind = undefined
    const own = meOf(seat)
    seat.peer.send('patch', resumed.patch)
    if (own) seat.peer.send('me', own)
    if (seat.audience === 'podium') seat.peer.send('presence', presence.messageFor('podium'))
  }

  /** It comes back by itself and fetches what it needs. Who takes nothing would not take a goodbye either. */
  function giveUp(seat: Seat): void {
    leave(seat)
    if (seat.behind) seat.peer.cut()
    else seat.peer.close()
  }

  function beatFor(meeting: ServedMeeting, audience: Audience, withHash: boolean): void {
    const listeners = seats.ofAudience(audience)
    const feed = meeting.feed(audience)
    const { version } = feed
    const isKnown = versionAtBeat.get(audience) === version
    versionAtBeat.set(audience, version)
    if (listeners.size === 0 || (!isKnown && !withHash && meeting.isKeeping)) return
    tellAll(listeners, 'heartbeat', {
      epoch: meeting.epoch,
      version,
      ...(withHash && { hash: feed.hash() }),
      ...(!meeting.isKeeping && { isKeeping: false }),
    })
  }

  function beat(withHash: boolean): void {
    withAnySeat(({ meeting }) => {
      for (const audience of AUDIENCES) beatFor(meeting, audience, withHash)
    })
  }

  const outlet: MeetingOutlet = {
    patch(audience, message) {
      for (const seat of seats.ofAudience(audience)) {
        if (!seat.behind && seat.peer.queuedBytes() > MAX_QUEUED_BYTES) {
          seat.behind = { version: message.from, sinceMs: scheduler.nowMs() }
          behind.add(seat)
        }
        if (!seat.behind) seat.peer.send('patch', message)
      }
    },
    me(personId, message) {
      const own = seats.ofPerson(personId)
      if (own.size > 0) tellAll(own, 'me', message())
    },
    changed(events) {
      if (events.some(mayEndAccess)) checkAccess()
    },
    // With the hash: otherwise who got a patch since the last beat would not be told.
    keeping: () => beat(true),
  }

  return {
    outlet,
    watchBy(watcher) {
      watch = watcher
    },
    whereabouts: presence.whereabouts,
    get size() {
      return seats.size
    },
    enter(seat) {
      makePlace(seat.deviceId)
      seats.add(seat)
      presence.opened(seat, seat.personId)
      return { me: meOf(seat), presence: presence.messageFor(seat.audience) }
    },
    leave,
    beat,
    checkAccess,
    catchUp() {
      const nowMs = scheduler.nowMs()
      for (const seat of behind) {
        if (seat.behind && nowMs - seat.behind.sinceMs > MAX_BEHIND_MS) giveUp(seat)
        else catchUpSeat(seat)
      }
    },
    disconnect() {
      for (const seat of seats.all()) giveUp(seat)
    },
    dismiss(code, most) {
      const leaving = [...seats.all()].slice(0, most)
      for (const seat of leaving) sayBye(seat, code)
      return leaving.length
    },
    close: () => presence.whereabouts.stop(),
  }
}

/** The same object to each, so that it is encoded once; a seat that is behind gets its own summary later. */
function tellAll<Name extends keyof Down>(seats: Iterable<Seat>, name: Name, message: Down[Name]): void {
  for (const seat of seats) if (!seat.behind) seat.peer.send(name, message)
}

const meOf = ({ meeting, personId }: Seat): MeMessage | undefined =>
  personId && { version: meeting.version, me: me(meeting.state, personId) }
