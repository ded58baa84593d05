import { useEffect, useState } from 'react'
import { hasFloor } from '../../shared/features/floor/asking.ts'
import { textIn } from '../../shared/lib/languages.ts'
import { AgendaList } from '../features/agenda/agenda-list.tsx'
import { NextItems } from '../features/agenda/next-items.tsx'
import { NowCard } from '../features/agenda/now-card.tsx'
import { useAgenda } from '../features/agenda/use-agenda.ts'
import { CountLines } from '../features/attendance/count-lines.tsx'
import { DepartedNotice } from '../features/attendance/departed-notice.tsx'
import { MyAttendance } from '../features/attendance/my-attendance.tsx'
import { AskButton } from '../features/floor/ask-button.tsx'
import { FloorAnnouncer } from '../features/floor/floor-announcer.tsx'
import type { MyFloor } from '../features/floor/my-floor.ts'
import { MyState } from '../features/floor/my-state.tsx'
import { QueueList } from '../features/floor/queue-list.tsx'
import { SpeakerNow } from '../features/floor/speaker-now.tsx'
import { useFloorSide } from '../features/floor/use-floor-side.ts'
import { useMyFloor } from '../features/floor/use-my-floor.ts'
import { useQueue } from '../features/floor/use-queue.ts'
import { CallLink } from '../features/meeting/call-link.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { MeetingTitle } from '../features/meeting/meeting-title.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { YouCard } from '../features/people/you-card.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import { useMe, useView } from '../sync/hooks.ts'
import { Tabs } from '../ui/tabs.tsx'
import { PhoneLayout } from './phone-layout.tsx'

const PLACE_ID = 'place'
const MY_TURN: ReadonlySet<MyFloor['name']> = new Set(['next', 'called', 'speaking'])

/** The participant's page: the panels of the features in the places of the phone. */
export function ParticipantPage() {
  const meeting = useView((view) => view.meeting)
  const agenda = useAgenda()
  const mine = useMyFloor()
  const side = useFloorSide()
  const { language } = useLanguage()
  const title = textIn(meeting.title, language).text
  const isMyTurn = mine !== undefined && MY_TURN.has(mine.name)
  useEffect(() => {
    // Whoever reads further down must not miss it.
    if (isMyTurn) scrollTo({ top: 0 })
  }, [isMyTurn])
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])

  return (
    <>
      <PhoneLayout
        connection={
          <>
            <MeetingTitle />
            <ConnectionLine />
          </>
        }
        notice={
          <>
            <ConnectionNotice />
            <Refusals />
            <DepartedNotice />
          </>
        }
        now={
          <NowCard agenda={agenda} isMeetingClosed={meeting.phase === 'closed'}>
            <SpeakerNow
              turn={side.floor.turn}
              hasFloor={agenda.current !== undefined && hasFloor(agenda.current.kind) && !side.floor.isQueueClosed}
            />
          </NowCard>
        }
        mineId={PLACE_ID}
        mine={<MyState mine={mine} side={side} />}
        mineFills={isMyTurn}
        fixed={
          <>
            <CallLink />
            <AskButton mine={mine} side={side} placeId={PLACE_ID} />
          </>
        }
      >
        <CountLines />
        <NextItems agenda={agenda} />
        <Below agenda={agenda} />
        <YouCard>
          <MyAttendance />
        </YouCard>
      </PhoneLayout>
      <FloorAnnouncer mine={mine} />
    </>
  )
}

function Below({ agenda }: { readonly agenda: ReturnType<typeof useAgenda> }) {
  const t = useText()
  const [tab, setTab] = useState<'agenda' | 'speakers'>('agenda')
  const title = useView((view) => view.meeting.title)
  const floor = useView((view) => view.floor)
  const personId = useMe()?.people.personId
  const standings = useQueue()
  return (
    <Tabs
      label={t('app.parts')}
      selected={tab}
      onSelect={setTab}
      tabs={[
        {
          key: 'agenda',
          label: t('agenda.title'),
          panel: <AgendaList agenda={agenda} title={title} />,
        },
        {
          key: 'speakers',
          label: `${t('floor.speakers')} · ${standings.length}`,
          panel: <QueueList floor={floor} standings={standings} personId={personId} />,
        },
      ]}
    />
  )
}
