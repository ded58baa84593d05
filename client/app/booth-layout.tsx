import type { ReactNode } from 'react'
import { useDocumentLanguage } from '../i18n/language.tsx'
import styles from './booth-layout.module.css'
import { TopBar } from './top-bar.tsx'

type BoothLayoutProps = {
  /** Language of the booth, item, time left, hard stop, connection. */
  readonly bar: ReactNode
  /** Full-width bands under the bar. */
  readonly alert: ReactNode
  /** Who speaks, with the text; scrolls inside. */
  readonly speaker: ReactNode
  /** Who is next; scrolls inside. */
  readonly next: ReactNode
  /** The three signals, at the foot and never hidden. */
  readonly signals: ReactNode
  /** Switches the single keys on and off. */
  readonly keys: ReactNode
}

/** The booth's page: everything in one window beside each other; on a phone one below the other, with the signals at the foot. */
export function BoothLayout({ bar, alert, speaker, next, signals, keys }: BoothLayoutProps) {
  useDocumentLanguage()
  return (
    <div className={styles.page}>
      <TopBar>{bar}</TopBar>
      {alert}
      <main className={styles.main}>
        <div className={styles.columns}>
          {/* A keyboard must be able to scroll what only scrolls. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles.speaker} tabIndex={0}>
            {speaker}
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles.next} tabIndex={0}>
            {next}
          </div>
        </div>
        <div className={styles.foot}>
          <div className={styles.signals}>{signals}</div>
          <div className={styles.keys}>{keys}</div>
        </div>
      </main>
    </div>
  )
}
