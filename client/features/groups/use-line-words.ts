import { useMemo } from 'react'
import type { Opened } from '../../../shared/features/groups/proof/verify.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText, type Say } from '../../i18n/use-text.ts'

/** In words what somebody's own line says: their group, region, language and side. */
export function useLineWords(): (said: Opened) => string {
  const t = useText()
  const { locale } = useLanguage()
  return useMemo(() => {
    const list = new Intl.ListFormat(locale, { type: 'unit' })
    const languages = new Intl.DisplayNames(locale, { type: 'language' })
    return (said) => list.format(wordsOf(said, t, (code) => languageName(languages, code)))
  }, [t, locale])
}

/** Where sides sit apart the zone says the side; where they sit together it is a trait of its own. */
function wordsOf(said: Opened, t: Say, nameOf: (code: string) => string): readonly string[] {
  const { stakeholderGroup, regionalGroup, language, side, zone } = said
  const groups = [stakeholderGroup, regionalGroup].flatMap((group) => group ?? [])
  return [
    ...groups.map((group) => t('people.group', { group })),
    ...(language === undefined ? [] : [nameOf(language)]),
    ...(side === undefined ? [] : [t('groups.check_zone', { zone: side })]),
    t('groups.check_zone', { zone: zone ?? '' }),
  ]
}

function languageName(languages: Intl.DisplayNames, code: string): string {
  try {
    return languages.of(code) ?? code
  } catch {
    // What is no code of a language is said as it stands.
    return code
  }
}
