import { useEffect, useState } from 'react'
import { hasFloor } from '../../shared/features/floor/asking.ts'
import { textIn } from '../../shared/lib/languages.ts'
import { AgendaFiles } from '../features/agenda/agenda-files.tsx'
import { AgendaList } from '../features/agenda/agenda-list.tsx'
import { NextItems } from '../features/agenda/next-items.tsx'
import { NowCard } from '../features/agenda/now-card.tsx'
import { useAgenda, type AgendaNow } from '../features/agenda/use-agenda.ts'
import { CountLines } from '../features/attendance/count-lines.tsx'
import { DepartedNotice } from '../features/attendance/departed-notice.tsx'
import { MyAttendance } from '../features/attendance/my-attendance.tsx'
import { InterpretersAsk } from '../features/booth/interpreters-ask.tsx'
import { SoundSwitch } from '../features/alerts/sound-switch.tsx'
import { AskButton } from '../features/floor/ask-button.tsx'
import { ClaimEntry } from '../features/floor/claim-entry.tsx'
import { FloorAnnouncer } from '../features/floor/floor-announcer.tsx'
import { ItemOverNotice } from '../features/floor/item-over-notice.tsx'
import type { FloorSide } from '../features/floor/floor-side.ts'
import type { MyFloor } from '../features/floor/my-floor.ts'
import { MyPastStatements } from '../features/floor/my-past-statements.tsx'
import { MyState } from '../features/floor/my-state.tsx'
import { PublishedStatements } from '../features/floor/published-statements.tsx'
import { QueueList } from '../features/floor/queue-list.tsx'
import { SpeakerNow } from '../features/floor/speaker-now.tsx'
import { useFloorSide } from '../features/floor/use-floor-side.ts'
import { useMyFloor } from '../features/floor/use-my-floor.ts'
import { useQueue } from '../features/floor/use-queue.ts'
import { BackNotice } from '../features/groups/back-notice.tsx'
import { CheckRound } from '../features/groups/check-draw.tsx'
import { DrawNotice } from '../features/groups/draw-notice.tsx'
import { MyGroups } from '../features/groups/standing-mine.tsx'
import { TableAnnouncer } from '../features/groups/table-announcer.tsx'
import { TableCard } from '../features/groups/table-card.tsx'
import type { MyTable } from '../features/groups/my-table.ts'
import { useMyTable } from '../features/groups/use-my-table.ts'
import { CallLink } from '../features/meeting/call-link.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { MeetingTitle } from '../features/meeting/meeting-title.tsx'
import { DialIn } from '../features/meeting/dial-in.tsx'
import { PauseNotice } from '../features/meeting/pause-notice.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { WentBackNotice } from '../features/meeting/went-back-notice.tsx'
import { NoticeAnnouncer, NoticeList } from '../features/notices/notice-list.tsx'
import { GivenChair } from '../features/people/given-chair.tsx'
import { YouCard } from '../features/people/you-card.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import { useMe, useView } from '../sync/hooks.ts'
import { Tabs } from '../ui/tabs.tsx'
import { AlertOffer } from './alert-offer.tsx'
import { AlertsHere } from './alerts-here.tsx'
import { FloorAlerts } from './floor-alerts.tsx'
import { MyBadgeHere } from './my-badge-here.tsx'
import { PhoneLayout } from './phone-layout.tsx'
import { ReportHere, ReportsHere } from './reports-here.tsx'
import { TableAlerts } from './table-alerts.tsx'

const PLACE_ID = 'place'
const MY_TURN: ReadonlySet<MyFloor['name']> = new Set(['next', 'called', 'speaking'])

/** The participant's page: the panels of the features in the places of the phone. */
export function ParticipantPage() {
  const t = useText()
  const agenda = useAgenda()
  const mine = useMyFloor()
  const side = useFloorSide()
  const isMyTurn = mine !== undefined && MY_TURN.has(mine.name)
  const round = useMyTable()
  const table = isMyTurn ? undefined : round
  const tableNumber = table?.name === 'seated' ? table.number : undefined
  useAttention(isMyTurn, tableNumber)

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
            <KeepingNotice />
            <WentBackNotice />
            <GivenChair />
            <PauseNotice />
            <InterpretersAsk />
            <NoticeList />
            <ClaimEntry />
            <BackNotice table={round} />
            <DrawNotice />
            <ItemOverNotice mine={mine} />
            <Refusals />
            <DepartedNotice />
          </>
        }
        now={!leads(table) && <Now agenda={agenda} side={side} />}
        mineId={PLACE_ID}
        mineLabel={table && t('groups.your_table')}
        mine={<Mine table={table} mine={mine} side={side} />}
        mineFills={isMyTurn}
        fixed={<Fixed table={table} mine={mine} side={side} />}
      >
        <Offer mine={mine} table={table} />
        <ReportsHere />
        <CountLines />
        <NextItems agenda={agenda} />
        <Below agenda={agenda} />
        <DialIn />
        <YouCard>
          <MyAttendance />
          <MyBadgeHere />
          <MyGroups />
          <SoundSwitch />
          <AlertsHere />
          <MyPastStatements />
        </YouCard>
      </PhoneLayout>
      <FloorAnnouncer mine={mine} />
      <Alerts mine={mine} />
      <NoticeAnnouncer />
      <TableAnnouncer table={round} />
      <TableAlerts table={round} />
    </>
  )
}

type OfferProps = { readonly mine: MyFloor | undefined; readonly table: MyTable | undefined }

const Offer = ({ mine, table }: OfferProps) => mine && <AlertOffer mine={mine} isAtTable={table?.name === 'seated'} />

/** Whether the reader's table is what the page is about, with its own heading; whoever waits for one also sees what is on. */
const leads = (table: MyTable | undefined): boolean =>
  table !== undefined && (table.name !== 'coming' || table.round.isCalledBack === true)

const Alerts = ({ mine }: { readonly mine: MyFloor | undefined }) => mine && <FloorAlerts mine={mine} />

/** What concerns the reader now stands at the top of the page and in its title. */
function useAttention(isMyTurn: boolean, tableNumber: number | undefined): void {
  const t = useText()
  const { language } = useLanguage()
  const title = useView(({ meeting }) => textIn(meeting.title, language).text)
  useEffect(() => {
    // Whoever reads further down must not miss it.
    if (isMyTurn || tableNumber !== undefined) scrollTo({ top: 0 })
  }, [isMyTurn, tableNumber])
  useEffect(() => {
    const first = tableNumber === undefined ? [] : [t('groups.table', { number: tableNumber })]
    document.title = [...first, title, 'Rostrum'].join(' · ')
  }, [t, title, tableNumber])
}

type NowProps = { readonly agenda: AgendaNow; readonly side: FloorSide }

function Now({ agenda, side: { floor } }: NowProps) {
  const phase = useView((view) => view.meeting.phase)
  const { current } = agenda
  return (
    <NowCard agenda={agenda} isMeetingClosed={phase === 'closed'}>
      <SpeakerNow floor={floor} hasFloor={current !== undefined && hasFloor(current.kind) && !floor.isQueueClosed} />
    </NowCard>
  )
}

type MineProps = {
  readonly table: MyTable | undefined
  readonly mine: MyFloor | undefined
  readonly side: FloorSide
}

/** Where the reader is: at a table, with what is to be said of it there, or in the plenary. */
function Mine({ table, mine, side }: MineProps) {
  if (!table) return <MyState mine={mine} side={side} />
  return (
    <TableCard table={table}>
      {table.name === 'seated' && <ReportHere table={table} />}
      <CheckRound />
    </TableCard>
  )
}

type FixedProps = {
  readonly table: MyTable | undefined
  readonly mine: MyFloor | undefined
  readonly side: FloorSide
}

/** The way to the call, and the floor; at the tables nobody asks, but who waits keeps the place in sight. */
function Fixed({ table, mine, side }: FixedProps) {
  return (
    <>
      {table?.name === 'seated' && table.mode === 'remote' ? <BackToCall table={table} /> : <CallLink />}
      {(!table || mine?.name !== 'nothing') && <AskButton mine={mine} side={side} placeId={PLACE_ID} />}
    </>
  )
}

/** Whoever is in the call of a table has left that of the meeting. */
function BackToCall({ table }: { readonly table: MyTable }) {
  const t = useText()
  return <CallLink words={t('groups.back')} look={table.round.isCalledBack ? 'filled' : undefined} />
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
          panel: (
            <>
              <AgendaList agenda={agenda} title={title} />
              <AgendaFiles />
            </>
          ),
        },
        {
          key: 'speakers',
          label: `${t('floor.speakers')} · ${standings.length}`,
          panel: (
            <>
              <QueueList floor={floor} standings={standings} personId={personId} />
              <PublishedStatements floor={floor} />
            </>
          ),
        },
      ]}
    />
  )
}
