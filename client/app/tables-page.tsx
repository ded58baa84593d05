import { useEffect } from 'react'
import { Link } from 'wouter'
import { TablesDesk } from '../features/groups/tables-desk.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { useDocumentLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import { ButtonLink } from '../ui/button.tsx'
import styles from './tables-page.module.css'
import { TopBar } from './top-bar.tsx'
import { Wordmark } from './wordmark.tsx'

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
        <Wordmark />
        <span className={styles.state}>
          <ConnectionLine />
        </span>
      </TopBar>
      <div className={styles.notice}>
        <ConnectionNotice />
        <Refusals />
      </div>
      <main className={styles.main}>
        <header className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          <Link href="/console" asChild>
            <ButtonLink>{t('app.to_console')}</ButtonLink>
          </Link>
        </header>
        <TablesDesk />
      </main>
    </div>
  )
}
