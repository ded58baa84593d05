import { useText } from '../i18n/use-text.ts'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

/** `/j/:meetingId#…`: exchanges the link's secret for a session, asking the name and mode where the link needs them. */
export function JoinPage({ meetingId }: { readonly meetingId: string }) {
  const t = useText()
  return (
    <FormLayout title={t('app.joining')}>
      <Loading key={meetingId}>{t('app.opening')}</Loading>
    </FormLayout>
  )
}
