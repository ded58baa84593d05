import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  readonly icon?: IconName
  readonly title: ReactNode
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** Says that there is nothing, why, and what to do about it. */
export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <Icon name={icon} />}
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {action}
    </div>
  )
}
