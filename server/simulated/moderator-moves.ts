import { areInGroups, floorItemOn, itemOn, leaveNow } from '../../shared/meeting/outlook.ts'
import type { Move, Sight } from './desk.ts'
import { noticeMoves } from './notice-moves.ts'
import { reportMoves } from './report-moves.ts'
import { roundMoves } from './round-moves.ts'
import { standingMoves } from './standing-moves.ts'
import { tableMoves } from './table-moves.ts'

/** With fewer waiting the moderator looks around in the room. */
const SHORT_QUEUE = 5

/** The moderator: says who is heard, brings back who had gone, adds raised hands of the room, and sees to tables, groups, reports and notices. */
export const moderatorMoves = (): readonly Move[] => [
  ...tableMoves(),
  ...standingMoves,
  ...roundMoves,
  ...reportMoves,
  ...noticeMoves,
  hear,
  finishForTheRoom,
  bringBack,
  addRaisedHand,
]

const hear: Move = (sight) => {
  const { turn } = sight.view.floor
  if (!turn || turn.heardAtMs !== undefined || !isRunning(sight)) return undefined
  const isThere = turn.mode === 'room' || isConnected(sight, turn.personId)
  return isThere && sight.stoodS > 1.5 + 2.5 * sight.luck ? { type: 'floor.heard', entryId: turn.entryId } : undefined
}

/** Who has no device at hand does not say that they have finished. */
const finishForTheRoom: Move = (sight) => {
  const { turn } = sight.view.floor
  if (turn?.heardAtMs === undefined || isConnected(sight, turn.personId)) return undefined
  const spokeS = sight.secondsSince(turn.heardAtMs + turn.pausedMs)
  return spokeS > 25 + 35 * sight.luck ? { type: 'floor.finish', entryId: turn.entryId } : undefined
}

const bringBack: Move = (sight) => {
  const { entries } = sight.view.floor
  if (!floorItemOn(sight.view) || sight.stoodS < 12) return undefined
  const entryId = Object.keys(entries).find((id) => {
    const entry = entries[id]
    return entry?.status === 'held' && (entry.mode === 'room' || isConnected(sight, entry.personId))
  })
  return entryId === undefined ? undefined : { type: 'floor.return', entryId }
}

const addRaisedHand: Move = (sight) => {
  const { view, stoodS, luck } = sight
  const item = floorItemOn(view)
  const isQuiet = Object.keys(view.floor.entries).length < SHORT_QUEUE && stoodS > 8
  if (!item || areInGroups(view) || !isQuiet || luck > 0.25) return undefined
  const personId = silentInRoom(sight).at(Math.floor(luck * 1000) % 7)
  return personId === undefined
    ? undefined
    : { type: 'floor.add', itemId: item.itemId, personId, mode: 'room', channel: 'raised_hand' }
}

/** People of the room without a device at hand who may speak today and are not in the queue. */
function silentInRoom({ view, connected }: Sight): readonly string[] {
  const isInQueue = new Set(Object.values(view.floor.entries).map(({ personId }) => personId))
  return Object.entries(view.people.people).flatMap(([personId, { mode, roles }]) => {
    const isSilent = mode === 'room' && !connected.has(personId) && !isInQueue.has(personId)
    return isSilent && leaveNow(view, roles) === 'yes' ? [personId] : []
  })
}

const isRunning = ({ view }: Sight): boolean => !view.meeting.technicalPause && itemOn(view)?.status === 'open'

const isConnected = ({ connected }: Sight, personId: string | undefined): boolean =>
  personId !== undefined && connected.has(personId)
