import type { ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './report.module.css'

type ReportConflictProps = {
  readonly words: string
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
  /** What stands there now. */
  readonly children: ReactNode
}

/** Two wrote at once: what the other one wrote, and the choice between the two. */
export function ReportConflict({ words, onKeepMine, onTakeTheirs, children }: ReportConflictProps) {
  const t = useText()
  return (
    <Banner tone="warn" icon="warning" title={words}>
      {children}
      <span className={styles.actions}>
        <Button onClick={onKeepMine}>{t('groups.report_keep_mine')}</Button>
        <Button onClick={onTakeTheirs}>{t('groups.report_take_theirs')}</Button>
      </span>
    </Banner>
  )
}
