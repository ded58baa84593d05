import { useState } from 'react'
import { Link } from 'wouter'
import { CloseItem } from '../features/agenda/close-item.tsx'
import { PodiumAgenda } from '../features/agenda/podium-agenda.tsx'
import { PodiumItemBar } from '../features/agenda/podium-item-bar.tsx'
import { HereButton } from '../features/attendance/here-button.tsx'
import { PaperQueue } from '../features/floor/paper-queue.tsx'
import { PodiumAdd } from '../features/floor/podium-add.tsx'
import { PodiumLastTurns } from '../features/floor/podium-last-turns.tsx'
import { PodiumNext } from '../features/floor/podium-next.tsx'
import { PodiumOrder } from '../features/floor/podium-order.tsx'
import { PodiumQueue } from '../features/floor/podium-queue.tsx'
import { PodiumSpeaker } from '../features/floor/podium-speaker.tsx'
import { PointOfOrderBand } from '../features/floor/point-of-order-band.tsx'
import { usePodiumFloor, type PodiumFloor } from '../features/floor/use-podium-floor.ts'
import { ConnectionLine } from '../features/meeting/connection-line.tsx'
import { ConnectionNotice } from '../features/meeting/connection-notice.tsx'
import { LostBand } from '../features/meeting/lost-band.tsx'
import { PodiumRefusals } from '../features/meeting/podium-refusals.tsx'
import { claimsOf } from '../features/people/claims.ts'
import { PodiumClaims } from '../features/people/podium-claims.tsx'
import { PodiumScreenState } from '../features/people/podium-screen-state.tsx'
import { useText } from '../i18n/use-text.ts'
import { useIsLost } from '../sync/desk.ts'
import { usePodiumView } from '../sync/hooks.ts'
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
          {!isLost && <PointOfOrderBand podium={podium} />}
          <PodiumRefusals />
        </>
      }
      speaker={<PodiumSpeaker podium={podium} isLost={isLost} />}
      next={<PodiumNext podium={podium} isLost={isLost} />}
      queue={isLost && waiting > 0 ? <PaperQueue standings={podium.standings} /> : <PodiumQueue podium={podium} />}
      aside={
        <div className={styles.aside}>
          <PodiumAgenda waiting={waiting} />
          <FloorTabs podium={podium} />
        </div>
      }
      foot={<CloseItem waiting={waiting} />}
    />
  )
}

function Bar() {
  const t = useText()
  return (
    <div className={styles.bar}>
      <PodiumItemBar />
      <span className={styles.gap} />
      <HereButton />
      <ConnectionLine />
      <PodiumScreenState />
      <Link href="/setup" className={styles.link}>
        {t('meeting.set_up')}
      </Link>
    </div>
  )
}

type TabKey = 'add' | 'order' | 'claims' | 'turns'

function FloorTabs({ podium }: { readonly podium: PodiumFloor }) {
  const t = useText()
  const [selected, select] = useState<TabKey>('add')
  const claims = usePodiumView((view) => view.people.people)
  const { may } = podium.desk
  const tabs = [
    { key: 'add', label: t('floor.tab_add'), panel: <PodiumAdd podium={podium} />, isOpen: may('floor.add') },
    {
      key: 'order',
      label: t('floor.tab_order'),
      panel: <PodiumOrder podium={podium} />,
      isOpen: may('floor.set_policy'),
    },
    {
      key: 'claims',
      label: t('people.tab_claims', { count: claimsOf(claims).length }),
      panel: <PodiumClaims />,
      isOpen: may('people.merge'),
    },
    { key: 'turns', label: t('floor.tab_turns'), panel: <PodiumLastTurns podium={podium} />, isOpen: true },
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
