import { useEffect, useMemo, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { Audience } from '../../shared/lib/roles.ts'
import { browserPorts, reloadOnce, watchPage } from './browser-ports.ts'
import type { Connection } from './connection.ts'
import { MeetingContext } from './meeting-context.ts'
import { MeetingSync, type Followed } from './meeting-sync.ts'
import type { SyncPorts } from './ports.ts'

export interface MeetingProviderProps extends Followed {
  readonly audience: Audience
  /** Shown until there is a view: loading, or why there is none. `retry` asks again. */
  readonly waiting: (connection: Connection, retry: () => void) => ReactNode
  readonly children: ReactNode
  /** Other ports than a browser's, for tests. */
  readonly portsFor?: ((followed: Followed) => SyncPorts) | undefined
}

/**
 * Follows a meeting for the components below it; they are there as soon as there is a view, current or remembered, and
 * as long as this device is not refused. Of a newer protocol the page loads itself again.
 */
export function MeetingProvider(props: MeetingProviderProps): ReactNode {
  const { meetingId, linkId, audience, waiting, children, portsFor = browserPorts } = props
  const meeting = useMemo(() => {
    const followed = { meetingId, linkId, audience }
    return { followed, sync: new MeetingSync(portsFor(followed), followed) }
  }, [meetingId, linkId, audience, portsFor])
  const { sync } = meeting
  useEffect(() => {
    sync.start()
    const endWatch = watchPage(
      () => sync.wake(),
      () => sync.rest(),
    )
    return () => {
      endWatch()
      sync.stop()
    }
  }, [sync])
  const connection = useStore(sync.store, (state) => state.connection)
  const hasView = useStore(sync.store, (state) => state.view !== undefined)
  // Who is refused must not go on looking at what they saw before.
  const isShown = hasView && connection.state !== 'refused'
  const isOutdated = connection.state === 'reload'
  useEffect(() => {
    if (isOutdated) reloadOnce()
  }, [isOutdated])
  return <MeetingContext value={meeting}>{isShown ? children : waiting(connection, () => sync.retry())}</MeetingContext>
}
