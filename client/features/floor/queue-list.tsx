import { useText } from '../../i18n/use-text.ts'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Name } from '../../ui/name.tsx'
import { ExpectedTime } from './expected-time.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import type { Standing, WireFloor } from './queue.ts'
import styles from './queue-list.module.css'
import { reasonText } from './reason-text.ts'

type QueueListProps = {
  readonly floor: WireFloor
  readonly standings: readonly Standing[]
  /** Whose own place is marked. */
  readonly personId?: string | undefined
}

/** The queue in its order, each place with its reason and expected time; for reading, without controls. */
export function QueueList({ floor, standings, personId }: QueueListProps) {
  const t = useText()
  const remote = standings.filter(({ entry }) => entry.mode === 'remote').length
  if (standings.length === 0) return <EmptyState icon="people" title={t('floor.waiting', { count: 0 })} />
  return (
    <>
      <p className={styles.sum}>
        {t('floor.waiting', { count: standings.length })}:{' '}
        {t('floor.by_mode', { room: standings.length - remote, remote })}
        {' · '}
        {t(floor.isQueueClosed ? 'floor.queue_closed' : 'floor.queue_open')}
      </p>
      <ol className={styles.list}>
        {standings.map((standing) => (
          <QueueRow
            key={standing.entryId}
            floor={floor}
            standing={standing}
            isMine={personId !== undefined && standing.entry.personId === personId}
          />
        ))}
      </ol>
    </>
  )
}

type QueueRowProps = { readonly floor: WireFloor; readonly standing: Standing; readonly isMine: boolean }

function QueueRow({ floor, standing, isMine }: QueueRowProps) {
  const t = useText()
  const { entry, place, reasons } = standing
  return (
    <li className={isMine ? styles.mine : styles.row}>
      <span className={styles.place}>{place}</span>
      <div className={styles.who}>
        <p className={styles.name}>
          <Name>{entry.name}</Name>
          {isMine && <Chip>{t('floor.you')}</Chip>}
        </p>
        <p className={styles.words}>
          {entry.organisation !== undefined && (
            <>
              <Name>{entry.organisation}</Name>
              {' · '}
            </>
          )}
          {t(`floor.mode_${entry.mode}`)}
          {isWorthSaying(entry) && ` · ${kindWords(t, entry)}`}
          {entry.topic !== undefined && (
            <>
              {' · '}
              <Name>{entry.topic}</Name>
            </>
          )}
        </p>
        <p className={styles.words}>{reasonText(t, reasons)}</p>
      </div>
      <span className={styles.when}>
        <ExpectedTime floor={floor} place={place} meetingOnly />
      </span>
    </li>
  )
}
