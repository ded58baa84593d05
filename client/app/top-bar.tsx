import type { ReactNode } from 'react'
import { LanguageSwitch } from '../i18n/language-switch.tsx'
import styles from './top-bar.module.css'

type TopBarProps = {
  readonly children?: ReactNode
  /** `slim` is 48 high, for phones; else 52. */
  readonly slim?: boolean
}

/** The bar that never leaves a page: what it is told, and the language at its end. */
export function TopBar({ children, slim = false }: TopBarProps) {
  return (
    <header className={slim ? styles.slim : styles.bar}>
      <div className={styles.content}>{children}</div>
      <LanguageSwitch />
    </header>
  )
}
