import { clockOf, type Clock } from '../../../shared/features/floor/clock.ts'
import { useNow } from '../../ui/now.tsx'
import type { WireTurn } from './queue.ts'

const WORDS: { readonly [Phase in Clock['phase']]?: string } = {
  warning30: 'floor.warning30',
  warning10: 'floor.warning10',
  overtime: 'floor.overtime',
}

/** The message that says how near the end of a running turn is; undefined while there is nothing to say. */
export const useClockWords = (turn: WireTurn): string | undefined =>
  useNow((nowMs) => WORDS[clockOf(turn, nowMs).phase])
