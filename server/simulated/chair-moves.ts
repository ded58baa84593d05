import {
  areInGroups,
  floorItemOn,
  itemOn,
  itemsInOrder,
  itemsOfDay,
  queueOf,
  type SeenItem,
} from '../../shared/meeting/outlook.ts'
import type { Move, Sight } from './desk.ts'
import { isLong, leftOfPartS, leftS, partsOf } from './programme.ts'

/** Whoever speaks when an item's time is over may go on so much longer. */
const EXTRA_S = 60
/** So long before its end the queue of a long item closes. */
const LAST_CALL_S = 50
/** So long an item is beginning. */
const BEGINNING_S = 15
const SILENCE_S = 18
const OVERTIME_S = 20
/** What somebody real did at a screen is let be for so long: a pause, a closed meeting. */
const PATIENCE_S = 300
const LIMIT_MS = 60_000
/** After so long without contact somebody is asleep. */
const GRACE_S = 120
const SHORTEST_GRACE_MS = 30_000
const EXTENSION_MS = 30_000

/** The chair of a meeting that goes through its days again and again, in minutes instead of hours. */
export const chairMoves = (): readonly Move[] => [
  reopen,
  agreeOnRules,
  ...[beginAgain(), openNext, moveOn, goToNextPart, goOn, closeQueue].map(unlessStanding),
  ...[holdTheSilent, answerLeave, endOvertime].map(unlessStanding),
  ...[openQueue, giveTheFloor].map(unlessStanding).map(unlessAtTables),
]

/** In a technical pause, and in a meeting that was closed, the chair waits like everybody else. */
const unlessStanding =
  (move: Move): Move =>
  (sight) => {
    const { technicalPause, phase } = sight.view.meeting
    return technicalPause || phase === 'closed' ? undefined : move(sight)
  }

/** In a breakout, and while people sit at tables, nobody speaks to all. */
const unlessAtTables =
  (move: Move): Move =>
  (sight) =>
    areInGroups(sight.view) ? undefined : move(sight)

const reopen: Move = ({ view, stoodS }) =>
  view.meeting.phase === 'closed' && stoodS > PATIENCE_S ? { type: 'meeting.reopen' } : undefined

/** Before the first item: a minute for each, two remote speakers after one from the room, and the usual grace at their own speed. */
const agreeOnRules: Move = ({ view, instantIn }) => {
  if (itemOn(view) || itemsInOrder(view).some((item) => !isPlanned(item))) return undefined
  if (!view.floor.policy.sides) return { type: 'floor.set_policy', policy: { sides: { room: 1, remote: 2 } } }
  if (view.floor.limitMs !== LIMIT_MS) return { type: 'floor.set_limit', limitMs: LIMIT_MS }
  const graceMs = Math.max(SHORTEST_GRACE_MS, instantIn(GRACE_S) - instantIn(0))
  return view.attendance.graceMs === graceMs ? undefined : { type: 'attendance.set_rules', graceMs }
}

/** After the last item all days are taken back step by step, so that they can be held once more. */
function beginAgain(): Move {
  let isGoingBack = false
  return ({ view, stoodS }) => {
    const items = itemsInOrder(view)
    const isUntouched = items.every(isPlanned)
    if (isUntouched) isGoingBack = false
    else if (!itemOn(view) && !items.some(isPlanned) && stoodS > 10) isGoingBack = true
    if (!isGoingBack) return undefined
    const skipped = items.find(({ status }) => status === 'skipped')
    return skipped
      ? { type: 'agenda.unskip', itemId: skipped.itemId }
      : { type: 'agenda.go_back', expects: expected(view) }
  }
}

const openNext: Move = ({ view, stoodS }) => {
  const next = itemsInOrder(view).find(isPlanned)
  if (itemOn(view) || !next || stoodS < 2) return undefined
  return { type: 'agenda.open', itemId: next.itemId, expects: {} }
}

const moveOn: Move = (sight) => {
  const { view } = sight
  const item = itemOn(view)
  if (!item || leftS(sight, item) > (view.floor.turn ? -EXTRA_S : 0)) return undefined
  const hasNext = itemsOfDay(view, item.dayId).some((other) => other.rank > item.rank && isPlanned(other))
  return { type: hasNext ? 'agenda.advance' : 'agenda.close', expects: expected(view) }
}

const goToNextPart: Move = (sight) => {
  const item = itemOn(sight.view)
  if (!item?.segment || sight.view.floor.turn || leftOfPartS(sight, item) > 0) return undefined
  const segment = item.segment.rank + 1
  return segment < partsOf(item).length ? { type: 'agenda.start_segment', itemId: item.itemId, segment } : undefined
}

/** A pause that somebody made at a screen does not stand for ever. */
const goOn: Move = ({ view, stoodS }) =>
  itemOn(view)?.status === 'paused' && stoodS > PATIENCE_S
    ? { type: 'agenda.resume', expects: expected(view) }
    : undefined

/** At the beginning alone: a queue that somebody closes later stays closed. */
const openQueue: Move = (sight) => {
  const { view, secondsSince } = sight
  const item = floorItemOn(view)
  if (!item || !view.floor.isQueueClosed || secondsSince(item.openedAtMs ?? 0) > BEGINNING_S) return undefined
  return { type: 'floor.open_queue', itemId: item.itemId }
}

const closeQueue: Move = (sight) => {
  const item = floorItemOn(sight.view)
  const isDue = item && isLong(item) && leftS(sight, item) < LAST_CALL_S
  if (!isDue || sight.view.floor.isQueueClosed) return undefined
  return { type: 'floor.close_queue', itemId: item.itemId }
}

/** Who was called and is not heard keeps the place, and another one is called. */
const holdTheSilent: Move = ({ view, stoodS }) => {
  const { turn } = view.floor
  if (!turn || turn.heardAtMs !== undefined || stoodS < SILENCE_S) return undefined
  return { type: 'floor.hold', entryId: turn.entryId }
}

const answerLeave: Move = ({ view, stoodS, luck }) => {
  const { entries } = view.floor
  const entryId = Object.keys(entries).find((id) => entries[id]?.status === 'needs_leave')
  if (!entryId || !floorItemOn(view) || stoodS < 5 + 10 * luck) return undefined
  return { type: luck < 0.85 ? 'floor.allow' : 'floor.decline', entryId }
}

/** Some are given half a minute more, once; who goes on after that is stopped. */
const endOvertime: Move = ({ view, secondsSince, luck }) => {
  const { turn } = view.floor
  if (turn?.heardAtMs === undefined || turn.pausedAtMs !== undefined) return undefined
  const overS = secondsSince(turn.heardAtMs + turn.pausedMs) - turn.limitMs / 1000
  if (overS > OVERTIME_S) return { type: 'floor.finish', entryId: turn.entryId }
  const mayExtend = luck < 0.4 && turn.limitMs === LIMIT_MS
  return mayExtend && overS > 3 ? { type: 'floor.extend', entryId: turn.entryId, byMs: EXTENSION_MS } : undefined
}

/** The first of the queue, now and then the third. */
const giveTheFloor: Move = ({ view, stoodS, luck }) => {
  const item = floorItemOn(view)
  if (item?.status !== 'open' || view.floor.turn || stoodS < 2 + 3 * luck) return undefined
  const queue = queueOf(view)
  const entryId = luck > 0.93 ? (queue[2] ?? queue[0]) : queue[0]
  return entryId === undefined ? undefined : { type: 'floor.give', entryId, expects: {} }
}

const isPlanned = ({ status }: SeenItem): boolean => status === 'planned'

const expected = (view: Sight['view']) => {
  const itemId = itemOn(view)?.itemId
  return itemId === undefined ? {} : { itemId }
}
