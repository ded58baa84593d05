import type { ReactNode } from 'react'
import styles from './band.module.css'
import type { Tone } from './chip.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

type BandProps = {
  readonly tone: Tone
  /** `alert` interrupts a screen reader, `status` waits its turn. */
  readonly role: 'alert' | 'status'
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A notice of one line over the whole width of a console: it pushes the rest down by 52 and covers nothing. */
export function Band({ tone, role, actions, children }: BandProps) {
  return (
    <div role={role} className={classNames(styles.band, styles[tone])}>
      <Icon name={tone === 'neutral' ? 'info' : 'warning'} />
      <p className={styles.words}>{children}</p>
      {actions}
    </div>
  )
}
