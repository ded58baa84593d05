import { LANGUAGES, type Language } from '../../../shared/lib/languages.ts'
import { browserKeyValues } from '../../sync/browser-ports.ts'
import type { KeyValues } from '../../sync/ports.ts'

const keyOf = (meetingId: string): string => `rostrum.${meetingId}.booth`

/** For which language this device signals; undefined as long as nobody said so. */
export function boothLanguageOf(meetingId: string, keyValues: KeyValues = browserKeyValues): Language | undefined {
  const [stored] = keyValues.entries(keyOf(meetingId))
  return LANGUAGES.find((language) => language === stored?.[1])
}

/** This device signals for that language from now on. */
export const rememberBoothLanguage = (
  meetingId: string,
  language: Language,
  keyValues: KeyValues = browserKeyValues,
): void => keyValues.set(keyOf(meetingId), language)
