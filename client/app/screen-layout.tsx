import { useLayoutEffect, type ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './screen-layout.module.css'
import { useKiosk } from './use-kiosk.ts'

type ScreenLayoutProps = {
  /** Item and time left. */
  readonly top?: ReactNode
  /** Speaker and clock, or what the floor waits for. */
  readonly middle?: ReactNode
  readonly next?: ReactNode
  /** Stands in the place of the three bands above the footer. */
  readonly takeover?: ReactNode
  /** A line of its own above the footer. */
  readonly line?: ReactNode
  /** Address, code, counts, times: never hidden. */
  readonly footer: ReactNode
  /** In words since when the picture stands still; everything else is dimmed. */
  readonly notLive?: ReactNode
}

/** The room screen: four bands within margins of 5 %, scaled like a picture; it only shows. */
export function ScreenLayout({ top, middle, next, takeover, line, footer, notLive }: ScreenLayoutProps) {
  useKiosk()
  useLayoutEffect(() => {
    // A bright wall tires a hall; a projector shows black as no light at all.
    document.documentElement.dataset['theme'] = 'dark'
    return () => {
      delete document.documentElement.dataset['theme']
    }
  }, [])
  return (
    <div data-scale="projector" className={classNames(styles.screen, notLive !== undefined && styles.stale)}>
      {notLive !== undefined && <output className={styles.notLive}>{notLive}</output>}
      {takeover === undefined ? (
        <main className={classNames(styles.bands, line !== undefined && styles.shared)}>
          <div className={styles.band}>{top}</div>
          <div className={styles.middle}>{middle}</div>
          <div className={styles.band}>{next}</div>
        </main>
      ) : (
        <main className={classNames(styles.takeover, line !== undefined && styles.shared)}>{takeover}</main>
      )}
      {line !== undefined && <aside className={styles.line}>{line}</aside>}
      <footer className={styles.footer}>{footer}</footer>
    </div>
  )
}
