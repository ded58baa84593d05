import { useText } from '../../i18n/use-text.ts'
import { useIsKeeping } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'

/** Says that the server cannot save at the moment: what is sent waits, and goes by itself. */
export function KeepingNotice() {
  const t = useText()
  if (useIsKeeping()) return null
  return (
    <Banner tone="warn" role="alert">
      {t('meeting.not_keeping')}
    </Banner>
  )
}
