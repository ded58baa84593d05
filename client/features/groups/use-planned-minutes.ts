import { usualEndOf } from '../../../shared/features/groups/usual-end.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'

const MINUTE_MS = 60_000

/** The minutes for which a round is published unless somebody chooses others. */
export function usePlannedMinutes(): number {
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  return useNow((nowMs) => Math.round((usualEndOf(item, nowMs) - nowMs) / MINUTE_MS))
}
