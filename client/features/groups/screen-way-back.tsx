import type { RoundView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'
import { Fitted } from '../../ui/fitted.tsx'
import { useNow } from '../../ui/now.tsx'
import { ScreenBackAt } from './screen-time-left.tsx'
import styles from './screen.module.css'

/** So large that it is read from the coffee; once the time is over, a minus would tell nobody more. */
export function ScreenWayBack({ round: { endsAtMs, isCalledBack } }: { readonly round: RoundView }) {
  const t = useText()
  const isOver = useNow((nowMs) => nowMs >= endsAtMs)
  if (isOver)
    return (
      <Fitted className={styles.back}>
        <p className={styles.large}>{t('groups.screen_back_now')}</p>
      </Fitted>
    )
  return (
    <Fitted className={styles.back}>
      {isCalledBack && <h1 className={styles.large}>{t('groups.screen_called_back')}</h1>}
      <p className={isCalledBack ? styles.title : styles.large}>
        <ScreenBackAt endsAtMs={endsAtMs} />
      </p>
      <p className={styles.countdown}>
        <Clock label={t('groups.time_left')} untilMs={endsAtMs} />
      </p>
      {!isCalledBack && <p className={styles.small}>{t('groups.screen_remote')}</p>}
    </Fitted>
  )
}
