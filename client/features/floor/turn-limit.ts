import { limitFor, type TurnToLimit } from '../../../shared/features/floor/limits.ts'
import type { WireFloor } from './queue.ts'

/** How long a turn of the item that is on may be, in milliseconds. */
export const turnLimitMs = (
  { limitMs, itemLimitMs = limitMs, limits }: Pick<WireFloor, 'limitMs' | 'itemLimitMs' | 'limits'>,
  turn: Pick<TurnToLimit, 'kind' | 'roles'>,
): number => limitFor({ limitMs: itemLimitMs, limits }, turn)
