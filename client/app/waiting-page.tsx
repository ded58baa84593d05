import { useText } from '../i18n/use-text.ts'
import type { Connection } from '../sync/connection.ts'
import { Button } from '../ui/button.tsx'
import { Loading } from '../ui/loading.tsx'
import { FormLayout } from './form-layout.tsx'

type WaitingPageProps = { readonly connection: Connection; readonly onRetry: () => void }

/** Why there is no meeting to see, and what helps. */
type Obstacle = {
  readonly title: string
  readonly advice: string
  readonly action: string
  readonly act: (retry: () => void) => void
}

const retry: Obstacle['act'] = (again) => again()

const UNREACHABLE: Obstacle = {
  title: 'app.no_connection',
  advice: 'app.no_connection_advice',
  action: 'app.try_now',
  act: retry,
}

const NO_ACCESS: Obstacle = {
  title: 'app.no_access',
  advice: 'app.no_access_advice',
  action: 'app.home',
  act: () => location.assign('/'),
}

const OBSTACLES: { readonly [State in Connection['state']]?: Obstacle } = {
  waiting: UNREACHABLE,
  offline: UNREACHABLE,
  replaced: { title: 'app.replaced', advice: 'app.replaced_advice', action: 'app.use_here', act: retry },
  reload: { title: 'app.newer', advice: 'app.newer_advice', action: 'app.reload', act: () => location.reload() },
  refused: NO_ACCESS,
}

function obstacleOf(connection: Connection): Obstacle | undefined {
  const isRevoked = connection.state === 'refused' && connection.code === 'revoked'
  return isRevoked ? { ...NO_ACCESS, title: 'app.revoked' } : OBSTACLES[connection.state]
}

/** In place of a meeting of which nothing is known yet: it is on its way, or what stands in the way. */
export function WaitingPage({ connection, onRetry }: WaitingPageProps) {
  const t = useText()
  const obstacle = obstacleOf(connection)
  if (!obstacle) {
    return (
      <FormLayout title={t('app.joining')}>
        <Loading>{t('app.opening')}</Loading>
      </FormLayout>
    )
  }
  return (
    <FormLayout title={t(obstacle.title)} lead={t(obstacle.advice)}>
      <Button look="filled" size={56} onClick={() => obstacle.act(onRetry)}>
        {t(obstacle.action)}
      </Button>
    </FormLayout>
  )
}
