import { useEffect, type ReactNode } from 'react'
import { textIn } from '../../shared/lib/languages.ts'
import { ScreenComing } from '../features/agenda/screen-coming.tsx'
import { ScreenItem } from '../features/agenda/screen-item.tsx'
import { screenWaitOf } from '../features/agenda/screen-wait.ts'
import { ScreenWaiting } from '../features/agenda/screen-waiting.tsx'
import { useAgenda } from '../features/agenda/use-agenda.ts'
import { ScreenAttendance } from '../features/attendance/screen-attendance.tsx'
import { ScreenNext } from '../features/floor/screen-next.tsx'
import { ScreenSpeaker } from '../features/floor/screen-speaker.tsx'
import { useQueue } from '../features/floor/use-queue.ts'
import { ScreenDraw, ScreenDrawLine } from '../features/groups/screen-draw.tsx'
import { ScreenTables } from '../features/groups/screen-tables.tsx'
import { ScreenNotLive } from '../features/meeting/screen-not-live.tsx'
import { ScreenPause } from '../features/meeting/screen-pause.tsx'
import { ScreenTimes } from '../features/meeting/screen-times.tsx'
import { ScreenNotice, ScreenNoticeLine } from '../features/notices/screen-notice.tsx'
import { useScreenNotices, type ScreenNotices } from '../features/notices/use-screen-notices.ts'
import { ScreenWayIn } from '../features/people/screen-way-in.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useIsLost } from '../sync/desk.ts'
import { useView } from '../sync/hooks.ts'
import { ScreenLayout } from './screen-layout.tsx'

/** What the room screen shows of a meeting. */
export function HallScreenPage() {
  const { title, phase } = useView((view) => view.meeting)
  const floor = useView((view) => view.floor)
  const agenda = useAgenda()
  const standings = useQueue()
  const isLost = useIsLost()
  const notices = useScreenNotices()
  const takeover = useTakeover(notices)
  const { language } = useLanguage()
  const wait = screenWaitOf(agenda, phase === 'closed')
  const name = textIn(title, language).text
  useEffect(() => {
    document.title = `${name} · Rostrum`
  }, [name])
  const hasFloor = wait === undefined || wait.name === 'paused'
  return (
    <ScreenLayout
      takeover={takeover}
      line={useLine(notices)}
      top={<ScreenItem agenda={agenda} withoutClock={wait !== undefined} />}
      middle={wait ? <ScreenWaiting wait={wait} /> : <ScreenSpeaker floor={floor} />}
      next={
        hasFloor ? (
          <ScreenNext
            standings={standings}
            isQueueClosed={floor.isQueueClosed && floor.turn !== undefined}
            lastCallAtMs={floor.lastCallAtMs}
          />
        ) : (
          <ScreenComing agenda={agenda} />
        )
      }
      footer={
        <>
          <ScreenWayIn />
          <ScreenAttendance />
          <ScreenTimes />
        </>
      }
      notLive={isLost ? <ScreenNotLive /> : undefined}
    />
  )
}

/** What stands in a line above the footer: a calm notice, else the code of the tables that come next. */
function useLine({ calm }: ScreenNotices): ReactNode {
  const draw = useView((view) => view.groups.draw)
  if (calm) return <ScreenNoticeLine notice={calm} />
  const isComing = draw?.status === 'drawing' || draw?.status === 'ready'
  return isComing ? <ScreenDrawLine draw={draw} /> : undefined
}

/** What takes the screen above the footer: the first of these that is there. */
function useTakeover({ urgent }: ScreenNotices): ReactNode {
  const pause = useView((view) => view.meeting.technicalPause)
  const round = useView((view) => view.groups.round)
  const draw = useView((view) => view.groups.draw)
  if (pause) return <ScreenPause pause={pause} />
  if (urgent) return <ScreenNotice notice={urgent} />
  if (round) return <ScreenTables round={round} />
  if (draw?.status === 'waiting') return <ScreenDraw draw={draw} />
  return undefined
}
