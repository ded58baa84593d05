import type { Language } from '../../../shared/lib/languages.ts'
import { useText } from '../../i18n/use-text.ts'
import styles from './booth-language.module.css'
import { useLanguageName } from './use-language-name.ts'

type BoothLanguageProps = { readonly language: Language | undefined; readonly onChange: () => void }

/** For which language this device signals, and the way to another one. */
export function BoothLanguage({ language, onChange }: BoothLanguageProps) {
  const t = useText()
  const nameOf = useLanguageName()
  return (
    <button type="button" className={styles.language} onClick={onChange}>
      {language ? t('booth.of_language', { language: nameOf(language) }) : t('booth.no_language')}
    </button>
  )
}
