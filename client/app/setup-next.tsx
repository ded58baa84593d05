import type { Phase } from '../../shared/features/meeting/state.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './setup-next.module.css'
import type { SetupStep } from './setup-steps.ts'

type SetupNextProps = {
  readonly steps: readonly SetupStep[]
  readonly phase: Phase
  readonly onStep: (step: SetupStep) => void
}

/** What is to be done next, with the way there; behind it what follows. */
export function SetupNext({ steps, phase, onStep }: SetupNextProps) {
  const t = useText()
  const [next, ...later] = steps
  if (!next) return phase === 'setup' ? <Ready /> : null
  return (
    <section aria-labelledby="setup-next" className={styles.next}>
      <div className={styles.words}>
        <h2 id="setup-next" className={styles.count}>
          {t(phase === 'setup' ? 'app.steps_before' : 'app.steps_now', { count: steps.length })}
        </h2>
        <p className={styles.step}>{t(`app.step_${next.key}`)}</p>
        {later.length > 0 && (
          <ul className={styles.later}>
            <li>{t('app.steps_then')}</li>
            {later.map((step) => (
              <li key={step.key}>
                <button type="button" className={styles.link} onClick={() => onStep(step)}>
                  {t(`app.do_${step.key}`)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Button look="filled" size={48} onClick={() => onStep(next)}>
        {t(`app.do_${next.key}`)}
      </Button>
    </section>
  )
}

function Ready() {
  const t = useText()
  return (
    <p className={styles.ready}>
      <Icon name="check" />
      {t('app.steps_none')}
    </p>
  )
}
