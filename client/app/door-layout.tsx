import type { ReactNode } from 'react'
import styles from './door-layout.module.css'
import { TopBar } from './top-bar.tsx'

type DoorLayoutProps = {
  /** Door, staff, count, connection. */
  readonly bar: ReactNode
  /** A full-width band under the bar: what was refused. */
  readonly alert?: ReactNode
  /** Search and its results, the only part that scrolls. */
  readonly search: ReactNode
  /** Camera and last result. */
  readonly aside: ReactNode
  /** The rarer things, above an on-screen keyboard. */
  readonly foot: ReactNode
}

/** The door's page on a tablet: everything in one window, beside each other or, upright, below each other. */
export function DoorLayout({ bar, alert, search, aside, foot }: DoorLayoutProps) {
  return (
    <div className={styles.page}>
      <TopBar>{bar}</TopBar>
      {alert}
      <main className={styles.main}>
        <div className={styles.search}>{search}</div>
        <div className={styles.aside}>{aside}</div>
      </main>
      <footer className={styles.foot}>{foot}</footer>
    </div>
  )
}
