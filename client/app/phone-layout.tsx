import type { ReactNode } from 'react'
import { useDocumentLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './phone-layout.module.css'
import { TopBar } from './top-bar.tsx'

type PhoneLayoutProps = {
  /** The connection in words. */
  readonly connection: ReactNode
  /** Only if there is one: it pushes the rest down. */
  readonly notice?: ReactNode
  /** What is on and who speaks. */
  readonly now?: ReactNode
  /** The reader's own state: the largest part. */
  readonly mine: ReactNode
  /** What the reader's own state is about, where it is not the place on the floor. */
  readonly mineLabel?: string | undefined
  /** Lets links lead to the reader's own state. */
  readonly mineId?: string
  /** "You are next": the reader's state takes all the room that is left. */
  readonly mineFills?: boolean
  /** The one big control, always under the thumb. */
  readonly fixed: ReactNode
  /** Next items, queue, tabs. */
  readonly children?: ReactNode
}

/** The participant's page: bar, what is on, what is mine, and the main control fixed at the foot; on a wide window the rest stands beside. */
export function PhoneLayout(props: PhoneLayoutProps) {
  const { connection, notice, now, mine, mineLabel, mineId, mineFills = false, fixed, children } = props
  const t = useText()
  useDocumentLanguage()
  return (
    <div className={styles.page}>
      <TopBar slim>{connection}</TopBar>
      <main className={styles.main}>
        <div className={styles.own}>
          {notice}
          {now}
          <section
            id={mineId}
            aria-label={mineLabel ?? t('app.your_place')}
            className={mineFills ? styles.mineFilling : styles.mine}
          >
            {mine}
          </section>
        </div>
        <div className={styles.more}>{children}</div>
        <div className={styles.fixed}>
          <div className={styles.controls}>{fixed}</div>
        </div>
      </main>
    </div>
  )
}
