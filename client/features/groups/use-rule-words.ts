import { useIntl } from 'react-intl'
import type { GroupTrait } from '../../../shared/features/groups/standing.ts'
import { isolate } from '../../i18n/isolate.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'

/** What a value of an attribute is called in the reader's language. */
export function useTraitValue(): (trait: GroupTrait, value: string) => string {
  const t = useText()
  const { dir } = useLanguage()
  const { formatDisplayName } = useIntl()
  return (trait, value) => {
    if (trait === 'organisation') return isolate(value, dir)
    if (trait === 'language') return formatDisplayName(value, { type: 'language' }) ?? value
    return t('people.group', { group: value })
  }
}

/** Whom a rule makes members, as a list in words. */
export function useRuleWords(): (rule: { readonly trait: GroupTrait; readonly values: readonly string[] }) => string {
  const { formatList } = useIntl()
  const wordOf = useTraitValue()
  return ({ trait, values }) => formatList(values.map((value) => wordOf(trait, value)))
}
