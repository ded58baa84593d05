import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useConnection, useCurrentUntilMs } from '../../sync/hooks.ts'
import { Time } from '../../ui/time.tsx'

/** Since when the room screen shows the past, in words. */
export function ScreenNotLive() {
  const t = useText()
  const { state } = useConnection()
  const currentUntilMs = useCurrentUntilMs()
  if (currentUntilMs === undefined) return t('meeting.screen_never_live')
  return (
    <FormattedMessage
      id={state === 'replaced' ? 'meeting.screen_other_window' : 'meeting.screen_not_live'}
      values={{ time: () => <Time key="time" atMs={currentUntilMs} meetingOnly /> }}
    />
  )
}
