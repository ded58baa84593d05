import { textIn } from '../../../shared/lib/languages.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useMe, useView } from '../../sync/hooks.ts'
import styles from './statement.module.css'

/** What the reader has written on items that are not on, to be read again; nothing where there is none. */
export function MyPastStatements() {
  const t = useText()
  const { language } = useLanguage()
  const { items, currentItemId } = useView(({ agenda }) => agenda)
  const statements = useMe()?.floor.statements
  if (!statements) return null
  return Object.entries(items).map(([itemId, { title }]) => {
    const own = itemId === currentItemId ? undefined : statements[itemId]
    return (
      own && (
        <details key={itemId}>
          <summary className={styles.summary}>{t('floor.text_on', { item: textIn(title, language).text })}</summary>
          <p dir="auto" translate="no" className={styles.text}>
            {own.text}
          </p>
        </details>
      )
    )
  })
}
