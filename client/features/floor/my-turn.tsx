import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { LiveRegion } from '../../ui/live-region.tsx'
import { useClockWords } from './use-clock-words.ts'
import { FinishButton } from './finish-button.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'
import type { WireTurn } from './queue.ts'
import { TurnClock } from './turn-clock.tsx'

const BEGIN = { room: 'floor.speak_now', remote: 'floor.unmute_now' } as const

type InterruptedProps = { readonly mine: MyFloor & { readonly name: 'interrupted' }; readonly side: FloorSide }
type MyTurnProps = { readonly mine: MyFloor & { readonly name: 'called' | 'speaking' }; readonly side: FloorSide }

/** A point of order has the floor: the reader's turn goes on after it. */
export function MyInterruptedTurn({ mine: { turn }, side }: InterruptedProps) {
  const t = useText()
  return (
    <>
      <div className={styles.calling}>
        <p className={styles.headline}>{t('floor.your_clock_stands')}</p>
        <p className={styles.advice}>{t('floor.your_clock_stands_advice')}</p>
        <TurnClock turn={turn} size="var(--text-56)" />
      </div>
      <FinishButton look="outlined" entryId={turn.entryId} side={side} />
    </>
  )
}

/** How near the end is, to be read and to be heard. */
function NearEnd({ turn }: { readonly turn: WireTurn }) {
  const t = useText()
  const words = useClockWords(turn)
  return (
    <>
      {words && (
        <p className={styles.instruction} aria-hidden="true">
          {t(words)}
        </p>
      )}
      <LiveRegion text={words ? t(words) : ''} />
    </>
  )
}

/** The reader has the floor: called, then speaking with the clock in sight. The end of a turn that runs is under the thumb, in `AskButton`. */
export function MyTurn({ mine: { name, turn }, side }: MyTurnProps) {
  const t = useText()
  return (
    <>
      <div className={styles.calling}>
        <p className={name === 'called' ? styles.shout : styles.headline}>{t('floor.you_are_called')}</p>
        {name === 'called' && (
          <p className={styles.instruction}>
            <Icon name="microphone" />
            {t(BEGIN[turn.mode])}
          </p>
        )}
        {name === 'speaking' && <NearEnd turn={turn} />}
        <TurnClock
          turn={turn}
          size={name === 'called' ? 'var(--text-36)' : 'clamp(var(--text-56), 18vw, var(--text-72))'}
        />
      </div>
      {name === 'called' && <FinishButton look="outlined" entryId={turn.entryId} side={side} />}
    </>
  )
}
