import { useCallback } from 'react'
import { isolateLtr } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { timeOfDay } from '../../ui/time.tsx'
import { useZones } from '../../ui/zone.tsx'

/** Writes an instant as the time of day in the meeting's zone, for the gap of a sentence. */
export function useTimeWords(): (atMs: number) => string {
  const { locale } = useLanguage()
  const { meeting } = useZones()
  return useCallback((atMs) => isolateLtr(timeOfDay(atMs, locale, meeting)), [locale, meeting])
}
