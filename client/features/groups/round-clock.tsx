import { FormattedMessage } from 'react-intl'
import type { ReactNode } from 'react'
import type { RoundView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'

/** How long a round lasts, and whether its time stands. */
export type RoundTime = Pick<RoundView, 'endsAtMs' | 'standsSinceMs'>

type RoundClockProps = {
  readonly time: RoundTime
  /** CSS size such as `var(--text-28)`. */
  readonly size?: string
}

/** What is left of a round; it stands still in a technical pause. */
export function RoundClock({ time: { endsAtMs, standsSinceMs }, size }: RoundClockProps) {
  const t = useText()
  const shared = { label: t('groups.time_left'), ...(size !== undefined && { size }) }
  return standsSinceMs === undefined ? (
    <Clock {...shared} untilMs={endsAtMs} />
  ) : (
    <Clock {...shared} leftMs={endsAtMs - standsSinceMs} />
  )
}

type RoundEndProps = {
  readonly time: RoundTime
  readonly children: (endsAtMs: number) => ReactNode
}

/** Until when a round lasts; in a technical pause nobody knows, and the clock stands. */
export function RoundEnd({ time: { endsAtMs, standsSinceMs }, children }: RoundEndProps) {
  const t = useText()
  if (standsSinceMs !== undefined) return t('groups.stands_still')
  return <FormattedMessage id="groups.until" values={{ time: () => children(endsAtMs) }} />
}
