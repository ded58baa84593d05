import { useMemo } from 'react'
import { wordsOf } from '../../../shared/features/floor/words.ts'
import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './statement-text.module.css'

type StatementTextProps = {
  readonly text: string | undefined
  /** Shown without being asked for. */
  readonly isOpen?: boolean
}

/** The text of a statement with its length, or that there is none yet. */
export function StatementText({ text, isOpen = false }: StatementTextProps) {
  const t = useText()
  const count = useMemo(() => (text === undefined ? 0 : wordsOf(text)), [text])
  if (text === undefined) return <p className={styles.none}>{t('booth.no_text')}</p>
  return (
    <details open={isOpen} className={styles.statement}>
      <summary className={styles.summary}>
        <Icon name="chevron" />
        {t('booth.text', { count })}
      </summary>
      <div dir="auto" className={styles.text}>
        {text}
      </div>
    </details>
  )
}
