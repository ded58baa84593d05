import { useText } from '../i18n/use-text.ts'
import { Loading } from '../ui/loading.tsx'
import { ScreenLayout } from './screen-layout.tsx'

/** `/screen`: shows the pairing code until a moderator approves it, then the meeting. */
export function ScreenPage() {
  const t = useText()
  return <ScreenLayout takeover={<Loading>{t('app.opening')}</Loading>} footer={null} />
}
