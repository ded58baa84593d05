import { itemOn } from '../../shared/meeting/outlook.ts'
import { newId } from '../new-id.ts'
import type { Move, Sight } from './desk.ts'
import { leftOfPartS } from './programme.ts'
import { MESSAGES } from './table-talk.ts'

/** So long people talk before anybody says something to them. */
const SETTLING_S = 35
/** The shortest time in which people may be called back. */
const COUNTDOWN_S = 30
const BEFORE_END_S = 45
/** So many rounds are told something, and so many called back. */
const TOLD_SHARE = 0.7
const CALLED_SHARE = 0.5

/** Once in most rounds something is said to all tables; to one of them now and then. */
const tell: Move = (sight) => {
  const { view, luck, secondsSince } = sight
  const { round, tables } = view.groups
  if (!round || luck > TOLD_SHARE || secondsSince(round.startedAtMs) < SETTLING_S) return undefined
  if (Object.keys(round.messages).length > 0) return undefined
  const message = MESSAGES[Math.floor((luck / TOLD_SHARE) * MESSAGES.length)]!
  const table = Object.values(tables)[0]?.number
  return {
    type: 'groups.tell',
    roundId: round.roundId,
    messageId: newId('message'),
    text: message.text,
    ...(message.isForOne && table !== undefined && { table }),
  }
}

/** Not where the countdown would be longer than what is left anyway. */
const callBack: Move = (sight) => {
  const { view, luck } = sight
  const { round } = view.groups
  const item = itemOn(view)
  if (!round || !item || round.isCalledBack || luck > CALLED_SHARE) return undefined
  const isNear = leftOfPartS(sight, item) < BEFORE_END_S && msLeft(sight, round.endsAtMs) > (COUNTDOWN_S + 1) * 1000
  return isNear ? { type: 'groups.call_back', roundId: round.roundId, seconds: COUNTDOWN_S } : undefined
}

const msLeft = ({ instantIn }: Sight, atMs: number): number => atMs - instantIn(0)

/** What is said to people while they sit at tables. */
export const roundMoves: readonly Move[] = [callBack, tell]
