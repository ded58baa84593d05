import type { Language, Localized } from '../../../shared/lib/languages.ts'
import { directionOf } from '../../i18n/language.tsx'
import { INTERFACE_LANGUAGES } from '../../i18n/texts.ts'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { TextField } from '../../ui/text-field.tsx'

type InEachLanguageProps = {
  /** Id of a message that takes the language. */
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly text: Localized
  readonly onText: (text: Localized) => void
}

/** A line of text in each of the meeting's languages, and in those that the interface speaks. */
export function InEachLanguage({ label, hint, error, optional = false, text, onText }: InEachLanguageProps) {
  const t = useText()
  const own = useView((view) => view.meeting.languages)
  return languagesOf(own).map((language, at) => (
    <TextField
      key={language}
      label={t(label, { language })}
      hint={at === 0 ? hint : undefined}
      error={error}
      optional={optional}
      lang={language}
      dir={directionOf(language)}
      maxLength={500}
      value={text[language] ?? ''}
      onChange={(event) => onText({ ...text, [language]: event.target.value })}
    />
  ))
}

const languagesOf = (own: readonly Language[]): readonly Language[] => [...new Set([...own, ...INTERFACE_LANGUAGES])]
