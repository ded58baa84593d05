import type { Scheduler as ClientScheduler, Transport } from '../../../client/sync/ports.ts'
import type { Scheduler } from '../../../server/clock.ts'
import type { ServedMeeting } from '../../../server/live/served-meeting.ts'
import type { EventLog } from '../../../server/log/event-log.ts'
import type { PresenceStore } from '../../../server/presence/presence-store.ts'
import type { Rooms } from '../../../server/transport/rooms.ts'
import type { Audience } from '../../../shared/lib/roles.ts'
import type { Circumstances } from './circumstances.ts'

/** Where a fault is planted: around the ports of the product, never inside of it. */
export interface Planted {
  readonly log?: (log: EventLog, scheduler: Scheduler) => EventLog
  readonly presence?: (presence: PresenceStore) => PresenceStore
  readonly rooms?: (rooms: Rooms, scheduler: Scheduler) => Rooms
  readonly meeting?: (meeting: ServedMeeting) => ServedMeeting
  readonly transport?: (transport: Transport, scheduler: ClientScheduler) => Transport
  /** Which snapshot somebody of an audience gets. */
  readonly snapshotFor?: (audience: Audience) => Audience
  /** What is the case in every run. */
  readonly circumstances?: Circumstances
}

/** Several faults at once. */
export const together = (...faults: readonly Planted[]): Planted =>
  faults.reduce((one, other) => ({
    ...one,
    ...other,
    circumstances: { ...one.circumstances, ...other.circumstances },
    ...(one.transport &&
      other.transport && {
        transport: (transport: Transport, scheduler: ClientScheduler) =>
          other.transport!(one.transport!(transport, scheduler), scheduler),
      }),
  }))

/** An object that does everything as another does, but for what is replaced. */
export function except<T extends object>(original: T, replaced: Partial<T>): T {
  return new Proxy(original, {
    get: (target, name) => {
      const own = Reflect.get(replaced, name)
      if (own !== undefined) return own
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
