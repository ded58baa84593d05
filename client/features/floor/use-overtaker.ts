import { useState } from 'react'
import { isPointOfOrder } from '../../../shared/features/floor/order.ts'
import type { MyFloor } from './my-floor.ts'
import type { WireFloor } from './queue.ts'

/** Since when the reader is next: whose turns there were already. */
interface Told {
  readonly entryId: string
  readonly turnIds: readonly (string | undefined)[]
}

type Turns = Pick<WireFloor, 'turn' | 'interrupted'>
type Overtaker = 'point_of_order' | 'chair' | undefined

/** Who was called while the reader was next already, for as long as that turn lasts; a page that was opened since cannot know. */
export function useOvertaker(mine: MyFloor | undefined, turns: Turns): Overtaker {
  const [before, setBefore] = useState<Told>()
  const told = toldSince(before, mine, turns)
  if (told !== before) setBefore(told)
  return told && overtaker(told, turns)
}

function toldSince(before: Told | undefined, mine: MyFloor | undefined, turns: Turns): Told | undefined {
  if (mine?.name !== 'next') return undefined
  const { entryId } = mine.standing
  return before?.entryId === entryId ? before : { entryId, turnIds: [turns.turn?.entryId, turns.interrupted?.entryId] }
}

function overtaker({ turnIds }: Told, { turn, interrupted }: Turns): Overtaker {
  // Who is interrupted speaks on before the next one does: then nobody was passed over.
  if (!turn || interrupted || turnIds.includes(turn.entryId)) return undefined
  return isPointOfOrder(turn) ? 'point_of_order' : 'chair'
}
