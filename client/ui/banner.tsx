import type { ReactNode } from 'react'
import styles from './banner.module.css'
import type { Tone } from './chip.tsx'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

const ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'check',
  info: 'info',
  warn: 'warning',
  danger: 'warning',
}

type BannerProps = {
  readonly tone?: Tone
  readonly title?: ReactNode
  readonly icon?: IconName
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode
  /** `alert` interrupts a screen reader, `status` waits its turn; leave it out for what was there from the first. */
  readonly role?: 'alert' | 'status' | undefined
  readonly children?: ReactNode
}

/** A notice that takes its own room: it pushes content down and never covers it. */
export function Banner({ tone = 'info', title, icon, actions, role, children }: BannerProps) {
  return (
    <div role={role} className={classNames(styles.banner, styles[tone])}>
      <Icon name={icon ?? ICONS[tone]} />
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
