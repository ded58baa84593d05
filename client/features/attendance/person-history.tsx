import { useText } from '../../i18n/use-text.ts'
import { AttendanceHistory } from './attendance-history.tsx'
import styles from './statistics.module.css'

/** The arrivals and departures of somebody as a part of what is shown of them. */
export function PersonHistory({ personId }: { readonly personId: string }) {
  const t = useText()
  return (
    <section className={styles.history}>
      <h3>{t('attendance.history')}</h3>
      <AttendanceHistory personId={personId} />
    </section>
  )
}
