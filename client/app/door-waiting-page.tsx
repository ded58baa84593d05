import { useEffect } from 'react'
import { forgetDoorLink } from '../features/attendance/door-link.ts'
import { useText } from '../i18n/use-text.ts'
import type { Connection } from '../sync/connection.ts'
import { useLostCount } from '../sync/hooks.ts'
import { Banner } from '../ui/banner.tsx'
import { WaitingPage } from './waiting-page.tsx'

type DoorWaitingPageProps = { readonly connection: Connection; readonly onRetry: () => void }

/** In place of a door that is not open: why, and what went with the device's right to it. */
export function DoorWaitingPage(props: DoorWaitingPageProps) {
  const t = useText()
  const lost = useLostCount()
  const isRefused = props.connection.state === 'refused'
  useEffect(() => {
    if (isRefused) forgetDoorLink()
  }, [isRefused])
  return (
    <>
      {isRefused && (
        <Banner tone={lost > 0 ? 'danger' : 'info'} role="alert" title={t('attendance.wiped')}>
          {lost > 0 && t('attendance.wiped_lost', { count: lost })}
        </Banner>
      )}
      <WaitingPage {...props} />
    </>
  )
}
