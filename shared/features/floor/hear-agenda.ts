import type { Listen } from '../../lib/feature.ts'
import type { ItemId } from '../../lib/ids.ts'
import type { AgendaEvent } from '../agenda/messages.ts'
import { hasTurn } from './entries-of.ts'
import { changeItem, closedQueue, promiseKept, unmoved, withEntry, withoutEntry } from './item-floor.ts'
import { floorOf, type Entry, type FloorSlice, type ItemFloor } from './state.ts'
import { changeTurns, closeTurns, holdClock, releaseClock } from './turn.ts'

/** What it does to the floor that items and their parts begin and end. */
export const hearAgenda: Listen<FloorSlice, AgendaEvent> = {
  'agenda.item_closed': (slice, { itemId, waiting, carriedTo }, { atMs }) => {
    const quiet = hasTurn(slice, itemId) ? closeTurns(slice, atMs) : slice
    if (waiting === 'carry' && carriedTo) return carried(quiet, itemId, carriedTo)
    return waiting === 'thank' ? changeItem(quiet, itemId, withoutEntries) : quiet
  },
  'agenda.item_unopened': (slice, { itemId }, { atMs }) => (hasTurn(slice, itemId) ? closeTurns(slice, atMs) : slice),
  'agenda.item_put_back': (slice, { itemId }, { atMs }) => (hasTurn(slice, itemId) ? closeTurns(slice, atMs) : slice),
  'agenda.item_reopened': (slice, { itemId }) => carriedBack(slice, itemId),

  'agenda.item_paused': (slice, { itemId }, { atMs }) =>
    hasTurn(slice, itemId) ? changeTurns(slice, (turn) => holdClock(turn, 'item', atMs)) : slice,
  'agenda.item_resumed': (slice, { itemId }, { atMs }) =>
    hasTurn(slice, itemId) ? changeTurns(slice, (turn) => releaseClock(turn, 'item', atMs)) : slice,

  'agenda.segment_started': (slice, { itemId, queue }) =>
    changeItem(slice, itemId, (floor) =>
      queue === 'closed' ? closedQueue(floor) : { ...floor, isQueueClosed: false },
    ),
}

/** Everyone of one queue waits in another one, with the time of their asking. */
function carried(slice: FloorSlice, from: ItemId, to: ItemId): FloorSlice {
  const entries = [...floorOf(slice, from).entries.values()]
  return entries.reduce((next, entry) => moved(next, { ...entry, carriedFrom: from }, to), slice)
}

/** Whoever was carried over by a closing that did not count and still waits is back in the queue of before. */
function carriedBack(slice: FloorSlice, to: ItemId): FloorSlice {
  const away = Object.values(slice.items).flatMap(({ entries }) => [...entries.values()])
  return away
    .filter(({ carriedFrom }) => carriedFrom === to)
    .reduce((next, { carriedFrom: _back, ...entry }) => moved(next, entry, to), slice)
}

/** An entry, with what was written for it, in the queue of another item. */
function moved(slice: FloorSlice, entry: Entry, to: ItemId): FloorSlice {
  const { statements } = floorOf(slice, entry.itemId)
  const theirs = [...statements.values()].filter(({ entryId }) => entryId === entry.entryId)
  const left = changeItem(slice, entry.itemId, (floor) => ({
    ...withoutEntry(floor, entry),
    statements: theirs.reduce((all, { statementId }) => all.delete(statementId), floor.statements),
  }))
  return changeItem(left, to, (floor) => ({
    ...withFirstOf(floor, { ...unmoved(entry), itemId: to }),
    statements: theirs.reduce(
      (all, statement) => all.set(statement.statementId, { ...statement, itemId: to }),
      floor.statements,
    ),
  }))
}

/** One person has one entry: the earlier one stays. */
function withFirstOf(floor: ItemFloor, entry: Entry): ItemFloor {
  const other = entry.report ? undefined : floor.entries.get(floor.entryOfPerson.get(entry.personId ?? '') ?? '')
  if (!other) return withEntry(floor, entry)
  return other.askedAtMs <= entry.askedAtMs
    ? floor
    : promiseKept(floor, withEntry(withoutEntry(floor, other), entry), other, entry)
}

const withoutEntries = (floor: ItemFloor): ItemFloor =>
  [...floor.entries.values()].reduce((next, entry) => withoutEntry(next, entry), floor)
