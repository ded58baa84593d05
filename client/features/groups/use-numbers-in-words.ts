import { useMemo } from 'react'
import { useLanguage } from '../../i18n/language.tsx'

/** Numbers that were called as a list in the reader's language, in their order and without signs between their digits. */
export function useNumbersInWords(): (numbers: readonly number[]) => string {
  const { locale } = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(locale, { type: 'conjunction' })
    return (numbers) => list.format(numbers.map(String))
  }, [locale])
}
