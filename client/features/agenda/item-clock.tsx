import type { IdentifiedItem } from '../../../shared/features/agenda/forecast.ts'
import { itemUntilMs } from '../../../shared/features/agenda/segments.ts'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'

type ItemClockProps = {
  readonly item: IdentifiedItem
  /** CSS size such as `var(--text-24)`. */
  readonly size?: string
}

/** What the item that is on has left of its length; it stands still in a pause and says by how much it is over. */
export function ItemClock({ item, size }: ItemClockProps) {
  const t = useText()
  const { pausedAtMs } = item
  const untilMs = itemUntilMs(item)
  const shared = { label: t('agenda.time_left'), ...(size !== undefined && { size }) }
  return pausedAtMs === undefined ? (
    <Clock {...shared} untilMs={untilMs} />
  ) : (
    <Clock {...shared} leftMs={untilMs - pausedAtMs} />
  )
}
