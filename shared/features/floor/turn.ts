import type { EntryId, PersonId } from '../../lib/ids.ts'
import { elapsedMsOf } from './clock.ts'
import { withTurn } from './history.ts'
import { changeItem, makeRoom, unmoved, withEntry } from './item-floor.ts'
import { runAfter } from './order.ts'
import { isByWish } from './report.ts'
import type { ClockHold, Entry, FloorSlice, HoldReason, Turn } from './state.ts'

/** How a turn ended. */
interface TurnEnd {
  readonly entryId: EntryId
  /** Pauses taken off. */
  readonly spokeMs: number
  readonly atMs: number
}

/** The floor without the turn of an entry, counted for the item and the person; a speaker who was never heard counts nowhere. */
export function endTurn(slice: FloorSlice, { entryId, spokeMs, atMs }: TurnEnd): FloorSlice {
  const { turn, floor } = takeTurn(slice, entryId, atMs)
  if (turn?.heardAtMs === undefined) return floor
  if (!isByWish(turn.entry)) return endOfPanel(floor, turn, { spokeMs, atMs })
  const counted = changeItem(floor, turn.entry.itemId, (item) => ({
    ...item,
    ...runAfter(item, turn.entry),
    turns: item.turns + 1,
    spokeMs: item.spokeMs + spokeMs,
  }))
  return {
    ...addToTotal(counted, turn.entry.personId, { turns: 1, spokeMs }),
    history: withTurn(floor.history, turn, { spokeMs, atMs }),
  }
}

/** Who spoke from the speakers' list or for a table has floor time, and is no turn that says how long a wish takes. */
const endOfPanel = (floor: FloorSlice, turn: Turn, { spokeMs, atMs }: Omit<TurnEnd, 'entryId'>): FloorSlice => ({
  ...addToTotal(floor, turn.entry.personId, { turns: 0, spokeMs }),
  history: withTurn(floor.history, turn, { spokeMs, atMs }),
})

/** How a turn that is put back goes on: waiting or held, with what was spoken until then. */
interface PutBack extends TurnEnd {
  readonly status: 'waiting' | 'held'
  /** Why it is held. */
  readonly reason?: HoldReason | undefined
}

/** The floor without the turn of an entry, which stands at the front again; what was spoken so far counts as floor time. */
export function putBack(slice: FloorSlice, end: PutBack): FloorSlice {
  const { entryId, status, reason, spokeMs, atMs } = end
  // Who stands on the speakers' list has nothing to wait for in the queue.
  if (turnOfEntry(slice, entryId)?.entry.slotId) return endTurn(slice, end)
  const { turn, floor } = takeTurn(slice, entryId, atMs)
  if (!turn) return floor
  const entry: Entry = { ...turn.entry, status, ahead: 0, movedBy: 'chair', ...(reason && { heldFor: reason }) }
  const queued = changeItem(floor, entry.itemId, (item) => ({
    // Who is held has no place yet: room is made once they return.
    ...withEntry(status === 'held' ? item : makeRoom(item, entry, 0), entry),
    spokeMs: item.spokeMs + (isByWish(entry) ? spokeMs : 0),
  }))
  if (spokeMs === 0) return queued
  const history = withTurn(floor.history, turn, { spokeMs, atMs, isPutBack: true })
  return { ...addToTotal(queued, entry.personId, { turns: 0, spokeMs }), history }
}

/** What becomes of the turns of an item that is over: they end, and who was never heard is set aside in case the item goes on. */
export function closeTurns(floor: FloorSlice, atMs: number): FloorSlice {
  const { turn } = floor
  if (!turn) return floor
  const end = { entryId: turn.entry.entryId, spokeMs: elapsedMsOf(turn, atMs), atMs }
  return closeTurns(
    turn.heardAtMs === undefined ? putBack(floor, { ...end, status: 'held' }) : endTurn(floor, end),
    atMs,
  )
}

/** The floor with a turn that was called; one that is running stands still until the new one is over. */
export function interpose(floor: FloorSlice, turn: Turn, atMs: number): FloorSlice {
  const { turn: running, interrupted = running } = floor
  return { ...floor, turn, ...(interrupted && { interrupted: holdClock(interrupted, 'point_of_order', atMs) }) }
}

/** The turn of an entry, be it the one that stands still behind a point of order. */
export const turnOfEntry = ({ turn, interrupted }: FloorSlice, entryId: EntryId): Turn | undefined =>
  [turn, interrupted].find((each) => each?.entry.entryId === entryId)

/** Whether somebody has the floor, be it that they are interrupted. */
export const hasTheFloor = ({ turn, interrupted }: FloorSlice, personId: PersonId): boolean =>
  [turn, interrupted].some((each) => each?.entry.personId === personId)

/** The floor with the running turn and the interrupted one changed. */
export const changeTurns = (floor: FloorSlice, change: (turn: Turn) => Turn): FloorSlice => ({
  ...floor,
  ...(floor.turn && { turn: change(floor.turn) }),
  ...(floor.interrupted && { interrupted: change(floor.interrupted) }),
})

/** The floor without the turn of an entry: where it ends that had interrupted another, the other goes on. */
function takeTurn(
  slice: FloorSlice,
  entryId: EntryId,
  atMs: number,
): { readonly turn?: Turn | undefined; readonly floor: FloorSlice } {
  const { turn, interrupted, ...floor } = slice
  if (interrupted?.entry.entryId === entryId) return { turn: interrupted, floor: { ...floor, ...(turn && { turn }) } }
  if (turn?.entry.entryId !== entryId) return { floor: slice }
  return { turn, floor: interrupted ? { ...floor, turn: goOn(interrupted, atMs) } : floor }
}

/** Who was called and not heard before the point of order is called anew. */
const goOn = (turn: Turn, atMs: number): Turn =>
  turn.heardAtMs === undefined ? { ...turn, calledAtMs: atMs } : releaseClock(turn, 'point_of_order', atMs)

/** A turn of an entry that is called. */
export const calledTurn = (entry: Entry, limitMs: number, calledAtMs: number): Turn => {
  const { isReady: _isReady, ...called } = unmoved(entry)
  const { movedBy } = entry
  return { entry: called, calledAtMs, limitMs, pausedMs: 0, ...(movedBy && { movedBy }) }
}

/** Something more holds the clock, which stands from the first on; a clock that has not begun is left alone. */
export function holdClock(turn: Turn, by: ClockHold, atMs: number): Turn {
  const { heardAtMs, pausedAtMs = atMs, heldBy = [] } = turn
  return heardAtMs === undefined || heldBy.includes(by) ? turn : { ...turn, pausedAtMs, heldBy: [...heldBy, by] }
}

/** The clock is held by one thing less, and goes on where nothing else holds it. */
export function releaseClock(turn: Turn, by: ClockHold, atMs: number): Turn {
  const { pausedAtMs, heldBy = [], ...running } = turn
  if (pausedAtMs === undefined || !heldBy.includes(by)) return turn
  const left = heldBy.filter((each) => each !== by)
  return left.length > 0 ? { ...turn, heldBy: left } : { ...running, pausedMs: turn.pausedMs + atMs - pausedAtMs }
}

function addToTotal(
  floor: FloorSlice,
  personId: PersonId | undefined,
  more: { readonly turns: number; readonly spokeMs: number },
): FloorSlice {
  if (!personId) return floor
  const { turns, spokeMs } = floor.totals.get(personId) ?? { turns: 0, spokeMs: 0 }
  const total = { turns: turns + more.turns, spokeMs: spokeMs + more.spokeMs }
  return { ...floor, totals: floor.totals.set(personId, total) }
}
