import type { ReactElement } from 'react'
import { render } from '@testing-library/react'
import { catalogue } from '../../../client/i18n/catalogue.ts'
import { LanguageProvider } from '../../../client/i18n/language.tsx'
import type { InterfaceLanguage } from '../../../client/i18n/texts.ts'

/** Renders for a reader of this language, with the product's own texts. */
export function renderIn(language: InterfaceLanguage, element: ReactElement) {
  const speak = (children: ReactElement) => (
    <LanguageProvider messages={catalogue} language={language}>
      {children}
    </LanguageProvider>
  )
  const result = render(speak(element))
  return { ...result, rerender: (next: ReactElement) => result.rerender(speak(next)) }
}
