import { useCallback } from 'react'
import { useLanguage } from '../../i18n/language.tsx'

/** Writes a date of the meeting's zone (`2026-11-23`) as "Monday 23 November 2026". */
export function useDateWords(): (date: string) => string {
  const { locale } = useLanguage()
  return useCallback(
    (date) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(date)),
    [locale],
  )
}
