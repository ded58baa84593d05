import type { Actor } from '../../lib/feature.ts'
import type { ItemId, PersonId } from '../../lib/ids.ts'
import { HALL_ROLES, type Role } from '../../lib/roles.ts'
import { dayOf, type Leave } from '../agenda/state.ts'
import { hasFloor, leaveOf } from './asking.ts'
import type { FloorRejection } from './messages.ts'
import { isPointOfOrder } from './order.ts'
import { floorNow, openItem, type FloorSees } from './queue.ts'
import type { Entry, Kind } from './state.ts'
import { hasTheFloor } from './turn.ts'

/** The refusal of a new entry that the item, or its closed queue, does not take. */
export function unlessFloorOpen(state: FloorSees, itemId: ItemId, kind: Kind): FloorRejection | undefined {
  const item = openItem(state)
  if (item?.itemId !== itemId) return { code: 'floor/item_not_open' }
  if (!hasFloor(item.kind)) return { code: 'floor/no_floor_in_break' }
  return floorNow(state).isQueueClosed && !isPointOfOrder({ kind }) ? { code: 'floor/queue_closed' } : undefined
}

/** What the rule of the current item's day gives to somebody with these roles. */
export function leaveToday(state: FloorSees, roles: readonly Role[]): Leave {
  const item = openItem(state)
  const day = item && dayOf(state.agenda, item)
  return day ? leaveOf(roles, day.rule) : 'no'
}

/** The entry that a person has in the queue of the item that is on. */
export function entryOf(state: FloorSees, personId: PersonId): Entry | undefined {
  const { entries, entryOfPerson } = floorNow(state)
  return entries.get(entryOfPerson.get(personId) ?? '')
}

/** The refusal of a new entry for a person: the item's, the day's, or because they are in the queue or have the floor. */
export function unlessAdmitted(
  state: FloorSees,
  { itemId, kind = 'intervention' }: { readonly itemId: ItemId; readonly kind?: Kind | undefined },
  { personId, roles }: { readonly personId: PersonId; readonly roles: readonly Role[] },
  leave: Leave,
): FloorRejection | undefined {
  return unlessFloorOpen(state, itemId, kind) ?? ifListening(leave, roles) ?? ifInvolved(state, personId)
}

/** Whether the entry is the actor's own. */
export const isOwn = (actor: Actor, { personId }: Entry): boolean =>
  actor.kind === 'person' && actor.personId === personId

/** Whether the actor may act for anybody in the queue. */
export const isDesk = (actor: Actor): boolean => holds(actor, 'chair', 'moderator', 'secretariat')

/** Whether the actor's word is the chair's leave. */
export const isChair = (actor: Actor): boolean => holds(actor, 'chair', 'secretariat')

/** The refusal of whoever is neither the entry's person nor at the desk. */
export const unlessTheirs = (actor: Actor, entry: Entry): FloorRejection | undefined =>
  isOwn(actor, entry) || isDesk(actor) ? undefined : { code: 'floor/not_yours' }

const holds = (actor: Actor, ...roles: Role[]): boolean =>
  actor.kind === 'person' && roles.some((role) => actor.roles.includes(role))

/** The refusal of whom the day's rule lets listen only. */
export const ifListening = (leave: Leave, roles: readonly Role[]): FloorRejection | undefined =>
  leave === 'no'
    ? { code: 'floor/listens_today', role: HALL_ROLES.find((role) => roles.includes(role)) ?? '' }
    : undefined

function ifInvolved(state: FloorSees, personId: PersonId): FloorRejection | undefined {
  if (hasTheFloor(state.floor, personId)) return { code: 'floor/already_speaking' }
  const waiting = entryOf(state, personId)
  return waiting && { code: 'floor/already_waiting', entryId: waiting.entryId }
}
