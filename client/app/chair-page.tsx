import { useState } from 'react'
import { Link } from 'wouter'
import { CloseItem } from '../features/agenda/close-item.tsx'
import { PodiumAgenda } from '../features/agenda/podium-agenda.tsx'
import { PodiumItemBar } from '../features/agenda/podium-item-bar.tsx'
import { HereButton } from '../features/attendance/here-button.tsx'
import { PersonHistory } from '../features/attendance/person-history.tsx'
import { InterpretersBand, ReadyBooths } from '../features/booth/podium-signals.tsx'
import { FairnessPanel } from '../features/floor/fairness-panel.tsx'
import { NotYetHeard } from '../features/floor/not-yet-heard.tsx'
import { PaperQueue } from '../features/floor/paper-queue.tsx'
import { PodiumAdd } from '../features/floor/podium-add.tsx'
import { PodiumLastTurns } from '../features/floor/podium-last-turns.tsx'
import { PodiumNext } from '../features/floor/podium-next.tsx'
import { PodiumOrder } from '../features/floor/podium-order.tsx'
import { PodiumQueue } from '../features/floor/podium-queue.tsx'
import { PodiumSpeaker } from '../features/floor/podium-speaker.tsx'
import { PodiumSpeakers } from '../features/floor/podium-speakers.tsx'
import { PointOfOrderBand } from '../features/floor/point-of-order-band.tsx'
import { PodiumTimes } from '../features/floor/podium-times.tsx'
import { usePodiumFloor, type PodiumFloor } from '../features/floor/use-podium-floor.ts'
import { kindNow } from '../features/groups/kind-now.ts'
import { PodiumTables, TablesBesideQueue, TablesSuggestion } from '../features/groups/podium-tables.tsx'
import { ReportsLine } from '../features/groups/reports-line.tsx'
import { ConsoleKeys } from '../features/keys/console-keys.tsx'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { LossBands } from '../features/meeting/loss-band.tsx'
import { LostBand } from '../features/meeting/lost-band.tsx'
import { PauseBand } from '../features/meeting/pause-band.tsx'
import { PauseButton } from '../features/meeting/pause-button.tsx'
import { PodiumRefusals } from '../features/meeting/podium-refusals.tsx'
import { PodiumNoticeRows } from '../features/notices/podium-notice-rows.tsx'
import { PodiumNotices, useNoticeCount } from '../features/notices/podium-notices.tsx'
import { claimsOf } from '../features/people/claims.ts'
import { CodeAlarm } from '../features/people/code-alarm.tsx'
import { PodiumClaims } from '../features/people/podium-claims.tsx'
import { PowersBand } from '../features/people/powers-band.tsx'
import { PersonDialog } from '../features/people/person-dialog.tsx'
import { PodiumScreenState } from '../features/people/podium-screen-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { useIsLost } from '../sync/desk.ts'
import { usePodiumView } from '../sync/hooks.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Tabs } from '../ui/tabs.tsx'
import styles from './chair-page.module.css'
import { ConsoleLayout } from './console-layout.tsx'

/** The chair's console: the panels of the features in the places of its one window. */
export function ChairPage() {
  const podium = usePodiumFloor()
  const isLost = useIsLost()
  const waiting = podium.standings.length
  return (
    <ConsoleLayout
      bar={<Bar />}
      alert={
        <>
          <ConnectionNotice />
          <LostBand isLost={isLost} />
          <LossBands />
          <PauseBand />
          <CodeAlarm />
          <InterpretersBand />
          <PowersBand />
          {!isLost && <PointOfOrderBand podium={podium} />}
          <PodiumRefusals />
        </>
      }
      speaker={<PodiumSpeaker podium={podium} isLost={isLost} />}
      next={<PodiumNext podium={podium} isLost={isLost} />}
      queue={<Queue podium={podium} isLost={isLost} />}
      aside={
        <div className={styles.aside}>
          <PodiumNoticeRows />
          <ReadyBooths />
          {waiting > 0 && <TablesBesideQueue linkTo={(words) => <TablesLink words={words} />} />}
          <ReportsLine />
          <PodiumAgenda waiting={waiting} />
          <NotYetHeard />
          <FloorTabs podium={podium} />
        </div>
      }
      foot={<Foot waiting={waiting} />}
    />
  )
}

/** Without floor or wishes the largest place of the page is for what such an item is there for: the tables. */
function Queue({ podium, isLost }: { readonly podium: PodiumFloor; readonly isLost: boolean }) {
  const item = usePodiumView(({ agenda }) => agenda.items[agenda.currentItemId ?? ''])
  const kind = item && kindNow(item)
  if (isLost && podium.standings.length > 0) return <PaperQueue standings={podium.standings} />
  const isForTables = (kind === 'coffee' || kind === 'breakout') && podium.standings.length === 0
  return isForTables && podium.desk.may('groups.prepare') ? (
    <TablesSuggestion linkTo={(words) => <TablesLink look="filled" words={words} />} />
  ) : (
    <PodiumQueue
      podium={podium}
      personDialog={(personId, onClose) => (
        <PersonDialog personId={personId} onClose={onClose} more={(of) => <PersonHistory personId={of} />} />
      )}
    />
  )
}

function TablesLink({ words, look }: { readonly words: string; readonly look?: 'filled' }) {
  return (
    <Link href="/tables" asChild>
      <ButtonLink look={look} size={look ? 56 : 44} icon="people">
        {words}
      </ButtonLink>
    </Link>
  )
}

function Bar() {
  return (
    <div className={styles.bar}>
      <PodiumItemBar />
      <span className={styles.gap} />
      <HereButton />
      <ConnectionLine />
      <PodiumScreenState />
      <PauseButton />
    </div>
  )
}

/** What is rarely needed stands far from the floor, and what closes the item farthest. */
function Foot({ waiting }: { readonly waiting: number }) {
  const t = useText()
  return (
    <div className={styles.foot}>
      <ConsoleKeys />
      <Link href="/setup" asChild>
        <ButtonLink look="quiet">{t('meeting.set_up')}</ButtonLink>
      </Link>
      <span className={styles.gap} />
      <CloseItem waiting={waiting} />
    </div>
  )
}

type TabKey = 'add' | 'order' | 'notices' | 'tables' | 'claims' | 'speakers' | 'heard'

function FloorTabs({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [selected, select] = useState<TabKey>('add')
  const claims = claimsOf(usePodiumView((view) => view.people.people)).length
  const notices = useNoticeCount()
  const { may } = podium.desk
  const tabs = [
    { key: 'add', label: t('floor.tab_add'), panel: <PodiumAdd podium={podium} />, isOpen: may('floor.add') },
    {
      key: 'order',
      label: t('floor.tab_order'),
      panel: (
        <>
          <PodiumOrder podium={podium} />
          <PodiumTimes podium={podium} />
        </>
      ),
      isOpen: may('floor.set_policy'),
    },
    {
      key: 'notices',
      label: notices === 0 ? t('notices.tab') : t('notices.tab_count', { count: notices }),
      panel: <PodiumNotices />,
      isOpen: may('notices.post'),
    },
    {
      key: 'tables',
      label: t('groups.tab'),
      panel: <PodiumTables linkTo={(words) => <TablesLink words={words} />} />,
      isOpen: may('groups.prepare'),
    },
    {
      key: 'claims',
      label: t('people.tab_claims', { count: claims }),
      panel: <PodiumClaims />,
      // Six tabs are more than the column shows: this one is there while there is somebody to confirm.
      isOpen: may('people.merge') && (claims > 0 || selected === 'claims'),
    },
    {
      key: 'speakers',
      label: t('floor.tab_speakers'),
      panel: <PodiumSpeakers podium={podium} />,
      isOpen: may('floor.list_speaker'),
    },
    {
      key: 'heard',
      label: t('floor.tab_fairness'),
      panel: (
        <>
          <FairnessPanel />
          <PodiumLastTurns podium={podium} />
        </>
      ),
      isOpen: true,
    },
  ] as const
  return (
    <Tabs
      label={t('floor.console_parts')}
      tabs={tabs.filter(({ isOpen }) => isOpen)}
      selected={selected}
      onSelect={select}
    />
  )
}
