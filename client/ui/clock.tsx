import { FormattedMessage } from 'react-intl'
import { classNames } from './class-names.ts'
import styles from './clock.module.css'
import { useNow } from './now.tsx'

/** Seconds as `m:ss`, hours only where there are some (`1:04:09`); the sign is left to words. */
export function minutesAndSeconds(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds))
  const hours = Math.trunc(whole / 3600)
  const minutes = Math.trunc((whole % 3600) / 60)
  const tail = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

type ClockProps = {
  /** What it measures, for screen readers. */
  readonly label: string
  /** CSS size such as `var(--text-56)`; as the text around it unless given. */
  readonly size?: string
} &
  // Runs down to an instant and on into overtime; or up from one; or stands still with so much left.
  ({ readonly untilMs: number } | { readonly sinceMs: number } | { readonly leftMs: number })

/** A clock in `m:ss`: from 30 s left it warns, from 10 s it presses, after that it reads "over by 0:40". */
export function Clock(props: ClockProps) {
  const { label, size } = props
  const seconds = useNow((nowMs) => secondsOf(props, nowMs))
  const time = minutesAndSeconds(seconds)
  const isOver = seconds < 0
  return (
    <span
      role="timer"
      aria-label={label}
      className={classNames(styles.clock, !('sinceMs' in props) && styles[urgencyOf(seconds)])}
      style={size === undefined ? undefined : { fontSize: size }}
    >
      {isOver ? <OverBy time={time} /> : <bdi dir="ltr">{time}</bdi>}
    </span>
  )
}

/** The words are smaller than the figures: what matters is by how much, and in Arabic they are long. */
function OverBy({ time }: { readonly time: string }) {
  return (
    <FormattedMessage
      id="ui.over_by"
      values={{
        words: (chunks) => (
          <span key="words" className={styles.words}>
            {chunks}
          </span>
        ),
        time: (
          <bdi key="time" dir="ltr">
            {time}
          </bdi>
        ),
      }}
    />
  )
}

/** Counting down, a started second counts in full: a clock of three minutes begins with 3:00 and ends with 0:00. */
function secondsOf(clock: ClockProps, nowMs: number): number {
  if ('sinceMs' in clock) return Math.max(0, Math.floor((nowMs - clock.sinceMs) / 1000))
  const leftMs = 'untilMs' in clock ? clock.untilMs - nowMs : clock.leftMs
  return Math.ceil(leftMs / 1000)
}

function urgencyOf(seconds: number): 'calm' | 'soon' | 'pressing' | 'over' {
  if (seconds < 0) return 'over'
  if (seconds <= 10) return 'pressing'
  return seconds <= 30 ? 'soon' : 'calm'
}
