import styles from './language-switch.module.css'
import { useLanguage } from './language.tsx'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './texts.ts'

const OWN_NAMES: Record<InterfaceLanguage, string> = { en: 'English', ar: 'العربية' }

/** Every language but the reader's, each under its own name: one tap switches the whole page. */
export function LanguageSwitch() {
  const { language: current, setLanguage } = useLanguage()
  return INTERFACE_LANGUAGES.filter((language) => language !== current).map((language) => (
    <button
      key={language}
      type="button"
      lang={language}
      dir="auto"
      className={styles.switch}
      onClick={() => setLanguage(language)}
    >
      {OWN_NAMES[language]}
    </button>
  ))
}
