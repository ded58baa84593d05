import { useText } from '../../i18n/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { FloorSide } from './floor-side.ts'
import type { MyFloor } from './my-floor.ts'
import styles from './my-state.module.css'
import { TurnClock } from './turn-clock.tsx'

const BEGIN = { room: 'floor.speak_now', remote: 'floor.unmute_now' } as const

type MyTurnProps = { readonly mine: MyFloor & { readonly name: 'called' | 'speaking' }; readonly side: FloorSide }

/** The reader has the floor: called, then speaking with the clock in sight. */
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
      <Button
        look={name === 'called' ? 'outlined' : 'filled'}
        size={64}
        wide
        busy={side.busy.has('floor.finish')}
        onClick={() => side.send({ type: 'floor.finish', entryId: turn.entryId })}
      >
        {t('floor.finish')}
      </Button>
    </>
  )
}
