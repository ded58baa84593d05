import { useText } from '../../i18n/use-text.ts'
import { useConnection, useRetry } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** Says that another window of this device has taken over; every other loss of the connection mends itself or ends the page. */
export function ConnectionNotice() {
  const t = useText()
  const { state } = useConnection()
  const retry = useRetry()
  if (state !== 'replaced') return null
  return (
    <Banner tone="warn" role="alert" actions={<Button onClick={retry}>{t('meeting.use_here')}</Button>}>
      {t('meeting.replaced')}
    </Banner>
  )
}
