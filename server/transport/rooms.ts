import type { MeetingId } from '../../shared/lib/ids.ts'
import type { ByeMessage, MeMessage, PresenceMessage } from '../../shared/protocol/down.ts'
import type { Scheduler } from '../clock.ts'
import type { Companion, MeetingOutlet } from '../live/served-meeting.ts'
import { ContactWatch, type WatchedMeeting } from '../presence/contact-watch.ts'
import type { PresenceStore } from '../presence/presence-store.ts'
import type { PresenceParts } from '../presence/presence.ts'
import { SharedPresence } from '../presence/shared-presence.ts'
import { createRoom, type Room } from './room.ts'
import type { Seat } from './seats.ts'

/** The rooms of all meetings that this node serves, and the beat that keeps their connections informed. */
export interface Rooms {
  /** Where what leaves this meeting is to go. */
  outletOf(meetingId: MeetingId): MeetingOutlet
  /** Lets the connections to a meeting become attendance. */
  watchContact(meeting: WatchedMeeting): Companion
  enter(seat: Seat): { me: MeMessage | undefined; presence: PresenceMessage }
  leave(seat: Seat): void
  /** Connections that have joined, in all. */
  connections(): number
  /** Ends all connections to a meeting: they come back by themselves. */
  disconnect(meetingId: MeetingId): void
  /** Says goodbye to everybody, to many of them one after the other, then stops the beat; the first hear it at once. */
  dismiss(code: ByeMessage['code']): Promise<void>
}

const HEARTBEAT_MS = 2000
const BEATS_PER_HASH = 5
const CATCH_UP_MS = 250
/** So many at once another node takes without anybody waiting; a whole hall hears it within two seconds. */
const GOODBYES_AT_ONCE = 20
const GOODBYE_EVERY_MS = 20
const GOODBYE_STEPS = 100

/** Rooms on the clock that they are given; with a store, people who are connected to other nodes are present in them too. */
export function createRooms(
  scheduler: Scheduler,
  presenceStore?: PresenceStore,
  report: (problem: string, error: unknown) => void = () => undefined,
): Rooms {
  const rooms = new Map<MeetingId, Room>()
  let beats = 0

  function roomOf(meetingId: MeetingId): Room {
    const known = rooms.get(meetingId)
    if (known) return known
    const room = createRoom(scheduler, shareOf(meetingId))
    rooms.set(meetingId, room)
    return room
  }

  function shareOf(meetingId: MeetingId): PresenceParts['share'] {
    if (!presenceStore) return undefined
    return (listener) => new SharedPresence({ meetingId, store: presenceStore, scheduler, report }, listener)
  }

  const stopBeat = scheduler.every(HEARTBEAT_MS, () => {
    const isFull = ++beats % BEATS_PER_HASH === 0
    for (const room of rooms.values()) {
      if (isFull) room.checkAccess()
      room.beat(isFull)
    }
  })
  const stopCatchUp = scheduler.every(CATCH_UP_MS, () => {
    for (const room of rooms.values()) room.catchUp()
  })

  const connections = () => [...rooms.values()].reduce((sum, room) => sum + room.size, 0)

  /** Who comes in meanwhile hears it too. */
  function sayGoodbyes(code: ByeMessage['code']): Promise<void> {
    const atOnce = Math.max(GOODBYES_AT_ONCE, Math.ceil(connections() / GOODBYE_STEPS))
    return new Promise((resolve) => {
      const saySome = () => {
        let most = atOnce
        for (const room of rooms.values()) most -= room.dismiss(code, most)
        if (connections() === 0) resolve()
        else scheduler.after(GOODBYE_EVERY_MS, saySome)
      }
      saySome()
    })
  }

  return {
    outletOf: (meetingId) => roomOf(meetingId).outlet,
    watchContact(meeting) {
      const room = roomOf(meeting.meetingId)
      const watch = new ContactWatch(meeting, scheduler, room.whereabouts)
      room.watchBy(watch)
      return watch
    },
    enter: (seat) => roomOf(seat.meeting.meetingId).enter(seat),
    leave: (seat) => rooms.get(seat.meeting.meetingId)?.leave(seat),
    disconnect: (meetingId) => rooms.get(meetingId)?.disconnect(),
    connections,
    async dismiss(code) {
      await sayGoodbyes(code)
      stopBeat()
      stopCatchUp()
      await Promise.all([...rooms.values()].map((room) => room.close()))
    },
  }
}
