import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import { InterruptedLine } from './interrupted-line.tsx'
import { LastCallLine } from './last-call-line.tsx'
import type { WireFloor, WireTurn } from './queue.ts'
import styles from './speaker-now.module.css'
import { TurnClock } from './turn-clock.tsx'

type SpeakerNowProps = {
  readonly floor: Pick<WireFloor, 'turn' | 'interrupted' | 'lastCallAtMs'>
  /** Says that nobody has the floor; false where the item has none. */
  readonly hasFloor: boolean
}

/** Who has the floor, with the clock; one line of a phone. */
export function SpeakerNow({ floor: { turn, interrupted, lastCallAtMs }, hasFloor }: SpeakerNowProps) {
  return (
    <>
      {turn ? <Speaker turn={turn} /> : <NobodySpeaks hasFloor={hasFloor} />}
      {interrupted && (
        <p className={styles.words}>
          <InterruptedLine turn={interrupted} />
        </p>
      )}
      {lastCallAtMs !== undefined && (
        <p className={styles.words}>
          <LastCallLine atMs={lastCallAtMs} />
        </p>
      )}
    </>
  )
}

function NobodySpeaks({ hasFloor }: { readonly hasFloor: boolean }) {
  const t = useText()
  return hasFloor && <p className={styles.open}>{t('floor.floor_is_open')}</p>
}

function Speaker({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
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
