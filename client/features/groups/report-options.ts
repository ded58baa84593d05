import { MOST_OPTIONS } from '../../../shared/features/groups/report-state.ts'
import type { Localized } from '../../../shared/lib/languages.ts'
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../i18n/texts.ts'

/** Characters of one option: it has to fit on a line of a phone, more or less. */
export const MOST_OPTION_CHARACTERS = 200

/** What is to be ranked as it is typed: one thing a line, in each language. */
export type OptionLines = { readonly [L in InterfaceLanguage]?: string }

/** The options; the same line of two languages is one. Undefined where there are too few, too many, or one is too long. */
export function optionsOf(lines: OptionLines): readonly Localized[] | undefined {
  const inLanguages = INTERFACE_LANGUAGES.map((language) => [language, (lines[language] ?? '').split('\n')] as const)
  const count = Math.max(...inLanguages.map(([, each]) => each.length))
  const options = Array.from({ length: count }, (_none, at): Localized =>
    Object.fromEntries(
      inLanguages.flatMap(([language, each]) => {
        const text = each[at]?.trim()
        return text ? [[language, text] as const] : []
      }),
    ),
  ).filter((option) => Object.keys(option).length > 0)
  const isShort = options.every((option) =>
    Object.values(option).every((text) => text.length <= MOST_OPTION_CHARACTERS),
  )
  return isShort && options.length >= 2 && options.length <= MOST_OPTIONS ? options : undefined
}
