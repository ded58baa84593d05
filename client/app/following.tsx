import { use, useCallback, type ComponentType, type ReactNode } from 'react'
import type { Audience } from '../../shared/lib/roles.ts'
import { RehearsalMark } from '../features/meeting/rehearsal-mark.tsx'
import type { Connection } from '../sync/connection.ts'
import { useView } from '../sync/hooks.ts'
import { MeetingContext } from '../sync/meeting-context.ts'
import { MeetingProvider, type MeetingProviderProps } from '../sync/meeting-provider.tsx'
import { NowProvider } from '../ui/now.tsx'
import { ZoneProvider } from '../ui/zone.tsx'
import { WaitingPage } from './waiting-page.tsx'

type FollowingProps = {
  readonly meetingId: string
  readonly linkId: string
  readonly audience: Audience
  /** What stands in the page's place until there is a view. */
  readonly Waiting?: ComponentType<{ readonly connection: Connection; readonly onRetry: () => void }>
  readonly portsFor?: NonNullable<MeetingProviderProps['portsFor']>
  readonly children: ReactNode
}

/** A page that follows a meeting: its clocks run on the server's time, its times are told in the meeting's zone. */
export function Following({ children, Waiting = WaitingPage, ...followed }: FollowingProps) {
  return (
    <MeetingProvider {...followed} waiting={(connection, retry) => <Waiting connection={connection} onRetry={retry} />}>
      <InMeetingTime>{children}</InMeetingTime>
    </MeetingProvider>
  )
}

function InMeetingTime({ children }: { readonly children: ReactNode }) {
  const zone = useView((view) => view.meeting.zone)
  const clock = use(MeetingContext)?.sync.clock
  const now = useCallback(() => clock?.nowMs() ?? Date.now(), [clock])
  return (
    <ZoneProvider meeting={zone}>
      <NowProvider now={now}>
        {children}
        <RehearsalMark />
      </NowProvider>
    </ZoneProvider>
  )
}
