import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { FormLayout } from './form-layout.tsx'

/** What is left when a part of the page broke. */
export function BrokenPage() {
  const t = useText()
  return (
    <FormLayout title={t('app.broken')} lead={t('app.broken_advice')}>
      <Button look="filled" size={56} onClick={() => location.reload()}>
        {t('app.reload')}
      </Button>
    </FormLayout>
  )
}
