import { Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { DevicePushContext } from '../features/alerts/device-push.ts'
import { useMe } from '../sync/hooks.ts'
import { Loading } from '../ui/loading.tsx'
import { Following } from './following.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { DoorDevice, ownPageOf, ROLE_PAGES } from './role-pages.ts'
import { ScreenWaitingPage } from './screen-waiting-page.tsx'
import { WaitingPage } from './waiting-page.tsx'

/** Only whoever asks for the floor needs it. */
const loadPush = async () => (await import('../features/alerts/browser-push.ts')).browserPush

type MeetingPageProps = { readonly meetingId: string; readonly linkId: string }

/** `/m/:meetingId/:linkId/*`: the page of the address, or the one that the reader's roles open. */
export function MeetingPage({ meetingId, linkId }: MeetingPageProps) {
  const link = { meetingId, linkId }
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        {Object.entries(ROLE_PAGES).map(([name, { audience, Page }]) => (
          <Route key={name} path={`/${name}`}>
            <Following {...link} audience={audience} Waiting={audience === 'screen' ? ScreenWaitingPage : WaitingPage}>
              <DevicePushContext value={loadPush}>
                <Page />
              </DevicePushContext>
            </Following>
          </Route>
        ))}
        <Route path="/door">
          <DoorDevice {...link} />
        </Route>
        <Route path="/">
          <Following {...link} audience="hall">
            <ToOwnPage />
          </Following>
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  )
}

function ToOwnPage() {
  const me = useMe()
  return me ? <Redirect to={`/${ownPageOf(me.people.roles)}`} replace /> : <Loading />
}
