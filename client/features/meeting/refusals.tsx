import { refusalText } from '../../i18n/refusal-text.ts'
import { useText } from '../../i18n/use-text.ts'
import { useRefusals } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** What the meeting refused the reader, and why; each stays until it has been seen. */
export function Refusals() {
  const t = useText()
  const { refusals, dismiss } = useRefusals()
  return refusals.map(({ commandId, rejection }) => (
    <Banner
      key={commandId}
      tone="warn"
      role="alert"
      title={t('meeting.not_done')}
      actions={<Button onClick={() => dismiss(commandId)}>{t('meeting.understood')}</Button>}
    >
      {refusalText(t, rejection)}
    </Banner>
  ))
}
