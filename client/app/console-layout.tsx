import type { ReactNode } from 'react'
import styles from './console-layout.module.css'
import { TopBar } from './top-bar.tsx'

type ConsoleLayoutProps = {
  /** Item, time left, lateness, counts, connection, Technical pause. */
  readonly bar: ReactNode
  /** A full-width band under the bar: a point of order, a lost connection. */
  readonly alert?: ReactNode
  /** Who speaks, 140 high. */
  readonly speaker: ReactNode
  /** Who is next and the filled button, 130 high. */
  readonly next: ReactNode
  /** The queue: all the room that is left, scrolling inside. */
  readonly queue: ReactNode
  /** The end column, from its top: notes, agenda, figures. It scrolls inside. */
  readonly aside: ReactNode
  /** Foot of the end column, far from the filled button: Close item. */
  readonly foot?: ReactNode
}

/** The chair's page: everything in one window of 1366 × 640 and up, which never scrolls. */
export function ConsoleLayout({ bar, alert, speaker, next, queue, aside, foot }: ConsoleLayoutProps) {
  return (
    <div className={styles.page}>
      <TopBar>{bar}</TopBar>
      {alert !== undefined && <div className={styles.alert}>{alert}</div>}
      <main className={styles.columns}>
        <div className={styles.floor}>
          <div className={styles.speaker}>{speaker}</div>
          <div className={styles.next}>{next}</div>
          <div className={styles.queue}>{queue}</div>
        </div>
        <div className={styles.side}>
          <div className={styles.aside}>{aside}</div>
          {foot !== undefined && <div className={styles.foot}>{foot}</div>}
        </div>
      </main>
    </div>
  )
}
