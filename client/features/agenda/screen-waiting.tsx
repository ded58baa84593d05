import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { useNow } from '../../ui/now.tsx'
import { Day } from '../../ui/time.tsx'
import { ZonedTime } from '../../ui/zoned-time.tsx'
import type { ScreenWait } from './screen-wait.ts'
import styles from './screen.module.css'

const MINUTE_MS = 60_000
const FAR_MS = 12 * 3_600_000

/** The middle of the room screen while there is no floor: in large words what the room waits for, and until when. */
export function ScreenWaiting({ wait }: { readonly wait: ScreenWait }) {
  return (
    <Fitted className={styles.waiting}>
      <Words wait={wait} />
    </Fitted>
  )
}

function Words({ wait }: { readonly wait: ScreenWait }) {
  const t = useText()
  switch (wait.name) {
    case 'closed':
      return <Large words={t('agenda.closed')} under={t('agenda.closed_advice')} />
    case 'nothing_planned':
      return <Large words={t('agenda.nothing_on')} />
    case 'paused':
      return <Large words={t('agenda.screen_paused')} under={<At id="agenda.screen_since" atMs={wait.sinceMs} />} />
    case 'next':
      return <Begins wait={wait} />
    case 'break':
      return <Break untilMs={wait.untilMs} />
  }
}

function Large({ words, under }: { readonly words: ReactNode; readonly under?: ReactNode }) {
  return (
    <>
      <p className={styles.large}>{words}</p>
      {under !== undefined && <p className={styles.under}>{under}</p>}
    </>
  )
}

function Begins({ wait: { isFirst, startMs } }: { readonly wait: ScreenWait & { readonly name: 'next' } }) {
  const t = useText()
  const isFar = useNow((nowMs) => startMs - nowMs > FAR_MS)
  const isDue = useNow((nowMs) => startMs - nowMs < MINUTE_MS)
  if (isDue) return <Large words={t(isFirst ? 'agenda.screen_begins_now' : 'agenda.screen_back_now')} />
  return (
    <Large
      words={<At id={isFirst ? 'agenda.screen_begins' : 'agenda.screen_next_at'} atMs={startMs} />}
      under={isFar ? <Day atMs={startMs} /> : undefined}
    />
  )
}

/** The way back counts down; once the time is over, a minus would tell nobody more. */
function Break({ untilMs }: { readonly untilMs: number }) {
  const t = useText()
  const isOver = useNow((nowMs) => nowMs >= untilMs)
  if (isOver) return <Large words={t('agenda.screen_back_now')} />
  return (
    <>
      <p className={styles.under}>
        <At id="agenda.screen_back_at" atMs={untilMs} />
      </p>
      <p className={styles.countdown}>
        <Clock label={t('agenda.screen_back_in')} untilMs={untilMs} />
      </p>
    </>
  )
}

function At({ id, atMs }: { readonly id: string; readonly atMs: number }) {
  return <FormattedMessage id={id} values={{ time: () => <ZonedTime key="time" atMs={atMs} /> }} />
}
