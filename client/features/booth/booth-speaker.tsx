import type { ReactNode } from 'react'
import type { CueView } from '../../../shared/features/floor/view-booth.ts'
import type { TurnView } from '../../../shared/features/floor/view.ts'
import type { OnTheWire } from '../../../shared/lib/feature.ts'
import { useText } from '../../i18n/use-text.ts'
import { Name } from '../../ui/name.tsx'
import { BoothFacts } from './booth-facts.tsx'
import styles from './booth-speaker.module.css'
import { StatementText } from './statement-text.tsx'

type BoothSpeakerProps = {
  readonly turn: OnTheWire<TurnView> | undefined
  readonly cue: CueView | undefined
  /** The speaker's clock. */
  readonly clock: ReactNode
  /** Said where nobody has the floor. */
  readonly nobody: ReactNode
}

/** Who has the floor, as they are called, large, with the clock and the text that they read from. */
export function BoothSpeaker({ turn, cue, clock, nobody }: BoothSpeakerProps) {
  const t = useText()
  return (
    <section aria-labelledby="booth-now" className={styles.speaker}>
      <h2 id="booth-now" className={styles.kicker}>
        {turn?.heardAtMs === undefined && turn ? t('booth.called_not_heard') : t('booth.now')}
      </h2>
      {turn ? (
        <>
          <div className={styles.head}>
            <p className={styles.name}>
              <Name>{turn.calledAs ?? turn.name}</Name>
            </p>
            <div className={styles.clock}>{clock}</div>
          </div>
          <BoothFacts of={turn} cue={cue} />
          <StatementText key={turn.entryId} text={cue?.statement} isOpen />
        </>
      ) : (
        <p className={styles.nobody}>{nobody}</p>
      )}
    </section>
  )
}
