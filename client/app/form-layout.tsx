import { useEffect, type ReactNode } from 'react'
import styles from './form-layout.module.css'
import { TopBar } from './top-bar.tsx'
import { Wordmark } from './wordmark.tsx'

type FormLayoutProps = {
  readonly title: string
  /** One or two sentences under the title. */
  readonly lead?: ReactNode
  /** For tables and previews. */
  readonly wide?: boolean
  readonly children?: ReactNode
}

/** A page with one task: the start page, joining, setting up. */
export function FormLayout({ title, lead, wide = false, children }: FormLayoutProps) {
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return (
    <div className={styles.page}>
      <TopBar>
        <Wordmark />
      </TopBar>
      <main className={wide ? styles.wide : styles.main}>
        <div className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {children}
      </main>
    </div>
  )
}
