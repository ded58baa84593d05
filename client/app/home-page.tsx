import { useText } from '../i18n/use-text.ts'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

/** `/`: enter a meeting's code; below it the way to the server's administration. */
export function HomePage() {
  const t = useText()
  return (
    <FormLayout title={t('app.welcome')} lead={t('app.welcome_lead')}>
      <Loading />
    </FormLayout>
  )
}
