import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'accent' | 'info' | 'warn' | 'danger'

type ChipProps = { readonly tone?: Tone; readonly icon?: IconName | undefined; readonly children: ReactNode }

/** A state in a word or two; the colour only repeats what the words say. */
export function Chip({ tone = 'neutral', icon, children }: ChipProps) {
  return (
    <span className={classNames(styles.chip, styles[tone])}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}
