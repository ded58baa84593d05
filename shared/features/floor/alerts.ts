import type { Alert } from '../../lib/feature.ts'
import type { PersonId } from '../../lib/ids.ts'
import { subjectOf } from './last-step.ts'
import { isPointOfOrder } from './order.ts'
import { floorNow, openItem, orderNow, type FloorSees } from './queue.ts'
import type { Entry, Turn } from './state.ts'

/** The places that somebody is told of before they are next. */
const NEAR: { readonly [place: number]: 'second' | 'third' } = { 2: 'second', 3: 'third' }

/** What is said of a person's own place: each takes the place of the one before it. */
const TAG = 'floor'

/** Whom a change at the floor concerns so much that their device is to be woken. */
export function alertsOfFloor(before: FloorSees, after: FloorSees): readonly Alert[] {
  if (before.floor === after.floor && openItem(before) === openItem(after)) return []
  return [...called(before, after), ...placed(before, after)]
}

/** Who is called; and who was first, where somebody else is. */
function called(before: FloorSees, after: FloorSees): readonly Alert[] {
  const { turn } = after.floor
  // Who was heard before goes on: after a point of order, or because a call was taken back.
  if (!turn || turn.heardAtMs !== undefined || isSameTurn(turn, before.floor.turn)) return []
  const { personId } = turn.entry
  const isBack = before.floor.interrupted?.entry.entryId === turn.entry.entryId
  return [
    ...(personId ? [{ personId, code: 'called', tag: TAG }] : []),
    ...(isBack ? [] : passedOver(before, turn.entry)),
  ]
}

function passedOver(before: FloorSees, instead: Entry): readonly Alert[] {
  const first = floorNow(before).entries.get(orderNow(before)[0]?.entryId ?? '')
  if (!first?.personId || first.entryId === instead.entryId) return []
  return [alert(first.personId, first, overtakenBy(first, instead), 1)]
}

const isSameTurn = (turn: Turn, before: Turn | undefined): boolean =>
  turn.entry.entryId === before?.entry.entryId && turn.calledAtMs === before.calledAtMs

function placed(before: FloorSees, after: FloorSees): readonly Alert[] {
  const placesBefore = new Map(orderNow(before).map(({ entryId, place }) => [entryId, place]))
  const order = orderNow(after)
  const first = floorNow(after).entries.get(order[0]?.entryId ?? '')
  return order.flatMap(({ entryId, place }) => {
    const entry = floorNow(after).entries.get(entryId)
    const earlier = entry && subjectOf(before.floor, entry.entryId)
    // Who has just asked has the page in hand.
    if (!entry?.personId || !earlier) return []
    const code = codeOf({ entry, earlier, place, placeBefore: placesBefore.get(entryId), first })
    return code ? [alert(entry.personId, entry, code, place)] : []
  })
}

interface Step {
  readonly entry: Entry
  readonly earlier: Entry
  readonly place: number
  /** Undefined where it had no place. */
  readonly placeBefore: number | undefined
  /** Who is first now. */
  readonly first: Entry | undefined
}

type Code = 'next' | 'second' | 'third' | 'returned' | 'overtaken_by_point_of_order' | 'overtaken_by_chair'

function codeOf({ entry, earlier, place, placeBefore, first }: Step): Code | undefined {
  if (place === placeBefore) return undefined
  if (place === 1) return 'next'
  if (placeBefore === 1) return entry.movedBy === 'self' ? undefined : overtakenBy(entry, first)
  if (earlier.status === 'held') return 'returned'
  return placeBefore === undefined || placeBefore > 3 ? NEAR[place] : undefined
}

const overtakenBy = (entry: Entry, first: Entry | undefined): Code =>
  first && isPointOfOrder(first) && !isPointOfOrder(entry) ? 'overtaken_by_point_of_order' : 'overtaken_by_chair'

function alert(personId: PersonId, { entryId }: Entry, code: Code, place: number): Alert {
  if (code === 'second' || code === 'third') return { personId, code, tag: TAG, once: `near-${entryId}` }
  return { personId, code, tag: TAG, ...(code === 'returned' && { values: { place } }) }
}
