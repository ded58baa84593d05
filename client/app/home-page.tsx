import { useLocation } from 'wouter'
import { CodeForm } from '../features/people/code-form.tsx'
import { httpWaysIn } from '../features/people/ways-in.ts'
import { useText } from '../i18n/use-text.ts'
import { Banner } from '../ui/banner.tsx'
import { Loading } from '../ui/loading.tsx'
import { podiumPage } from './podium-page.tsx'
import { FormLayout } from './form-layout.tsx'
import { addressOf } from './join-page.tsx'
import styles from './home-page.module.css'
import { useAdmin } from './use-admin.ts'

const httpWays = httpWaysIn()

const AdminHome = podiumPage(async () => (await import('./admin-home.tsx')).AdminHome)

/** `/`: the server's meetings for its administrator, the form for a meeting's code for everybody else. */
export function HomePage({ ways = httpWays }: { readonly ways?: typeof httpWays }) {
  const t = useText()
  const [, navigate] = useLocation()
  const admin = useAdmin()
  if (admin === 'asking')
    return (
      <FormLayout title={t('app.joining')}>
        <Loading />
      </FormLayout>
    )
  if (admin === 'yes') return <AdminHome />
  return (
    <FormLayout title={t('app.welcome')} lead={t('app.welcome_lead')}>
      {admin === 'refused' && (
        <Banner tone="warn" role="alert" title={t('app.admin_refused')}>
          {t('app.admin_refused_advice')}
        </Banner>
      )}
      <CodeForm ways={ways} onFound={(way) => navigate(addressOf(way))} />
      <p className={styles.about}>{t('app.about')}</p>
    </FormLayout>
  )
}
