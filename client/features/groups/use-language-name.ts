import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '../../../shared/lib/languages.ts'

/** What a language is called in the reader's. */
export function useLanguageName(): (language: Language) => string {
  const { formatDisplayName } = useIntl()
  return useCallback((language) => formatDisplayName(language, { type: 'language' }) ?? language, [formatDisplayName])
}
