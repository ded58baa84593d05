import type { SegmentKind } from '../features/agenda/state.ts'
import { hasFloor, leaveOf } from '../features/floor/asking.ts'
import { orderQueue } from '../features/floor/order.ts'
import type { Role } from '../lib/roles.ts'
import type { WireViewOf } from './view.ts'

// What somebody reads off a view who takes part as a program: every audience's view has this much.

/** What all audiences see of agenda and floor. */
export type Outlook = Pick<WireViewOf['hall'], 'agenda' | 'floor'>

/** An item as it stands in a view. */
export type SeenItem = Outlook['agenda']['items'][string] & { readonly itemId: string }

/** The items of a day in the order of the agenda. */
export const itemsOfDay = ({ agenda }: Outlook, dayId: string): readonly SeenItem[] =>
  Object.entries(agenda.items)
    .filter(([, item]) => item.dayId === dayId)
    .map(([itemId, item]) => ({ ...item, itemId }))
    .sort((a, b) => a.rank - b.rank)

/** The items of all days, in the order in which they are held. */
export const itemsInOrder = (outlook: Outlook): readonly SeenItem[] =>
  Object.entries(outlook.agenda.days)
    .toSorted(([, a], [, b]) => a.rank - b.rank)
    .flatMap(([dayId]) => itemsOfDay(outlook, dayId))

/** What is on. */
export function itemOn({ agenda }: Outlook): SeenItem | undefined {
  const { currentItemId, items } = agenda
  const item = currentItemId === undefined ? undefined : items[currentItemId]
  return item && { ...item, itemId: currentItemId! }
}

/** What an item is now: what its running part is, where it has parts. */
export const kindNow = ({ kind, segment, segments }: SeenItem): SegmentKind =>
  (segment && segments[`s${segment.rank}`]?.kind) ?? kind

/** Whether people sit at tables, or are on the way there. */
export function areInGroups(outlook: Outlook & { readonly groups: { readonly round?: object } }): boolean {
  const item = itemOn(outlook)
  return outlook.groups.round !== undefined || (item !== undefined && kindNow(item) === 'breakout')
}

/** What is on if it has a floor. */
export function floorItemOn(outlook: Outlook): SeenItem | undefined {
  const item = itemOn(outlook)
  return item && hasFloor(item.kind) ? item : undefined
}

/** Whether somebody with these roles may ask for the floor now: by themselves, by the chair's leave, or not. */
export function leaveNow(outlook: Outlook, roles: readonly Role[]): 'yes' | 'leave' | 'no' {
  const item = floorItemOn(outlook)
  const rule = item && outlook.agenda.days[item.dayId]?.rule
  return rule && !outlook.floor.isQueueClosed ? leaveOf(roles, rule) : 'no'
}

/** The ids of the entries that wait, the next one first. */
export const queueOf = ({ floor }: Outlook): readonly string[] =>
  orderQueue(Object.entries(floor.entries), floor.policy, floor).map(({ entryId }) => entryId)

/** Where somebody stands with the floor. */
export type Stage = 'uninvolved' | 'waiting' | 'near' | 'called' | 'speaking'

/** How many are asked whether they are ready. */
const NEAR = 3

/** Where a person stands with the floor, and with which entry; the id is empty where there is none. */
export function stageOf(outlook: Outlook, personId: string): { readonly stage: Stage; readonly entryId: string } {
  const { turn, entries } = outlook.floor
  if (turn?.personId === personId)
    return { stage: turn.heardAtMs === undefined ? 'called' : 'speaking', entryId: turn.entryId }
  const entryId = Object.keys(entries).find((id) => entries[id]?.personId === personId)
  if (entryId === undefined) return { stage: 'uninvolved', entryId: '' }
  return { stage: queueOf(outlook).slice(0, NEAR).includes(entryId) ? 'near' : 'waiting', entryId }
}

/** The persons whose entries are in the queue, and whoever has the floor. */
export const involvedIn = ({ floor }: Outlook): readonly string[] =>
  [...Object.values(floor.entries), ...(floor.turn ? [floor.turn] : [])].flatMap(({ personId }) => personId ?? [])
