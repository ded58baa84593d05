import { useNow } from '../../ui/now.tsx'

const MINUTE_MS = 60_000

/** Whether a minute or less is left until this instant (UTC milliseconds); false where there is none. */
export const useIsLastMinute = (endsAtMs: number | undefined): boolean =>
  useNow((nowMs) => endsAtMs !== undefined && endsAtMs - nowMs <= MINUTE_MS)
