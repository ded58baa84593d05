import { useText } from '../i18n/use-text.ts'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

/** The secretariat's page: agenda, people and links, screens, exports. */
export function SetupPage() {
  const t = useText()
  return (
    <FormLayout wide title={t('app.setup')}>
      <Loading />
    </FormLayout>
  )
}
