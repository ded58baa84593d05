import { useText } from '../../i18n/use-text.ts'
import type { Connection } from '../../sync/connection.ts'
import { useConnection, useRetry } from '../../sync/hooks.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'

/** Says what only the reader can mend: another window, a newer version, an ended access. Nothing for anything else. */
export function ConnectionNotice() {
  const t = useText()
  const connection = useConnection()
  const retry = useRetry()
  const words = wordsOf(connection)
  if (!words) return null
  const mend = connection.state === 'reload' ? () => location.reload() : retry
  return (
    <Banner tone="warn" role="alert" actions={<Button onClick={mend}>{t(words.action)}</Button>}>
      {t(words.text)}
    </Banner>
  )
}

function wordsOf(connection: Connection): { readonly text: string; readonly action: string } | undefined {
  if (connection.state === 'replaced') return { text: 'meeting.replaced', action: 'meeting.use_here' }
  if (connection.state === 'reload') return { text: 'meeting.newer', action: 'meeting.reload' }
  if (connection.state !== 'refused') return undefined
  const text = connection.code === 'revoked' ? 'meeting.revoked' : 'meeting.no_access'
  return { text, action: 'meeting.try_again' }
}
