import type { Rooms } from '../transport/rooms.ts'
import type { Metrics } from './metrics.ts'

/** The same rooms, and who is in them is counted. A session leaves every seat that it took, once. */
export const measuredRooms = (rooms: Rooms, { connections }: Pick<Metrics, 'connections'>): Rooms => ({
  ...rooms,
  enter(seat) {
    connections.inc({ audience: seat.audience })
    return rooms.enter(seat)
  },
  leave(seat) {
    connections.dec({ audience: seat.audience })
    rooms.leave(seat)
  },
})
