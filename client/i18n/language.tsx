import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import { preferredLanguage, prefersArabicDigits, rememberLanguage } from './preferred-language.ts'
import type { InterfaceLanguage } from './texts.ts'

/** In which language the reader reads, and how to change it. */
export type ReaderLanguage = {
  readonly language: InterfaceLanguage
  /** For `Intl`: the language with its region and digits, such as `ar-u-nu-latn`. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly setLanguage: (language: InterfaceLanguage) => void
}

const LanguageContext = createContext<ReaderLanguage | undefined>(undefined)

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/** British order of dates in English, as in the United Nations; Latin digits unless others are asked for. */
function localeOf(language: InterfaceLanguage): string {
  if (language === 'en') return 'en-GB'
  return prefersArabicDigits() ? 'ar-u-nu-arab' : 'ar-u-nu-latn'
}

type LanguageProviderProps = {
  readonly messages: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>>
  /** Fixes the language, for tests and for parts in another one (the room screen's languages in turn). */
  readonly language?: InterfaceLanguage
  readonly children: ReactNode
}

/** Speaks one language to everything inside; switching never needs the network. */
export function LanguageProvider({ messages, language: fixed, children }: LanguageProviderProps) {
  const [chosen, setChosen] = useState(() => fixed ?? preferredLanguage())
  const language = fixed ?? chosen
  const reader = useMemo<ReaderLanguage>(
    () => ({
      language,
      locale: localeOf(language),
      dir: directionOf(language),
      setLanguage: (next) => {
        rememberLanguage(next)
        setChosen(next)
      },
    }),
    [language],
  )
  return (
    <LanguageContext value={reader}>
      <IntlProvider locale={reader.locale} messages={messages[language]}>
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

type MoreTextsProps = {
  /** All messages of what is inside: these alone, not besides those around. */
  readonly messages: Readonly<Record<InterfaceLanguage, Readonly<Record<string, string>>>>
  readonly children: ReactNode
}

/** Lets what is inside say more than the pages around it, in the same language. */
export function MoreTexts({ messages, children }: MoreTextsProps) {
  const { language, locale } = useLanguage()
  return (
    <IntlProvider locale={locale} messages={messages[language]}>
      {children}
    </IntlProvider>
  )
}

/** The reader's language, locale and direction, and `setLanguage`. */
export function useLanguage(): ReaderLanguage {
  const reader = use(LanguageContext)
  if (!reader) throw new Error('useLanguage needs a LanguageProvider above it')
  return reader
}

/** Tells the whole document its language and direction; used once, at the root. */
export function useDocumentLanguage(): void {
  const { language, dir } = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = dir
  }, [language, dir])
}
