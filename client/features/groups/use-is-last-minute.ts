import { useNow } from '../../ui/now.tsx'
import type { RoundTime } from './round-clock.tsx'

const MINUTE_MS = 60_000

/** Whether a round has a minute or less left; false where there is none. */
export const useIsLastMinute = (round: RoundTime | undefined): boolean =>
  useNow((nowMs) => round !== undefined && round.endsAtMs - (round.standsSinceMs ?? nowMs) <= MINUTE_MS)
