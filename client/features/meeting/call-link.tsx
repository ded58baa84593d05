import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { ButtonLink } from '../../ui/button.tsx'

/** The way to the video call, where the meeting has one. */
export function CallLink() {
  const t = useText()
  const callUrl = useView((view) => view.meeting.callUrl)
  if (callUrl === undefined) return null
  return (
    <ButtonLink size={48} wide icon="call" href={callUrl} target="_blank" rel="noreferrer">
      {t('meeting.join_call')}
    </ButtonLink>
  )
}
