import { FormattedMessage } from 'react-intl'
import { useText } from '../../i18n/use-text.ts'
import { useDesk } from '../../sync/desk.ts'
import { usePodiumView } from '../../sync/hooks.ts'
import { Band } from '../../ui/band.tsx'
import { Button } from '../../ui/button.tsx'
import { Time } from '../../ui/time.tsx'

/** Says that somebody tries codes, until one tap gives the meeting a new one. */
export function CodeAlarm() {
  const t = useText()
  const { press } = useDesk()
  const sinceMs = usePodiumView((view) => view.people.wrongCodesAtMs)
  if (sinceMs === undefined) return null
  return (
    <Band
      tone="warn"
      role="alert"
      actions={<Button {...press({ type: 'people.change_code' })}>{t('people.renew_code')}</Button>}
    >
      <FormattedMessage
        id="people.wrong_codes"
        values={{ time: () => <Time key="time" atMs={sinceMs} meetingOnly /> }}
      />
    </Band>
  )
}
