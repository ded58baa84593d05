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
  const item = breakoutOn(sight)
  const { standing, round } = sight.view.groups
  if (!item || !standing || round || wereOpen(sight.view, item)) return undefined
  const forS = leftOfPartS(sight, item)
  if (forS < SHORTEST_ROUND_S) return undefined
  return { type: 'groups.open_groups', roundId: newId('round'), endsAtMs: sight.instantIn(forS), prompt: PROMPTS[0]! }
}

/** Once it has been on for a while. */
function breakoutOn({ view, secondsSince }: Sight): SeenItem | undefined {
  const item = itemOn(view)
  if (!item || kindNow(item) !== 'breakout') return undefined
  return secondsSince(item.openedAtMs ?? 0) < OPENING_S ? undefined : item
}

const wereOpen = ({ groups }: Sight['view'], { itemId, openedAtMs = 0 }: SeenItem): boolean =>
  Object.values(groups.past).some((each) => each.itemId === itemId && each.startedAtMs >= openedAtMs)

/** What is done for groups that meet again and again. */
export const standingMoves: readonly Move[] = [openGroups]
