import { clockOf } from '../../../shared/features/floor/clock.ts'
import type { MyFloor } from './my-floor.ts'
import type { WireTurn } from './queue.ts'

/** A step of the reader's way to the floor; the last two warn of the end. */
export interface FloorStep {
  readonly name: 'far' | 'third' | 'second' | 'next' | 'called' | 'speaking' | 'warning30' | 'warning10'
  readonly entryId: string
}

const NEAR: { readonly [place: number]: FloorStep['name'] } = { 2: 'second', 3: 'third' }

const WARNING_MS = 30_000
const LAST_WARNING_MS = 10_000

/** The step at which the reader stands; undefined without a place. */
export function floorStep(mine: MyFloor, nowMs: number): FloorStep | undefined {
  if ('turn' in mine) return { name: nameOf(mine.turn, nowMs), entryId: mine.turn.entryId }
  if (!('standing' in mine)) return undefined
  const { entryId, place } = mine.standing
  return { name: mine.name === 'next' ? 'next' : (NEAR[place] ?? 'far'), entryId }
}

/** By what is left, whether the clock runs or stands: a pause is no new step. */
function nameOf(turn: WireTurn, nowMs: number): FloorStep['name'] {
  if (turn.heardAtMs === undefined) return 'called'
  const { leftMs } = clockOf(turn, nowMs)
  if (leftMs > WARNING_MS) return 'speaking'
  return leftMs > LAST_WARNING_MS ? 'warning30' : 'warning10'
}
