import { useIntl } from 'react-intl'
import { textIn, type Localized } from '../../shared/lib/languages.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import styles from './localized-text.module.css'

type LocalizedTextProps = {
  readonly text: Localized
  /** Leaves the mark away where several texts of one kind stand together and one mark has been given. */
  readonly unmarked?: boolean
}

/** Text in the reader's language, else in the first one that it has, marked with that language. */
export function LocalizedText({ text, unmarked = false }: LocalizedTextProps) {
  const reader = useLanguage()
  const t = useText()
  const { formatDisplayName } = useIntl()
  const shown = textIn(text, reader.language)
  if (shown.language === reader.language) return shown.text
  const language = formatDisplayName(shown.language, { type: 'language' }) ?? shown.language
  return (
    <>
      <bdi lang={shown.language} dir="auto">
        {shown.text}
      </bdi>
      {!unmarked && (
        <span className={styles.mark} title={t('ui.in_language', { language })}>
          {language}
        </span>
      )}
    </>
  )
}
