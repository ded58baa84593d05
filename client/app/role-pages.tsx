import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import type { Role } from '../../shared/lib/roles.ts'
import { Loading } from '../ui/loading.tsx'
import { lazyPage } from './lazy-page.ts'
import { NotFoundPage } from './not-found-page.tsx'

const PAGES = {
  floor: lazyPage(async () => (await import('./participant-page.tsx')).ParticipantPage),
  console: lazyPage(async () => (await import('./chair-page.tsx')).ChairPage),
  setup: lazyPage(async () => (await import('./setup-page.tsx')).SetupPage),
  screen: lazyPage(async () => (await import('./hall-screen-page.tsx')).HallScreenPage),
}

type PageName = keyof typeof PAGES

/** The pages of a meeting that these roles may open, the one that opens by itself first. */
export function pagesOf(roles: readonly Role[]): readonly PageName[] {
  if (roles.includes('chair') || roles.includes('moderator')) return ['console', 'setup', 'screen', 'floor']
  if (roles.includes('secretariat')) return ['setup', 'console', 'screen', 'floor']
  return roles.includes('screen') ? ['screen'] : ['floor']
}

/** Inside a meeting's address: the page that the roles open, or another that they may see (`/console`, `/setup`, `/screen`, `/floor`). */
export function RolePages({ roles }: { readonly roles: readonly Role[] }) {
  const [first = 'floor', ...others] = pagesOf(roles)
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <Redirect to={`/${first}`} replace />
        </Route>
        {[first, ...others].map((name) => (
          <Route key={name} path={`/${name}`} component={PAGES[name]} />
        ))}
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}
