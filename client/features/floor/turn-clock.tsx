import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { Clock } from '../../ui/clock.tsx'
import type { WireTurn } from './queue.ts'

type TurnClockProps = {
  readonly turn: WireTurn
  /** CSS size such as `var(--text-56)`. */
  readonly size?: string
}

/** The speaker's clock: the whole limit while called, running once heard, still in a pause, in words when over. */
export function TurnClock({ turn, size }: TurnClockProps) {
  const t = useText()
  const label = t('floor.speaking_time')
  const { heardAtMs, limitMs, pausedAtMs, pausedMs } = turn
  const sized = size === undefined ? {} : { size }
  if (heardAtMs === undefined) return <Clock label={label} leftMs={limitMs} {...sized} />
  const endMs = heardAtMs + limitMs + pausedMs
  if (pausedAtMs === undefined) return <Clock label={label} untilMs={endMs} {...sized} />
  return (
    <>
      <Clock label={label} leftMs={endMs - pausedAtMs} {...sized} /> <Chip icon="pause">{t('floor.clock_paused')}</Chip>
    </>
  )
}
