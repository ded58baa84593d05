import { useText } from '../../i18n/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { FinishButton } from './finish-button.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'
import { TurnClock } from './turn-clock.tsx'

const BEGIN = { room: 'floor.speak_now', remote: 'floor.unmute_now' } as const

type MyTurnProps = { readonly mine: MyFloor & { readonly name: 'called' | 'speaking' }; readonly side: FloorSide }

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
        <TurnClock
          turn={turn}
          size={name === 'called' ? 'var(--text-36)' : 'clamp(var(--text-56), 18vw, var(--text-72))'}
        />
      </div>
      {name === 'called' && <FinishButton look="outlined" entryId={turn.entryId} side={side} />}
    </>
  )
}
