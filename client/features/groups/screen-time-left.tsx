import { FormattedMessage } from 'react-intl'
import type { RoundView } from '../../../shared/features/groups/view.ts'
import { useText } from '../../i18n/use-text.ts'
import { Clock } from '../../ui/clock.tsx'
import { ZonedTime } from '../../ui/zoned-time.tsx'
import styles from './screen.module.css'

/** When everybody comes back, and how long that is. */
export function ScreenTimeLeft({ round: { endsAtMs } }: { readonly round: RoundView }) {
  const t = useText()
  return (
    <p className={styles.left}>
      <span className={styles.small}>
        <ScreenBackAt endsAtMs={endsAtMs} />
      </span>
      <Clock label={t('groups.time_left')} untilMs={endsAtMs} size="var(--projector-64)" />
    </p>
  )
}

/** When everybody comes back. */
export function ScreenBackAt({ endsAtMs }: Pick<RoundView, 'endsAtMs'>) {
  return (
    <FormattedMessage id="groups.screen_back_at" values={{ time: () => <ZonedTime key="time" atMs={endsAtMs} /> }} />
  )
}
