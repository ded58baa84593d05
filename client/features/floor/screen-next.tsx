import { useText } from '../../i18n/use-text.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { Name } from '../../ui/name.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import { LastCallLine } from './last-call-line.tsx'
import type { Standing } from './queue.ts'
import styles from './screen.module.css'

const SHOWN = 3

type ScreenNextProps = {
  readonly standings: readonly Standing[]
  /** Says that nobody can join the queue, where the middle of the screen does not. */
  readonly isQueueClosed: boolean
  /** When the queue closes by itself. */
  readonly lastCallAtMs?: number | undefined
}

/** Under the speaker: the next three, whether they speak from the room or remotely, and how many wait. */
export function ScreenNext({ standings, isQueueClosed, lastCallAtMs }: ScreenNextProps) {
  const t = useText()
  return (
    <Fitted className={styles.next}>
      <div>
        <h2 className={styles.heading}>{t('floor.screen_next')}</h2>
        <p className={styles.count}>{t('floor.waiting', { count: standings.length })}</p>
        {isQueueClosed && <p className={styles.count}>{t('floor.queue_closed')}</p>}
        {lastCallAtMs !== undefined && (
          <p className={styles.count}>
            <LastCallLine atMs={lastCallAtMs} meetingOnly />
          </p>
        )}
      </div>
      <ol className={styles.names}>
        {standings.slice(0, SHOWN).map(({ entryId, place, entry }) => (
          <li key={entryId} className={styles.row}>
            <span className={styles.place}>{place}</span>
            <span className={styles.nextName}>
              <Name>{entry.name}</Name>
            </span>
            <span className={styles.nextMode}>
              {isWorthSaying(entry) && `${kindWords(t, entry)} · `}
              {t(`floor.mode_${entry.mode}`)}
            </span>
          </li>
        ))}
      </ol>
    </Fitted>
  )
}
