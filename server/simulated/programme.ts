import type { SeenItem } from '../../shared/meeting/outlook.ts'
import type { Sight } from './desk.ts'

/** How many of their seconds simulated people spend on an item of a kind: minutes instead of the planned hours. */
const ITEM_S: { readonly [Kind in SeenItem['kind']]: number } = {
  opening: 75,
  plenary: 420,
  briefing: 300,
  breakout: 360,
  coffee: 210,
  break: 150,
  closing: 150,
}

/** Of an item so short nobody gives notice that it ends. */
const SHORT_ITEM_S = 200

/** How many of their seconds are left for an item; negative once it is over. */
export const leftS = ({ secondsSince }: Pick<Sight, 'secondsSince'>, { kind, status, openedAtMs }: SeenItem): number =>
  status === 'open' && openedAtMs !== undefined ? ITEM_S[kind] - secondsSince(openedAtMs) : ITEM_S[kind]

/** The parts of an item, in order; none where it is one piece. */
export const partsOf = ({ segments }: SeenItem): readonly SeenItem['segments'][string][] =>
  Object.values(segments).toSorted((a, b) => a.rank - b.rank)

/** The same of the part that is on, which has its share of the item; of the item where it has no parts. */
export function leftOfPartS(sight: Pick<Sight, 'secondsSince'>, item: SeenItem): number {
  const { segment, kind, status } = item
  const parts = partsOf(item)
  const part = segment && parts[segment.rank]
  if (!part) return leftS(sight, item)
  const share = part.minutes / parts.reduce((sum, { minutes }) => sum + minutes, 0)
  return ITEM_S[kind] * share - (status === 'open' ? sight.secondsSince(segment.sinceMs) : 0)
}

/** Whether an item is long enough to be brought to its end in steps. */
export const isLong = ({ kind }: SeenItem): boolean => ITEM_S[kind] > SHORT_ITEM_S
