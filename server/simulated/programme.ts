import type { SeenItem } from '../../shared/meeting/outlook.ts'
import type { Sight } from './desk.ts'

/** How many of their seconds simulated people spend on an item of a kind: minutes instead of the planned hours. */
const ITEM_S: { readonly [Kind in SeenItem['kind']]: number } = {
  opening: 75,
  plenary: 420,
  briefing: 300,
  breakout: 300,
  coffee: 210,
  break: 150,
  closing: 150,
}

/** Of an item so short nobody gives notice that it ends. */
const SHORT_ITEM_S = 200

/** How many of their seconds are left for an item; negative once it is over. */
export const leftS = ({ secondsSince }: Pick<Sight, 'secondsSince'>, { kind, status, openedAtMs }: SeenItem): number =>
  status === 'open' && openedAtMs !== undefined ? ITEM_S[kind] - secondsSince(openedAtMs) : ITEM_S[kind]

/** Whether an item is long enough to be brought to its end in steps. */
export const isLong = ({ kind }: SeenItem): boolean => ITEM_S[kind] > SHORT_ITEM_S
