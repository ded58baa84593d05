import { useLocation } from 'wouter'
import { CodeForm } from '../features/people/code-form.tsx'
import { httpWaysIn } from '../features/people/ways-in.ts'
import { useText } from '../i18n/use-text.ts'
import { FormLayout } from './form-layout.tsx'
import { addressOf } from './join-page.tsx'

const httpWays = httpWaysIn()

/** `/`: enter a meeting's code; below it the way to the server's administration. */
export function HomePage({ ways = httpWays }: { readonly ways?: typeof httpWays }) {
  const t = useText()
  const [, navigate] = useLocation()
  return (
    <FormLayout title={t('app.welcome')} lead={t('app.welcome_lead')}>
      <CodeForm ways={ways} onFound={(way) => navigate(addressOf(way))} />
    </FormLayout>
  )
}
