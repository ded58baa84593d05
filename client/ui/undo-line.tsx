import type { ReactNode } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import { minutesAndSeconds } from './clock.tsx'
import { useNow } from './now.tsx'
import styles from './undo-line.module.css'

type UndoLineProps = {
  /** What was done, in words. */
  readonly children: ReactNode
  /** Until when it can be taken back; then the line goes by itself. */
  readonly untilMs: number
  readonly onUndo: () => void
  readonly busy?: boolean
}

/** What was just done and, for a while, how to take it back. */
export function UndoLine({ children, untilMs, onUndo, busy = false }: UndoLineProps) {
  const t = useText()
  const seconds = useNow((nowMs) => Math.max(0, Math.ceil((untilMs - nowMs) / 1000)))
  if (seconds === 0) return null
  return (
    <div className={styles.line}>
      <span className={styles.words}>{children}</span>
      <Button icon="undo" busy={busy} onClick={onUndo}>
        {t('ui.undo')}
        <span aria-hidden="true" className={styles.count}>
          {minutesAndSeconds(seconds)}
        </span>
      </Button>
    </div>
  )
}
