import { useText } from '../i18n/use-text.ts'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

type MeetingPageProps = { readonly meetingId: string; readonly linkId: string }

/** `/m/:meetingId/:linkId/*`: connects, then gives way to the page of the reader's roles (role-pages.tsx). */
export function MeetingPage({ meetingId, linkId }: MeetingPageProps) {
  const t = useText()
  return (
    <FormLayout title={t('app.joining')}>
      <Loading key={`${meetingId}/${linkId}`}>{t('app.opening')}</Loading>
    </FormLayout>
  )
}
