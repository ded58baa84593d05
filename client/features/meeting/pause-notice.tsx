import { FormattedMessage } from 'react-intl'
import { useLanguage } from '../../i18n/language.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useView } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Name } from '../../ui/name.tsx'
import { Time } from '../../ui/time.tsx'
import { OtherLanguage } from './call-link.tsx'
import { DialIn } from './dial-in.tsx'
import { wayIn } from './way-in.ts'

/** Tells everyone of a technical pause: since when, why, and where the call goes on meanwhile. */
export function PauseNotice() {
  const t = useText()
  const pause = useView((view) => view.meeting.technicalPause)
  if (!pause) return null
  const { sinceMs, reason } = pause
  return (
    <Banner
      tone="warn"
      icon="pause"
      role="alert"
      title={<FormattedMessage id="meeting.paused_since" values={{ time: () => <Time key="time" atMs={sinceMs} /> }} />}
      actions={<StandbyCall />}
    >
      {reason !== undefined && (
        <p>
          <Name>{reason}</Name>
        </p>
      )}
      <p>{t('meeting.paused_advice')}</p>
      <DialIn />
    </Banner>
  )
}

function StandbyCall() {
  const t = useText()
  const { language } = useLanguage()
  const standby = wayIn(
    useView((view) => view.meeting.calls),
    'standbyUrl',
    language,
  )
  if (!standby) return null
  return (
    <ButtonLink size={48} icon="call" href={standby.text} target="_blank" rel="noreferrer">
      {t('meeting.open_standby')}
      <OtherLanguage language={standby.language} />
    </ButtonLink>
  )
}
