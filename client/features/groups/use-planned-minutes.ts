import { usePodiumView } from '../../sync/hooks.ts'
import { useNow } from '../../ui/now.tsx'

const MINUTE_MS = 60_000
const USUAL_MINUTES = 15
const FEWEST_MINUTES = 5

/** The minutes that the item which is on has left; a quarter of an hour where it has nearly none, and where none is on. */
export function usePlannedMinutes(): number {
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  return useNow((nowMs) => {
    if (!item) return USUAL_MINUTES
    const { openedAtMs = item.startMs, startMs, endMs, pausedMs } = item
    const minutes = Math.round((openedAtMs + (endMs - startMs) + pausedMs - nowMs) / MINUTE_MS)
    return minutes < FEWEST_MINUTES ? USUAL_MINUTES : minutes
  })
}
