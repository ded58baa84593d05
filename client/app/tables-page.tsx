import { useEffect } from 'react'
import { Link } from 'wouter'
import { PodiumItemBar } from '../features/agenda/podium-item-bar.tsx'
import { TablesDesk } from '../features/groups/tables-desk.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { useDocumentLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './tables-page.module.css'
import { TopBar } from './top-bar.tsx'

/** Where tables are drawn, looked at and published; the console has the way here. */
export function TablesPage() {
  const t = useText()
  const title = t('groups.tables_title')
  useDocumentLanguage()
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return (
    <div className={styles.page}>
      <TopBar>
        <div className={styles.bar}>
          <PodiumItemBar />
          <span className={styles.gap} />
          <ConnectionLine />
          <Link href="/console" className={styles.link}>
            {t('app.to_console')}
          </Link>
        </div>
      </TopBar>
      <div className={styles.notice}>
        <ConnectionNotice />
        <KeepingNotice />
        <Refusals />
      </div>
      <main className={styles.main}>
        <TablesDesk />
      </main>
    </div>
  )
}
