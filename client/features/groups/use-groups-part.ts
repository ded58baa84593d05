import { itemUntilMs, segmentNow } from '../../../shared/features/agenda/segments.ts'
import { usualEndOf } from '../../../shared/features/groups/usual-end.ts'
import type { WireViewOf } from '../../../shared/meeting/view.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'
import { kindNow } from './kind-now.ts'

type Item = WireViewOf['podium']['agenda']['items'][string]

const MINUTE_MS = 60_000
const SHORTEST_MS = 5 * MINUTE_MS

/** The item that is on, as far as groups go. */
export interface GroupsPart {
  readonly itemId: string | undefined
  /** It, or its part that is on, is one. */
  readonly isBreakout: boolean
  /** When groups close that open now, to the minute. */
  readonly untilMs: number
}

/** What is on, as far as groups go. */
export function useGroupsPart(): GroupsPart {
  const itemId = usePodiumView(({ agenda }) => agenda.currentItemId)
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  const isBreakout = item !== undefined && kindNow(item) === 'breakout'
  const untilMs = useNow((nowMs) => Math.round(endFor(isBreakout ? item : undefined, item, nowMs) / MINUTE_MS))
  return { itemId, isBreakout, untilMs: untilMs * MINUTE_MS }
}

function endFor(breakout: Item | undefined, item: Item | undefined, nowMs: number): number {
  const untilMs = breakout ? (segmentNow(breakout)?.untilMs ?? itemUntilMs(breakout)) : 0
  return untilMs - nowMs < SHORTEST_MS ? usualEndOf(item, nowMs) : untilMs
}
