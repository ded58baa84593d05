import { PageAlerts } from '../features/alerts/page-alerts.tsx'
import { floorStep } from '../features/floor/floor-step.ts'
import type { MyFloor } from '../features/floor/my-floor.ts'
import { useNow } from '../ui/now.tsx'

/** Rings for each step of the reader's way to the floor. */
export function FloorAlerts({ mine }: { readonly mine: MyFloor }) {
  const name = useNow((nowMs) => floorStep(mine, nowMs)?.name)
  const entryId = floorStep(mine, 0)?.entryId
  return <PageAlerts step={name && entryId !== undefined ? { name, entryId } : undefined} />
}
