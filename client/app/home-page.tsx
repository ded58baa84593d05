import { Redirect, useLocation } from 'wouter'
import { lastDoorLink } from '../features/attendance/door-link.ts'
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
/** As the manifest's `start_url` says it. */
const STARTED_AS_APP = '?app'

const AdminHome = podiumPage(async () => (await import('./admin-home.tsx')).AdminHome)

type HomePageProps = { readonly ways?: typeof httpWays }

/** `/`: the door that an installed app was last at, the server's meetings for its administrator, the form for a meeting's code for everybody else. */
export function HomePage(props: HomePageProps) {
  const door = location.search === STARTED_AS_APP ? lastDoorLink() : undefined
  return door ? <Redirect to={`/m/${door.meetingId}/${door.linkId}/door`} replace /> : <StartPage {...props} />
}

function StartPage({ ways = httpWays }: HomePageProps) {
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
