import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { textIn } from '../../shared/lib/languages.ts'
import { AgendaFiles } from '../features/agenda/agenda-files.tsx'
import { AgendaList } from '../features/agenda/agenda-list.tsx'
import { AgendaReplacement } from '../features/agenda/agenda-replacement.tsx'
import { DayRules } from '../features/agenda/day-rules.tsx'
import { useAgenda } from '../features/agenda/use-agenda.ts'
import { HerePanel } from '../features/attendance/here-panel.tsx'
import { PersonHistory } from '../features/attendance/person-history.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { LossBands } from '../features/meeting/loss-band.tsx'
import { FloorFileCard } from '../features/floor/floor-file-link.tsx'
import { KeepingNotice } from '../features/meeting/keeping-notice.tsx'
import { EditMeetingDialog } from '../features/meeting/edit-meeting-dialog.tsx'
import { RehearsalCard } from '../features/meeting/rehearsal-card.tsx'
import { LogCard } from '../features/meeting/log-card.tsx'
import { MeetingFacts } from '../features/meeting/meeting-facts.tsx'
import { Refusals } from '../features/meeting/refusals.tsx'
import { BadgesLink } from '../features/people/badges-link.tsx'
import { ChairsCard } from '../features/people/chairs-card.tsx'
import { ClaimsCard } from '../features/people/claims-card.tsx'
import { CodeAlarm } from '../features/people/code-alarm.tsx'
import { DevicesCard } from '../features/people/devices-card.tsx'
import { DuplicatesCard } from '../features/people/duplicates-card.tsx'
import { OrganisationsCard } from '../features/people/organisations-card.tsx'
import { PeopleList } from '../features/people/people-list.tsx'
import { PowersBand } from '../features/people/powers-band.tsx'
import { RetentionCard } from '../features/people/retention-card.tsx'
import { RosterCard } from '../features/people/roster-card.tsx'
import { ScreensPanel } from '../features/people/screens-panel.tsx'
import { TypedNamesCard } from '../features/people/typed-names-card.tsx'
import { WaysInPanel } from '../features/people/ways-in-panel.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { useText } from '../i18n/use-text.ts'
import { usePodiumView, useServerNowMs } from '../sync/hooks.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { LocalizedText } from '../ui/localized-text.tsx'
import { SetupLayout, useSetupPart } from './setup-layout.tsx'
import { SetupNext } from './setup-next.tsx'
import styles from './setup-page.module.css'
import { setupSteps, type SetupPart, type SetupStep } from './setup-steps.ts'

const MINUTE_MS = 60_000

/** The secretariat's page: what the meeting is, its agenda, its people, their ways in, its screens. */
export function SetupPage() {
  const t = useText()
  const { language } = useLanguage()
  const view = usePodiumView((whole) => whole)
  const nowMs = useServerNowMs(MINUTE_MS)
  const steps = useMemo(() => setupSteps(view, nowMs), [view, nowMs])
  const [part, setPart] = useSetupPart()
  const [isEditing, setIsEditing] = useState(false)
  const edit = () => setIsEditing(true)
  const goTo = ({ key, part: place }: SetupStep) => {
    setPart(place)
    if (key === 'call' || key === 'titles') edit()
  }
  const panels = {
    overview: <Overview onEdit={edit} />,
    agenda: <Agenda />,
    people: <People />,
    attendance: (
      <Card>
        <HerePanel />
      </Card>
    ),
    links: <Links />,
    screens: <ScreensPanel />,
  } satisfies Record<SetupPart, ReactNode>
  const title = textIn(view.meeting.title, language).text
  useEffect(() => {
    document.title = `${title} · Rostrum`
  }, [title])
  return (
    <SetupLayout
      bar={<ConnectionLine />}
      notice={
        <>
          <ConnectionNotice />
          <KeepingNotice />
          <LossBands />
          <CodeAlarm />
          <PowersBand />
          <Refusals />
        </>
      }
      head={
        <>
          <h1 className={styles.title}>
            <LocalizedText text={view.meeting.title} />
          </h1>
          <Link href="/console" asChild>
            <ButtonLink>{t('app.to_console')}</ButtonLink>
          </Link>
        </>
      }
      next={<SetupNext steps={steps} phase={view.meeting.phase} onStep={goTo} />}
      marks={{ people: view.people.registered, attendance: view.attendance.room + view.attendance.remote }}
      part={part}
      onPart={setPart}
    >
      {panels[part]}
      <EditMeetingDialog open={isEditing} onClose={() => setIsEditing(false)} />
    </SetupLayout>
  )
}

function Overview({ onEdit }: { readonly onEdit: () => void }) {
  const t = useText()
  return (
    <>
      <MeetingFacts onEdit={onEdit} />
      <RehearsalCard />
      <Card title={t('app.days')}>
        <DayRules />
      </Card>
      <RetentionCard />
      <FloorFileCard />
      <LogCard />
    </>
  )
}

function Agenda() {
  const agenda = useAgenda()
  const title = usePodiumView((view) => view.meeting.title)
  return (
    <>
      <AgendaReplacement />
      <AgendaFiles isForPodium />
      <Card>
        <AgendaList agenda={agenda} title={title} />
      </Card>
    </>
  )
}

function People() {
  return (
    <>
      <ClaimsCard />
      <RosterCard />
      <div>
        <BadgesLink />
      </div>
      <DuplicatesCard />
      <OrganisationsCard />
      <Card>
        <PeopleList more={(personId) => <PersonHistory personId={personId} />} />
      </Card>
      <TypedNamesCard />
    </>
  )
}

function Links() {
  return (
    <>
      <WaysInPanel />
      <ChairsCard />
      <DevicesCard />
    </>
  )
}
