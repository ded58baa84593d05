import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '../../../shared/lib/languages.ts'

/** A language, or several, by name in the reader's language. */
export function useLanguageName(): (...languages: readonly Language[]) => string {
  const { formatDisplayName, formatList } = useIntl()
  return useCallback(
    (...languages) => formatList(languages.map((each) => formatDisplayName(each, { type: 'language' }) ?? each)),
    [formatDisplayName, formatList],
  )
}
