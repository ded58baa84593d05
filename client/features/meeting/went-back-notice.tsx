import { useState } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { useWentBackAtMs } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** Says that the server lost what was done last, be it the reader's own, until they have read it. */
export function WentBackNotice() {
  const t = useText()
  const atMs = useWentBackAtMs()
  const [readAtMs, setReadAtMs] = useState<number>()
  if (atMs === undefined || atMs === readAtMs) return null
  return (
    <Banner
      tone="warn"
      role="alert"
      actions={<Button onClick={() => setReadAtMs(atMs)}>{t('meeting.understood')}</Button>}
    >
      {t('meeting.went_back')}
    </Banner>
  )
}
