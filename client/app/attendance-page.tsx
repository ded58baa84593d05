import { useEffect } from 'react'
import { Link } from 'wouter'
import { StatisticsDesk } from '../features/attendance/statistics-desk.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { useDocumentLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './attendance-page.module.css'
import { TopBar } from './top-bar.tsx'

/** What the record of who was here comes to: statistics, the curve of a day, and the annexes of the report. */
export function AttendancePage() {
  const t = useText()
  const title = t('attendance.statistics')
  useDocumentLanguage()
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return (
    <div className={styles.page}>
      <TopBar>
        <div className={styles.bar}>
          <ConnectionLine />
          <span className={styles.gap} />
          <Link href="/setup" className={styles.link}>
            {t('attendance.to_setup')}
          </Link>
          <Link href="/console" className={styles.link}>
            {t('app.to_console')}
          </Link>
        </div>
      </TopBar>
      <div className={styles.notice}>
        <ConnectionNotice />
        <KeepingNotice />
      </div>
      <main className={styles.main}>
        <StatisticsDesk />
      </main>
    </div>
  )
}
