import type { TableView } from '../../../shared/features/groups/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { ZONES, type Zone } from '../../../shared/features/groups/state.ts'
import type { Mode } from '../../../shared/lib/mode.ts'

/** How somebody is taken from one table to another by hand. */
export interface SeatMover {
  readonly isLive: boolean
  /** Opens the question where somebody should sit. */
  readonly ask: (personId: string) => void
  /** To a table; `other` of that table comes in exchange. */
  readonly move: (personId: string, table: number, other?: string) => void
}

type WireTable = OnTheWire<TableView>

/** The kind of thing that is dragged: somebody who may sit at a table of this zone. */
export const seatType = (zone: Zone): string => `application/x-rostrum-seat-${zone}`

/** What says who it is that is dragged, whatever the table. */
export const SEAT_ID = 'application/x-rostrum-seat'

/** On which side somebody takes part; at a table, room people stand before remote ones. */
export const sideAt = ({ members, remote }: WireTable, personId: string): Mode =>
  members.indexOf(personId) < members.length - remote ? 'room' : 'remote'

/** The zones of the tables at which somebody of this table may sit. */
export const zonesFor = (table: WireTable, personId: string): readonly Zone[] =>
  ZONES.filter((zone) => zone === 'mixed' || zone === table.zone || zone === sideAt(table, personId))
