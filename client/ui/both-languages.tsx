import { textIn, type Language, type Localized } from '../../shared/lib/languages.ts'
import { directionOf, useLanguage } from '../i18n/language.tsx'

type BothLanguagesProps = {
  readonly text: Localized
  /** The languages of the meeting. */
  readonly languages: readonly Language[]
  readonly className?: string | undefined
}

/** Text for a whole room: a line in the reader's language and one in another language of the meeting, where it has one. */
export function BothLanguages({ text, languages, className }: BothLanguagesProps) {
  const { language: reader } = useLanguage()
  const first = textIn(text, reader)
  const second = languages.find((language) => language !== first.language && text[language] !== undefined)
  return (
    <>
      <Line language={first.language} text={first.text} className={className} />
      {second !== undefined && <Line language={second} text={text[second] ?? ''} className={className} />}
    </>
  )
}

type LineProps = { readonly language: Language; readonly text: string; readonly className: string | undefined }

function Line({ language, text, className }: LineProps) {
  return (
    <span className={className}>
      <bdi lang={language} dir={directionOf(language)}>
        {text}
      </bdi>
    </span>
  )
}
