import { useText } from '../../i18n/use-text.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { InterfaceLanguage } from '../../i18n/texts.ts'
import styles from './screen.module.css'
import { texts } from './screen-texts.ts'
import type { ScreenPairing } from './use-screen-pairing.ts'

const ORDER = { en: ['en', 'ar'], ar: ['ar', 'en'] } as const

/** The code that a moderator types, as large as the wall allows, and what to do with it in both languages. */
export function PairingCode({ pairing: { code, isUnreachable } }: { readonly pairing: ScreenPairing }) {
  const t = useText()
  const { language } = useLanguage()
  return (
    <div className={styles.pairing}>
      <h1 className={styles.ask}>
        {ORDER[language].map((each) => (
          <Sentence key={each} language={each} />
        ))}
      </h1>
      {code !== undefined && (
        <p className={styles.pairingCode} dir="ltr" translate="no">
          {code}
        </p>
      )}
      <output className={styles.state}>{isUnreachable ? t('people.screen_unreachable') : ''}</output>
    </div>
  )
}

function Sentence({ language }: { readonly language: InterfaceLanguage }) {
  return (
    <span className={styles.sentence}>
      <bdi lang={language}>{texts[language]['people.screen_ask']}</bdi>
    </span>
  )
}
