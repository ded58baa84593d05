import { elapsedMsOf } from '../../../shared/features/floor/clock.ts'
import { useText } from '../../i18n/use-text.ts'
import { minutesAndSeconds } from '../../ui/clock.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Fitted } from '../../ui/fitted.tsx'
import { Name } from '../../ui/name.tsx'
import { useNow } from '../../ui/now.tsx'
import { isWorthSaying, kindWords } from './kind-words.ts'
import { calledName, type WireFloor, type WireTurn } from './queue.ts'
import { useClockWords } from './use-clock-words.ts'
import { InterruptedLine } from './interrupted-line.tsx'
import styles from './screen.module.css'

const SOON_S = 30

/** The middle of the room screen while there is a floor: who has it and for how long, or that it is free. */
export function ScreenSpeaker({ floor: { turn, interrupted, isQueueClosed } }: { readonly floor: WireFloor }) {
  const t = useText()
  if (turn) return <Speaker turn={turn} interrupted={interrupted} />
  return (
    <Fitted className={styles.free}>
      <p className={styles.large}>{t(isQueueClosed ? 'floor.screen_queue_closed' : 'floor.floor_is_open')}</p>
    </Fitted>
  )
}

type SpeakerProps = { readonly turn: WireTurn; readonly interrupted: WireTurn | undefined }

function Speaker({ turn, interrupted }: SpeakerProps) {
  const t = useText()
  const isHeard = turn.heardAtMs !== undefined
  return (
    <div className={styles.speaker}>
      <Fitted className={styles.who}>
        <p className={styles.state}>{t(isHeard ? 'floor.screen_speaking' : 'floor.screen_called')}</p>
        <p className={styles.name}>
          <Name>{calledName(turn)}</Name>
        </p>
        <p className={styles.words}>
          {turn.organisation !== undefined && (
            <>
              <Name>{turn.organisation}</Name>
              {' · '}
            </>
          )}
          {isWorthSaying(turn) && `${kindWords(t, turn)} · `}
          <span className={styles.mode}>{t(`floor.screen_mode_${turn.mode}`)}</span>
        </p>
        {interrupted && (
          <p className={styles.state}>
            <InterruptedLine turn={interrupted} />
          </p>
        )}
      </Fitted>
      <SpeakerClock turn={turn} />
    </div>
  )
}

/** The clock with its state in words above it: called, left, stopped, over. */
function SpeakerClock({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const seconds = useNow((nowMs) => Math.ceil((turn.limitMs - elapsedMsOf(turn, nowMs)) / 1000))
  const isOver = seconds < 0
  const nearEnd = useClockWords(turn)
  const isSoon = turn.heardAtMs !== undefined && seconds <= SOON_S
  return (
    <div className={styles.clock}>
      <p className={styles.state}>{t(isOver ? clockState(turn, isOver) : (nearEnd ?? clockState(turn, isOver)))}</p>
      <p
        role="timer"
        aria-label={t('floor.speaking_time')}
        className={classNames(styles.time, isSoon && styles.soon, isOver && styles.over)}
      >
        <bdi dir="ltr">{minutesAndSeconds(seconds)}</bdi>
      </p>
    </div>
  )
}

function clockState({ heardAtMs, pausedAtMs }: WireTurn, isOver: boolean): string {
  if (isOver) return 'floor.screen_over_by'
  if (heardAtMs === undefined) return 'floor.screen_time_given'
  return pausedAtMs === undefined ? 'floor.screen_time_left' : 'floor.clock_paused'
}
