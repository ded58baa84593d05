import { useIntl } from 'react-intl'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { ButtonLink, type ButtonLook } from '../../ui/button.tsx'
import { wayIn, type WayIn } from './way-in.ts'

type CallLinkProps = {
  /** What it is at the moment; "Join the call" unless given. */
  readonly words?: string | undefined
  /** Filled where it is the one thing to do. */
  readonly look?: ButtonLook | undefined
}

/** The way to the video call in the reader's language, else in another, which it then names. */
export function CallLink({ words, look }: CallLinkProps) {
  const t = useText()
  const { language } = useLanguage()
  const call = wayIn(
    useView((view) => view.meeting.calls),
    'url',
    language,
  )
  if (!call) return null
  return (
    <ButtonLink look={look} size={48} wide icon="call" href={call.text} target="_blank" rel="noreferrer">
      {words ?? t('meeting.join_call')}
      <OtherLanguage language={call.language} />
    </ButtonLink>
  )
}

/** Names the language of a call where it is not the reader's. */
export function OtherLanguage({ language }: Pick<WayIn, 'language'>) {
  const { language: readers } = useLanguage()
  const { formatDisplayName } = useIntl()
  return language === readers ? null : ` · ${formatDisplayName(language, { type: 'language' }) ?? language}`
}
