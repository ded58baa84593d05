import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import type { WireTurn } from './queue.ts'
import styles from './speaker-now.module.css'
import { TurnClock } from './turn-clock.tsx'

type SpeakerNowProps = {
  readonly turn: WireTurn | undefined
  /** Says that nobody has the floor; false where the item has none. */
  readonly hasFloor: boolean
}

/** Who has the floor, with the clock; one line of a phone. */
export function SpeakerNow({ turn, hasFloor }: SpeakerNowProps) {
  const t = useText()
  if (!turn) return hasFloor ? <p className={styles.open}>{t('floor.floor_is_open')}</p> : null
  return (
    <div className={styles.speaker}>
      <div className={styles.who}>
        <p className={styles.name}>
          <Name>{turn.name}</Name>
        </p>
        <p className={styles.words}>
          <span>
            {turn.heardAtMs === undefined ? t('floor.called') : t('floor.has_floor')}
            {' · '}
            {t(`floor.mode_${turn.mode}`)}
            {isWorthSaying(turn) && ` · ${kindWords(t, turn)}`}
            {turn.organisation !== undefined && ' · '}
          </span>
          {turn.organisation !== undefined && (
            <span dir="auto" className={styles.organisation}>
              {turn.organisation}
            </span>
          )}
        </p>
      </div>
      <div className={styles.clock}>
        <TurnClock turn={turn} size="var(--text-24)" />
      </div>
    </div>
  )
}
