import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { LocalizedText } from '../../ui/localized-text.tsx'
import { useMyNotices } from './use-my-notices.ts'

/** The most pressing notice in one line, for pages that have no room for more; put away, the next one comes. */
export function NoticeBand() {
  const t = useText()
  const [first] = useMyNotices(useView((view) => view.notices))
  if (!first) return null
  const { text, urgency, isToMe, dismiss } = first
  const isUrgent = urgency === 'urgent'
  return (
    <Band
      tone={isUrgent ? 'warn' : 'neutral'}
      role={isUrgent ? 'alert' : 'status'}
      actions={<Button onClick={dismiss}>{t(isToMe ? 'notices.read' : 'notices.dismiss')}</Button>}
    >
      <strong>{t(`notices.title_${isToMe ? 'me' : 'all'}_${urgency}`)}</strong>
      {' · '}
      <LocalizedText text={text} />
    </Band>
  )
}
