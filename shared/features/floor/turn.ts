import { defined } from '../../lib/defined.ts'
import type { PersonId } from '../../lib/ids.ts'
import { elapsedMsOf } from './clock.ts'
import { changeItem, makeRoom, unmoved, withEntry } from './item-floor.ts'
import { runAfter } from './order.ts'
import type { ClockHold, Entry, FloorSlice, PastTurn, Turn } from './state.ts'

const KEPT_TURNS = 5

/** The floor without its turn, counted for the item and the person; a speaker who was never heard counts nowhere. */
export function endTurn({ turn, ...floor }: FloorSlice, spokeMs: number, atMs: number): FloorSlice {
  if (turn?.heardAtMs === undefined) return floor
  const counted = changeItem(floor, turn.entry.itemId, (item) => ({
    ...item,
    ...runAfter(item, turn.entry),
    turns: item.turns + 1,
    spokeMs: item.spokeMs + spokeMs,
  }))
  return {
    ...addToTotal(counted, turn.entry.personId, { turns: 1, spokeMs }),
    lastTurns: [...floor.lastTurns, pastTurn(turn, spokeMs, atMs)].slice(-KEPT_TURNS),
  }
}

/** The floor without its turn, whose entry stands at the front again; what was spoken so far counts as floor time. */
export function putBack({ turn, ...floor }: FloorSlice, status: 'waiting' | 'held', spokeMs: number): FloorSlice {
  if (!turn) return floor
  const entry: Entry = { ...turn.entry, status, ahead: 0, movedBy: 'chair' }
  const queued = changeItem(floor, entry.itemId, (item) => ({
    ...withEntry(makeRoom(item, entry, 0), entry),
    spokeMs: item.spokeMs + spokeMs,
  }))
  return spokeMs === 0 ? queued : addToTotal(queued, entry.personId, { turns: 0, spokeMs })
}

/** What becomes of a turn whose item is over: it ends, and who was never heard is set aside in case the item goes on. */
export function closeTurn(floor: FloorSlice, atMs: number): FloorSlice {
  if (!floor.turn) return floor
  return floor.turn.heardAtMs === undefined
    ? putBack(floor, 'held', 0)
    : endTurn(floor, elapsedMsOf(floor.turn, atMs), atMs)
}

/** A turn of an entry that is called. */
export const calledTurn = (entry: Entry, limitMs: number, calledAtMs: number): Turn => {
  const { isReady: _isReady, ...called } = unmoved(entry)
  return { entry: called, calledAtMs, limitMs, pausedMs: 0 }
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

const pastTurn = ({ entry }: Turn, spokeMs: number, endedAtMs: number): PastTurn => {
  const { entryId, personId, name, mode } = entry
  return defined({ entryId, personId, name, mode, spokeMs, endedAtMs })
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
