import { itemOn, kindNow, type SeenItem } from '../../shared/meeting/outlook.ts'
import { newId } from '../new-id.ts'
import type { Move, Sight } from './desk.ts'
import { leftOfPartS } from './programme.ts'
import { PROMPTS } from './table-talk.ts'

/** So long the item is on before its groups are opened: somebody real may do it. */
const OPENING_S = 6
const SHORTEST_ROUND_S = 20

/** Opens the groups of the meeting once in each breakout, until its part is over. */
const openGroups: Move = (sight) => {
  const { view, secondsSince, instantIn } = sight
  const { standing, round } = view.groups
  const item = itemOn(view)
  if (!item || kindNow(item) !== 'breakout' || secondsSince(item.openedAtMs ?? 0) < OPENING_S) return undefined
  const forS = leftOfPartS(sight, item)
  if (!standing || round || wereOpen(view, item) || forS < SHORTEST_ROUND_S) return undefined
  return { type: 'groups.open_groups', roundId: newId('round'), endsAtMs: instantIn(forS), prompt: PROMPTS[0]! }
}

const wereOpen = ({ groups }: Sight['view'], { itemId, openedAtMs = 0 }: SeenItem): boolean =>
  Object.values(groups.past).some((each) => each.itemId === itemId && each.startedAtMs >= openedAtMs)

/** What is done for groups that meet again and again. */
export const standingMoves: readonly Move[] = [openGroups]
