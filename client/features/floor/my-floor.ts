import { hasFloor, leaveOf } from '../../../shared/features/floor/asking.ts'
import { isPointOfOrder } from '../../../shared/features/floor/order.ts'
import { HALL_ROLES, type Role } from '../../../shared/lib/roles.ts'
import type { Me, WireViewOf } from '../../../shared/meeting/view.ts'
import type { CommandMessage } from '../../../shared/protocol/up.ts'
import { hasOneBehind, type Standing, type WireEntry, type WireTurn } from './queue.ts'

type HallView = WireViewOf['hall']

/** Whether the reader may ask for the floor now, and if not, why: known before asking, so that nobody has to fail. */
export type Asking =
  | { readonly may: 'yes' | 'leave'; readonly itemId: string }
  | { readonly may: 'no'; readonly why: 'closed' | 'nothing_on' | 'no_floor' }
  /** A point of order may be raised nevertheless. */
  | { readonly may: 'no'; readonly why: 'queue_closed'; readonly itemId: string }
  | { readonly may: 'no'; readonly why: 'listens_today'; readonly role: Role }

/** Where the reader stands on the floor. */
export type MyFloor =
  | { readonly name: 'nothing'; readonly asking: Asking }
  /** Asked on this device; the meeting has not answered. */
  | { readonly name: 'sending' }
  | { readonly name: 'held' | 'needs_leave'; readonly entryId: string; readonly entry: WireEntry }
  | {
      readonly name: 'waiting' | 'next'
      readonly standing: Standing
      readonly mayGiveWay: boolean
      /** Who came before somebody who had been told to be next. */
      readonly overtakenBy?: 'point_of_order' | 'chair' | undefined
    }
  | { readonly name: 'called' | 'speaking' | 'interrupted'; readonly turn: WireTurn }

/** What the reader's place follows from. */
export interface Seen {
  readonly view: Pick<HallView, 'meeting' | 'agenda' | 'floor'>
  readonly standings: readonly Standing[]
  readonly me: Me['people']
  readonly pending: readonly CommandMessage[]
}

/** The reader's place on the floor. */
export function myFloor(seen: Seen): MyFloor {
  const { view, me, pending } = seen
  const { turn, interrupted } = view.floor
  if (turn?.personId === me.personId) return { name: turn.heardAtMs === undefined ? 'called' : 'speaking', turn }
  if (interrupted?.personId === me.personId) return { name: 'interrupted', turn: interrupted }
  const entered = myEntry(seen)
  if (entered) return entered
  if (pending.some(({ type }) => type === 'floor.ask')) return { name: 'sending' }
  return { name: 'nothing', asking: askingOf(view, me.roles) }
}

function myEntry({ view, standings, me }: Seen): MyFloor | undefined {
  const standing = standings.find(({ entry }) => entry.personId === me.personId)
  if (standing) return placed(standing, standings, view.floor.next)
  const [entryId, entry] = Object.entries(view.floor.entries).find(([, { personId }]) => personId === me.personId) ?? []
  return entryId !== undefined && entry && entry.status !== 'waiting'
    ? { name: entry.status, entryId, entry }
    : undefined
}

/** Who was told to be next stays so; only a point of order or the chair's word comes before them. */
const placed = (standing: Standing, standings: readonly Standing[], toldId: string | undefined): MyFloor => {
  const isTold = standing.entryId === toldId
  const [first] = standings
  const overtaker = first && isPointOfOrder(first.entry) ? 'point_of_order' : 'chair'
  return {
    name: isTold || standing.place === 1 ? 'next' : 'waiting',
    standing,
    mayGiveWay: hasOneBehind(standings, standing),
    overtakenBy: isTold && standing.place > 1 ? overtaker : undefined,
  }
}

/** What the roles may do about the floor of the item that is on. */
export function askingOf({ meeting, agenda, floor }: Seen['view'], roles: readonly Role[]): Asking {
  const item = agenda.items[agenda.currentItemId ?? '']
  if (!item) return { may: 'no', why: meeting.phase === 'closed' ? 'closed' : 'nothing_on' }
  if (!hasFloor(item.kind)) return { may: 'no', why: 'no_floor' }
  const may = leaveOf(roles, agenda.days[item.dayId]!.rule)
  if (may === 'no') return { may, why: 'listens_today', role: listener(roles) }
  const itemId = agenda.currentItemId!
  return floor.isQueueClosed ? { may: 'no', why: 'queue_closed', itemId } : { may, itemId }
}

/** The role as which somebody listens: the one that takes part, before one that runs the meeting. */
const listener = (roles: readonly Role[]): Role =>
  HALL_ROLES.find((role) => roles.includes(role)) ?? roles[0] ?? 'observer'

/** Types of the reader's own commands that wait for their answer. */
export const busyTypes = (pending: readonly CommandMessage[]): ReadonlySet<CommandMessage['type']> =>
  new Set(pending.map(({ type }) => type))
