import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Loading } from '../ui/loading.tsx'
import { lazyPage } from './lazy-page.ts'
import { podiumPage } from './podium-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const CheckPage = podiumPage(async () => (await import('./check-page.tsx')).CheckPage)
const HomePage = lazyPage(async () => (await import('./home-page.tsx')).HomePage)
const JoinPage = lazyPage(async () => (await import('./join-page.tsx')).JoinPage)
const MeetingPage = lazyPage(async () => (await import('./meeting-page.tsx')).MeetingPage)
const ScreenPage = lazyPage(async () => (await import('./screen-page.tsx')).ScreenPage)

/** Which page stands at which address. Secrets travel in the fragment alone, so no address here ever holds one. */
export function Routes() {
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/j/:meetingId">{({ meetingId }) => <JoinPage meetingId={meetingId} />}</Route>
        <Route path="/m/:meetingId/:linkId" nest>
          {({ meetingId, linkId }) => <MeetingPage meetingId={meetingId} linkId={linkId} />}
        </Route>
        <Route path="/check">
          <CheckPage />
        </Route>
        <Route path="/screen">
          <ScreenPage />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}
