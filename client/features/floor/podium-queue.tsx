import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DescribeDialog } from './describe-dialog.tsx'
import { LastCallLine } from './last-call-line.tsx'
import { PodiumAside } from './podium-aside.tsx'
import styles from './podium-queue.module.css'
import { PodiumRow } from './podium-row.tsx'
import { QueueMenu } from './queue-menu.tsx'
import { TieDialog } from './tie-dialog.tsx'
import { PodiumStatementDialog } from './podium-statement-dialog.tsx'
import { PodiumStatements } from './podium-statements.tsx'
import { PositionDialog } from './position-dialog.tsx'
import type { RowQuestion } from './row-actions.ts'
import { useFloorSide } from './use-floor-side.ts'
import type { PodiumFloor } from './use-podium-floor.ts'

/** Reordering is heavy, and only those who may move anybody load it; where it cannot be fetched, places move by their menu. */
const SortableQueue = lazy(() =>
  import('./podium-sortable-queue.tsx').then(
    ({ PodiumSortableQueue }) => ({ default: PodiumSortableQueue }),
    () => ({ default: PlainQueue }),
  ),
)

type PodiumQueueProps = {
  readonly podium: PodiumFloor
  /** What is known of the person of a place, to look at and to change. */
  readonly personDialog?: ((personId: string, onClose: () => void) => ReactNode) | undefined
}

/** The queue in its order with everything that can be done to a place; under it who asks for leave and who is set aside. */
export function PodiumQueue({ podium, personDialog }: PodiumQueueProps) {
  const { standings, desk, hasFloor } = podium
  const [question, ask] = useState<RowQuestion>()
  if (!hasFloor) return <Empty hasFloor={false} />
  return (
    <>
      <QueueHeader podium={podium} />
      {standings.length === 0 ? (
        <Empty hasFloor />
      ) : desk.may('floor.move') ? (
        <Suspense fallback={<PlainQueue podium={podium} onAsk={ask} />}>
          <SortableQueue podium={podium} onAsk={ask} />
        </Suspense>
      ) : (
        <PlainQueue podium={podium} onAsk={ask} />
      )}
      <PodiumAside podium={podium} />
      {question && (
        <RowDialog question={question} podium={podium} personDialog={personDialog} onClose={() => ask(undefined)} />
      )}
    </>
  )
}

function Empty({ hasFloor }: { readonly hasFloor: boolean }) {
  const t = useText()
  return <EmptyState icon="people" title={t(hasFloor ? 'floor.queue_empty' : 'floor.queue_opens_with_item')} />
}

type RowDialogProps = PodiumQueueProps & { readonly question: RowQuestion; readonly onClose: () => void }

/** Stands outside of the list, whose arrow keys would reach into it; gone with the place that it is about. */
function RowDialog({ question: { about, entryId }, podium, personDialog, onClose }: RowDialogProps) {
  const side = useFloorSide()
  const standing = podium.standings.find((candidate) => candidate.entryId === entryId)
  if (!standing) return null
  const { entry } = standing
  const dialogs = {
    position: () => <PositionDialog standing={standing} podium={podium} onClose={onClose} />,
    text: () => <PodiumStatementDialog standing={standing} podium={podium} onClose={onClose} />,
    words: () => <DescribeDialog entryId={entryId} entry={entry} side={side} onClose={onClose} />,
    tie: () => <TieDialog standing={standing} podium={podium} onClose={onClose} />,
    person: () => personDialog?.(entry.personId ?? '', onClose) ?? null,
  }
  return dialogs[about]()
}

type PlainQueueProps = { readonly podium: PodiumFloor; readonly onAsk: (question: RowQuestion) => void }

function PlainQueue({ podium, onAsk }: PlainQueueProps) {
  const t = useText()
  return (
    <ol aria-label={t('floor.queue_title')}>
      {podium.standings.map((standing) => (
        <li key={standing.entryId} className={styles.row}>
          <PodiumRow standing={standing} podium={podium} onAsk={onAsk} />
        </li>
      ))}
    </ol>
  )
}

function QueueHeader({ podium }: { readonly podium: PodiumFloor }) {
  const { standings, floor, leaveSeekers, held } = podium
  const t = useText()
  const header = useRef<HTMLElement>(null)
  const lastCallAtMs = floor.isQueueClosed ? undefined : floor.lastCallAtMs
  const remote = standings.filter(({ entry }) => entry.mode === 'remote').length
  const show = (group: string) => {
    const heading = header.current?.parentElement?.querySelector<HTMLElement>(`[data-group=${group}]`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  return (
    <header ref={header} className={styles.header}>
      <h2 className={styles.sum}>
        {standings.length === 0
          ? t('floor.waiting', { count: 0 })
          : `${t('floor.waiting', { count: standings.length })}: ${t('floor.by_mode', { room: standings.length - remote, remote })}`}
        {lastCallAtMs === undefined && ` · ${t(floor.isQueueClosed ? 'floor.queue_closed' : 'floor.queue_open')}`}
      </h2>
      {lastCallAtMs !== undefined && (
        <p className={styles.lastCall}>
          <LastCallLine atMs={lastCallAtMs} meetingOnly />
        </p>
      )}
      <PodiumStatements podium={podium} />
      {leaveSeekers.length > 0 && (
        <Button look="quiet" onClick={() => show('needs_leave')}>
          {t('floor.ask_leave_count', { count: leaveSeekers.length })}
        </Button>
      )}
      {held.length > 0 && (
        <Button look="quiet" onClick={() => show('held')}>
          {t('floor.held_count', { count: held.length })}
        </Button>
      )}
      <QueueMenu podium={podium} />
    </header>
  )
}
