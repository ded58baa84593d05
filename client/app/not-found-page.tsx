import { useText } from '../i18n/use-text.ts'
import { ButtonLink } from '../ui/button.tsx'
import { FormLayout } from './form-layout.tsx'

/** An address that leads nowhere, and the way on. */
export function NotFoundPage() {
  const t = useText()
  return (
    <FormLayout title={t('app.not_found')} lead={t('app.not_found_advice')}>
      <ButtonLink look="filled" size={56} href="/">
        {t('app.home')}
      </ButtonLink>
    </FormLayout>
  )
}
