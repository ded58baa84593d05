import { useEffect } from 'react'
import { Link } from 'wouter'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { BadgesDesk } from '../features/people/badges-desk.tsx'
import { useDocumentLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './badges-page.module.css'
import { TopBar } from './top-bar.tsx'
import { Wordmark } from './wordmark.tsx'

/** Where badges are chosen, looked at and printed; the set-up has the way here. */
export function BadgesPage() {
  const t = useText()
  const title = t('people.badges')
  useDocumentLanguage()
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return (
    <div className={styles.page}>
      <TopBar>
        <Wordmark />
        <span className={styles.gap} />
        <ConnectionLine />
        <Link href="/setup?part=people" className={styles.link}>
          {t('people.badges_back')}
        </Link>
      </TopBar>
      <main className={styles.main}>
        <BadgesDesk />
      </main>
    </div>
  )
}
